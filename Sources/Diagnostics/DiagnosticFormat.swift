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
        let sorted = diagnostics.sorted()
        return switch self {
        case .text:
            sorted.reduce(into: "") { report, fault in
                fault.write(to: &report, in: language, isColored: isColored)
            }
        case .json: jsonReport(of: sorted, in: language)
        case .sarif: sarifReport(of: sorted, in: language)
        case .github: sorted.map { $0.gitHubCommand(in: language) }.joined()
        }
    }
}
