/// A form in which diagnostics leave the program (`--format`).
public enum DiagnosticFormat: String, CaseIterable, Hashable, Sendable {
    /// Two lines a fault, for people: the place with what is wrong, then what to do.
    case text
    /// One JSON object with the list of faults and their numbers.
    case json
    /// SARIF 2.1.0, which code-review tools and editors read.
    case sarif
    /// Workflow commands that GitHub shows beside the faulty line.
    case github

    /// All diagnostics in this form, sorted by place; ends with a line feed unless empty.
    ///
    /// - Parameters:
    ///   - diagnostics: The faults, in any order.
    ///   - language: The language of their wording.
    ///   - isColored: Whether text carries a terminal's colour codes; the other forms never do.
    /// - Returns: What to print, in UTF-8.
    public func report(
        _ diagnostics: [Diagnostic],
        in language: Language,
        isColored: Bool = false
    ) -> String {
        var report = ""
        write(diagnostics, in: language, isColored: isColored) { report += $0 }
        return report
    }

    /// Gives away the same report, text piece by piece: that of 50,000 faults took 30 MB as a whole.
    ///
    /// - Parameters:
    ///   - diagnostics: The faults, in any order.
    ///   - language: The language of their wording.
    ///   - isColored: Whether text carries a terminal's colour codes.
    ///   - output: Takes each piece.
    public func write(
        _ diagnostics: [Diagnostic],
        in language: Language,
        isColored: Bool,
        to output: (String) -> Void
    ) {
        let sorted = diagnostics.sorted()
        switch self {
        case .text:
            var piece = ""
            for fault in sorted {
                fault.write(to: &piece, in: language, isColored: isColored)
                guard piece.utf8.count >= 65_536 else { continue }
                output(piece)
                piece.removeAll(keepingCapacity: true)
            }
            output(piece)
        case .json: output(jsonReport(of: sorted, in: language))
        case .sarif: output(sarifReport(of: sorted, in: language))
        case .github: output(sorted.map { $0.gitHubCommand(in: language) }.joined())
        }
    }
}
