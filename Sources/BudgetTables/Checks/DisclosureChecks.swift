public import BudgetModel
public import Diagnostics

/// Runs every check of the content of one table, in time proportional to its size.
///
/// Several tables can be checked at once; only what `checkRepeatedDisclosures` finds needs them all.
/// - Returns: the faults, in no particular order. An error means that publishing would mislead; where a
///   check is unsure it stays silent, because false alarms cost trust.
public func checkTable(_ disclosures: [Disclosure]) -> [Diagnostic] {
    checkYearFolders(of: disclosures) + disclosures.flatMap(check)
}

/// Runs every check of one disclosure.
private func check(_ disclosure: Disclosure) -> [Diagnostic] {
    var faults = checkTotals(of: disclosure)
    faults.take(checkProjectsSum(of: disclosure))
    faults += checkMissingCodes(of: disclosure)
    faults += checkIncompleteCodes(of: disclosure)
    faults += checkRepeatedCodes(of: disclosure)
    faults += checkSharedIndicators(of: disclosure)
    var sketches: [ExplanationSketch] = []
    sketches.reserveCapacity(disclosure.indicatorCount)
    for project in disclosure.projects.indices {
        let indicators = disclosure.projects[project].performanceTarget.indicators
        checkRepeatedIndicators(
            in: indicators, path: disclosure.document.path, faults: &faults)
        for row in indicators.indices {
            // Made ready once for all checks that search it.
            let text = indicators[row].explanation.map { SearchedText($0.text) }
            let indicator = CheckedIndicator(row, of: indicators)
            check(indicator, beside: text, in: disclosure.document.path, faults: &faults)
            guard let text else { continue }
            let place = IndicatorPlace(project: project, row: row)
            sketches.append(ExplanationSketch(text, at: place))
        }
    }
    return faults + checkPastedExplanations(of: disclosure, sketches: sketches)
}

/// Runs every check of a single indicator.
private func check(
    _ indicator: CheckedIndicator,
    beside explanation: SearchedText?,
    in path: String,
    faults: inout [Diagnostic]
) {
    faults.take(checkMissingTarget(of: indicator, in: path))
    faults.take(checkMissingMeasure(of: indicator, in: path))
    faults.take(checkPercentage(of: indicator, in: path))
    guard case .quantity(let quantity) = indicator.statement, let explanation else { return }
    faults.take(checkStrictness(of: quantity, beside: explanation, in: indicator, path: path))
    faults.take(checkPartsSum(of: quantity, beside: explanation, in: indicator, path: path))
}

extension [Diagnostic] {
    /// Adds what a check found, if it found anything.
    fileprivate mutating func take(_ fault: Diagnostic?) {
        if let fault { append(fault) }
    }
}

extension Disclosure {
    /// How many indicators there are.
    var indicatorCount: Int {
        projects.indices.reduce(0) { $0 + projects[$1].performanceTarget.indicators.count }
    }
}

extension PrintedText {
    /// Where the cell stands, as a fault names it.
    func location(in path: String) -> SourceLocation {
        SourceLocation(path: path, line: place.line, column: place.column)
    }
}
