import BudgetModel
import Diagnostics

/// Finds pairs of projects with the same content: at least three indicators, and three quarters of those
/// of the smaller project, have the same name and value.
///
/// What stands in more than eight projects is the department's common formula (群众满意度 ≥90%) and counts
/// for no pair; so the work stays in proportion to the number of rows.
func checkSharedIndicators(of disclosure: Disclosure) -> [Diagnostic] {
    let contents = contents(of: disclosure)
    var sizes = Array(repeating: 0, count: disclosure.projects.count)
    for content in contents { sizes[content.project] += 1 }
    var faults: [Diagnostic] = []
    let shared = sharedLines(in: contents)
    shared.forEachRun(by: \.pair) { run in
        guard run.count >= 3 else { return }
        let (pair, lines) = (shared[run.lowerBound].pair, shared[run])
        guard lines.count * 4 >= min(sizes[pair.first], sizes[pair.second]) * 3 else { return }
        faults.append(
            .sharedIndicators(
                of: disclosure.projects[pair.second],
                lines: lines.map(\.second).sorted(),
                with: disclosure.projects[pair.first],
                lines: lines.map(\.first).sorted(),
                in: disclosure.document.path
            )
        )
    }
    return faults
}

/// In how many projects the same content may stand before it is nobody's in particular.
private let commonFormula = 8

/// Two projects of a disclosure, by their index.
private struct ProjectPair: Comparable {
    let first: Int
    let second: Int

    /// Orders by the first project, then by the second; no table has as many as their places part.
    static func < (left: ProjectPair, right: ProjectPair) -> Bool { left.number < right.number }

    private var number: Int { first << 32 | second }
}

/// The lines in which two projects say the same.
private struct SharedLine {
    let pair: ProjectPair
    let first: Int
    let second: Int
}

/// What an indicator of a project says, and in which line.
private struct IndicatorContent {
    let key: ContentKey
    let project: Int
    let line: Int
}

/// What the projects promise, once in each, with equal content together and in the order of projects.
private func contents(of disclosure: Disclosure) -> [IndicatorContent] {
    var contents: [IndicatorContent] = []
    contents.reserveCapacity(disclosure.indicatorCount)
    for project in disclosure.projects.indices {
        let indicators = disclosure.projects[project].performanceTarget.indicators
        for row in indicators.indices {
            let (name, value) = (indicators[row].name.text, indicators[row].target.printed.text)
            contents.append(
                IndicatorContent(
                    key: ContentKey(name, value),
                    project: project,
                    line: indicators[row].name.place.line
                )
            )
        }
    }
    // The sort is stable: what is equal stays in the order of projects and lines.
    contents.sort { $0.key < $1.key }
    return contents.indices.compactMap { index in
        let content = contents[index]
        guard index > 0 else { return content }
        let previous = contents[index - 1]
        let isRepeated = previous.key == content.key && previous.project == content.project
        return isRepeated ? nil : content
    }
}

/// The lines of the content that two projects share, with those of a pair together.
private func sharedLines(in contents: [IndicatorContent]) -> [SharedLine] {
    var shared: [SharedLine] = []
    contents.forEachRun(by: \.key) { run in
        guard 2...commonFormula ~= run.count else { return }
        for index in run {
            for other in index + 1..<run.upperBound {
                let (first, second) = (contents[index], contents[other])
                let pair = ProjectPair(first: first.project, second: second.project)
                shared.append(SharedLine(pair: pair, first: first.line, second: second.line))
            }
        }
    }
    // Half as dear as a dictionary of so many pairs.
    shared.sort { $0.pair < $1.pair }
    return shared
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
