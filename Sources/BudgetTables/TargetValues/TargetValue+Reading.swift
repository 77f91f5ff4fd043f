public import BudgetModel

extension TargetValue {
    /// Reads a target value, as far as its words tell, beside the verbatim text and never instead of it.
    ///
    /// - Parameters:
    ///   - printed: the cell.
    ///   - indicatorName: what is measured; a unit in brackets at its end serves a value without one.
    ///   - explanation: the description beside the value, which may say how the number is meant.
    /// - Returns: the text with what it says; `.freeText` where that cannot be told.
    public static func reading(
        _ printed: PrintedText,
        indicatorName: String,
        explanation: String?
    ) -> TargetValue {
        var target = TargetValue(reading: printed)
        target.complete(from: indicatorName, and: explanation)
        return target
    }

    /// Reads a target value as far as its own words tell.
    init(reading printed: PrintedText) {
        let read = readStatement(of: printed.text)
        self.init(
            printed: printed,
            statement: read.statement,
            direction: read.statement.direction,
            confidence: read.isAssumed ? .assumed : .read
        )
    }
}

/// A cell longer than any target is prose, and not searched for numbers.
private let longestTarget = 1_000

/// What the text of a cell says.
func readStatement(of text: String) -> ReadStatement {
    guard text.utf8.count <= longestTarget else { return ReadStatement(statement: .freeText) }
    var scanner = TextScanner(text)
    if let placeholder = scanner.placeholder() {
        return ReadStatement(statement: .placeholder(placeholder))
    }
    // Dates come first, since 12月 looks like a number with a unit; most values begin with a sign and
    // are no dates.
    if TargetWords.signs.start(of: scanner.rest) == nil {
        if let deadlines = scanner.deadlines() {
            let isOne = deadlines.count == 1
            return ReadStatement(
                statement: isOne ? .deadline(deadlines[0]) : .deadlines(deadlines))
        }
        if let schedule = scanner.schedule() {
            return ReadStatement(statement: .schedule(schedule))
        }
        if let rank = scanner.rank() { return ReadStatement(statement: .rank(rank)) }
    }
    if scanner.holdsNumber, let figures = scanner.figures() { return figures }
    return ReadStatement(statement: scanner.wording())
}
