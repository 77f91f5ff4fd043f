/// How a result is compared with a number.
public enum Comparison: String, Hashable, Sendable {
    /// The number or more (≥, 不少于, 以上).
    case atLeast
    /// The number or less (≤, 不超过, 以内).
    case atMost
    /// More than the number (>, 大于).
    case moreThan
    /// Less than the number (<, 小于).
    case lessThan
    /// Just the number (=).
    case equal
}

/// A number with its comparison, unit of measure and period.
public struct Quantity: Hashable, Sendable {
    /// The number, exactly.
    public var number: DecimalNumber
    /// The comparison; `nil` where none is written.
    public var comparison: Comparison?
    /// Whether the comparison is written in words (以上) and not as a sign.
    public var isSpelledOut: Bool
    /// Whether the number is only about right (左右, 约).
    public var isApproximate: Bool
    /// The unit of measure (`%`, `人次`, `万元`); `nil` where none is written.
    public var measure: String?
    /// What the number counts for, from `/`: `["人", "天"]` in `400元/人/天`.
    public var per: [String]

    /// Collects what is written around a number.
    public init(
        comparison: Comparison? = nil,
        isSpelledOut: Bool = false,
        isApproximate: Bool = false,
        number: DecimalNumber,
        measure: String? = nil,
        per: [String] = []
    ) {
        self.comparison = comparison
        self.isSpelledOut = isSpelledOut
        self.isApproximate = isApproximate
        self.number = number
        self.measure = measure
        self.per = per
    }
}

/// A quantity with the words that say what it is for: 嘉奖 1500.
public struct LabelledQuantity: Hashable, Sendable {
    /// The words before the number.
    public var label: String
    /// The number and what belongs to it; the low end where there is a high one.
    public var quantity: Quantity
    /// The high end of a range (温度14-24℃); `nil` for one number.
    public var high: Quantity?

    /// Pairs words with a quantity or a range.
    public init(label: String, quantity: Quantity, high: Quantity? = nil) {
        self.label = label
        self.quantity = quantity
        self.high = high
    }
}

extension Quantity {
    /// Whether it counts money: 元, 万元, 亿元.
    public var isMoney: Bool { measure?.hasSuffix("元") ?? false }

    /// Whether it is the price of something (`5万元/个`), not money for a time alone (`13万元/年`).
    public var isUnitPrice: Bool {
        isMoney && per.contains { !Self.periods.contains($0) }
    }

    /// Whether it counts time: 天, 个工作日, 个月.
    public var isDuration: Bool { measure.map(Self.durations.contains) ?? false }

    /// The periods a rate may have.
    private static let periods: Set<String> = [
        "年", "半年", "学年", "学期", "季度", "季", "月", "旬", "周", "天", "日", "小时",
    ]

    /// The measures of time.
    private static let durations: Set<String> = [
        "年", "个月", "周", "天", "日", "工作日", "个工作日", "小时", "个小时", "分钟",
    ]
}
