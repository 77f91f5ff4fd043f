/// One promised thing (指标): what is measured and the value to reach.
public struct Indicator: Hashable, Sendable {
    /// The levels above the indicator's own name as found (一级指标, 二级指标): three at most, or none.
    public var levels: IndicatorLevels
    /// What is measured: the text of the last level (明细指标, 三级指标).
    public var name: PrintedText
    /// The national class of the first level; `nil` where the heading fits none.
    public var category: IndicatorCategory?
    /// The value to reach (指标值).
    public var target: TargetValue
    /// What the department adds to explain the indicator (指标描述); `nil` where the cell is blank.
    public var explanation: PrintedText?
}

extension Indicator {
    /// Collects what a row says of an indicator.
    public init(
        levels: IndicatorLevels,
        category: IndicatorCategory?,
        name: PrintedText,
        target: TargetValue,
        explanation: PrintedText?
    ) {
        // At once: set one by one, all its texts were retained and released once more for each row.
        self.init(
            levels: levels,
            name: name,
            category: category,
            target: target,
            explanation: explanation
        )
    }
}

/// The national class of an indicator's first level (一级指标), from 财预〔2021〕101号 and its forerunners.
public enum IndicatorCategory: String, CaseIterable, Hashable, Sendable {
    /// What it may cost (成本指标).
    case cost
    /// What is delivered (产出指标).
    case output
    /// What it brings about (效益指标).
    case benefit
    /// How content the people served are (满意度指标).
    case satisfaction
}
