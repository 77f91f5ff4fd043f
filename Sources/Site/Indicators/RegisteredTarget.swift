internal import BudgetModel
internal import Records

/// A target value as pages show it that put several tables together.
struct RegisteredTarget: Hashable, Sendable {
    /// The cell as printed; empty where it is blank.
    let text: String
    /// The number to compare with others; `nil` where the text holds none, or several.
    let number: ComparableNumber?
    /// The times that it names; nearly always none or one.
    let times: [TargetTime]

    /// What is kept of a target value.
    init(_ target: TargetValue) {
        text = target.text
        number = ComparableNumber(target.statement)
        times = TargetTime.all(in: target.statement)
    }

    /// Reads what ``write(to:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        text = try record.text()
        number = try record.optional { record throws(RecordReader.Damage) in
            try ComparableNumber(from: &record)
        }
        times = try record.list { record throws(RecordReader.Damage) in
            try TargetTime(from: &record)
        }
    }

    /// Writes the target.
    func write(to record: inout RecordWriter) {
        record.write(text)
        record.write(number) { $1.write(to: &$0) }
        record.write(times) { $1.write(to: &$0) }
    }
}

/// A single exact number with its comparison and its unit: what can stand on one scale with others of the
/// same comparison and unit.
struct ComparableNumber: Hashable, Sendable {
    /// What makes two numbers comparable.
    struct Scale: Hashable, Sendable {
        let comparison: Comparison
        /// The unit of measure, with what it counts for: `次/周`.
        let measure: String
    }

    let scale: Scale
    let number: DecimalNumber

    /// The number of a target; `nil` where it is only about right, or has no comparison or unit.
    init?(_ statement: TargetStatement) {
        guard case .quantity(let quantity) = statement, !quantity.isApproximate,
            let comparison = quantity.comparison, let measure = quantity.measure
        else { return nil }
        scale = Scale(
            comparison: comparison,
            measure: quantity.per.reduce(measure) { $0 + "/" + $1 })
        number = quantity.number
    }

    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        let comparison = try record.number()
        guard comparison < UInt64(Self.comparisons.count) else { throw RecordReader.Damage() }
        let digits = try record.integer()
        let decimals = try record.number()
        guard decimals <= UInt64(DecimalNumber.maximumDigitCount) else {
            throw RecordReader.Damage()
        }
        number = DecimalNumber(digits: digits, scale: Int(decimals))
        scale = Scale(
            comparison: Self.comparisons[Int(comparison)], measure: try record.text())
    }

    func write(to record: inout RecordWriter) {
        let comparison = Self.comparisons.firstIndex(of: scale.comparison) ?? 0
        record.write(UInt64(comparison))
        record.write(number.digits)
        record.write(UInt64(number.scale))
        record.write(scale.measure)
    }

    private static let comparisons: [Comparison] = [
        .atLeast, .atMost, .moreThan, .lessThan, .equal,
    ]
}
