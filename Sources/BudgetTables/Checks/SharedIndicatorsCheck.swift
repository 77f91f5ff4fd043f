import BudgetModel
import Diagnostics

/// Reports the pairs of projects that promise the same; see `projectPairs(sharing:of:)`.
func checkSharedIndicators(of disclosure: Disclosure) -> [Diagnostic] {
    let pairs = projectPairs(sharing: promises(of: disclosure), of: disclosure.projects.count)
    return pairs.map { pair in
        .sharedIndicators(
            of: disclosure.projects[pair.second],
            lines: pair.shared.map(\.second).sorted(),
            with: disclosure.projects[pair.first],
            lines: pair.shared.map(\.first).sorted(),
            in: disclosure.document.path
        )
    }
}

/// What the projects promise, each indicator known by its line.
private func promises(of disclosure: Disclosure) -> [Promise] {
    var promises: [Promise] = []
    promises.reserveCapacity(disclosure.indicatorCount)
    for project in disclosure.projects.indices {
        let indicators = disclosure.projects[project].performanceTarget.indicators
        for row in indicators.indices {
            let (name, value) = (indicators[row].name.text, indicators[row].target.text)
            promises.append(
                Promise(
                    key: ContentKey(name, value).hash,
                    project: project,
                    indicator: indicators[row].name.place.line
                )
            )
        }
    }
    return promises
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
