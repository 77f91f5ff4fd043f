import BudgetModel

/// An indicator where it stands in its project.
///
/// Checks look at what every value says and seldom at more, so the rest is read part by part: copying the
/// whole indicator, with its eight texts, made all checks a twentieth dearer.
struct CheckedIndicator {
    private let indicators: [Indicator]
    private let row: Int
    /// What its target value says.
    let statement: TargetStatement

    /// Looks at one of the indicators of a project.
    init(_ row: Int, of indicators: [Indicator]) {
        self.indicators = indicators
        self.row = row
        statement = indicators[row].target.statement
    }

    /// What is measured.
    var name: PrintedText { indicators[row].name }
    /// The target as the table has it, at the place of its value.
    var value: PrintedText {
        let target = indicators[row].target
        return PrintedText(target.text, at: target.printed.place)
    }
    /// What the reading of the target value rests on.
    var evidence: TargetValue.Evidence { indicators[row].target.evidence }
}
