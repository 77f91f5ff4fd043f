import BudgetModel
import Diagnostics

/// Finds pairs of projects with the same content: at least three indicators, and three quarters of those
/// of the smaller project, have the same name and value.
///
/// What stands in more than eight projects is the department's common formula (群众满意度 ≥90%) and counts
/// for no pair; so the work stays in proportion to the number of rows.
func checkSharedIndicators(of disclosure: Disclosure) -> [Diagnostic] {
    let contents = disclosure.projects.map(indicatorContents)
    var projects: [String: [Int]] = [:]
    for (project, content) in contents.enumerated() {
        for key in content.keys { projects[key, default: []].append(project) }
    }
    var shared: [ProjectPair: [String]] = [:]
    for (key, places) in projects where (2...commonFormula).contains(places.count) {
        for (index, first) in places.enumerated() {
            for second in places[(index + 1)...] {
                shared[ProjectPair(first: first, second: second), default: []].append(key)
            }
        }
    }
    return shared.compactMap { pair, keys in
        let smaller = min(contents[pair.first].count, contents[pair.second].count)
        guard keys.count >= 3, keys.count * 4 >= smaller * 3 else { return nil }
        return .sharedIndicators(
            of: disclosure.projects[pair.second],
            lines: keys.compactMap { contents[pair.second][$0] }.sorted(),
            with: disclosure.projects[pair.first],
            lines: keys.compactMap { contents[pair.first][$0] }.sorted(),
            in: disclosure.document.path
        )
    }
}

/// In how many projects the same content may stand before it is nobody's in particular.
private let commonFormula = 8

/// Two projects of a disclosure, by their index.
private struct ProjectPair: Hashable {
    let first: Int
    let second: Int
}

/// What each indicator of a project says, and in which line.
private func indicatorContents(of project: Project) -> [String: Int] {
    let rows = project.performanceTarget.indicators.map { indicator in
        (
            indicator.name.comparable + "\t" + indicator.target.printed.comparable,
            indicator.name.place.line
        )
    }
    return Dictionary(rows) { first, _ in first }
}

extension Diagnostic {
    fileprivate static func sharedIndicators(
        of project: Project,
        lines: [Int],
        with other: Project,
        lines otherLines: [Int],
        in path: String
    ) -> Diagnostic {
        let rows = lines.map(String.init)
        let otherRows = otherLines.map(String.init)
        return Diagnostic(
            code: "shared-indicators",
            severity: .warning,
            location: project.printed.location(in: path),
            message: Wording(
                chinese: "“\(project.printed.text)”第 \(rows.joined(separator: "、")) 行的指标和值与"
                    + "“\(other.printed.text)”第 \(otherRows.joined(separator: "、")) 行相同",
                english: "the indicators of \"\(project.printed.text)\" in lines "
                    + "\(rows.joined(separator: ", ")) are those of \"\(other.printed.text)\" in lines "
                    + otherRows.joined(separator: ", ")
            ),
            remedy: Wording(
                chinese: "核对是否误填，或者两个项目应当合并",
                english: "check whether one was pasted, or the two are one project"
            )
        )
    }
}
