/// What a table has beside the target value, in columns of its own: 指标性质, 度量单位, 指标值类型.
///
/// Together with the value they say what is promised: `≥`, `35` and `公里` are one target, `≥35公里`.
public struct TargetColumns: Hashable, Sendable {
    /// How a result is compared (指标性质, 计算符号); `nil` where the cell is blank.
    public var comparison: PrintedText?
    /// The unit of measure (度量单位, 计量单位); `nil` where the cell is blank.
    public var unit: PrintedText?
    /// Whether a number or words are promised (指标值类型); `nil` where the cell is blank.
    public var type: PrintedText?
    /// The value with the sign before it and the unit behind it, as far as they belong to it and the
    /// value does not repeat them.
    public var text: String

    /// Collects what stands beside a value.
    public init(comparison: PrintedText?, unit: PrintedText?, type: PrintedText?, text: String) {
        self.comparison = comparison
        self.unit = unit
        self.type = type
        self.text = text
    }
}

/// Whether a target stands in one cell or in several.
///
/// Nearly all stand in one, and the columns of the others stand elsewhere: each indicator has room for a
/// reference to them alone.
public enum TargetCells: Hashable, Sendable {
    /// The value alone.
    case value
    /// The value and columns of its own beside it.
    indirect case columns(TargetColumns)
}

extension TargetValue {
    /// What stands beside the value; `nil` where nothing does.
    public var columns: TargetColumns? {
        guard case .columns(let columns) = cells else { return nil }
        return columns
    }

    /// The target as people read it, in the table's words alone: the value, with the sign and the unit that
    /// the table has in columns beside it; empty where the value is blank.
    public var text: String {
        guard case .columns(let columns) = cells else { return printed.text }
        return columns.text
    }
}
