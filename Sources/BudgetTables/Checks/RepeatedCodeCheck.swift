import BudgetModel
import Diagnostics

/// Finds codes that two projects of a disclosure share, whatever dashes they are written with.
func checkRepeatedCodes(of disclosure: Disclosure) -> [Diagnostic] {
    let projects = disclosure.projects
    var firsts: [String: Int] = [:]
    firsts.reserveCapacity(projects.count)
    var faults: [Diagnostic] = []
    for index in projects.indices {
        guard let code = projects[index].code else { continue }
        guard let first = firsts[code.normalized] else {
            firsts[code.normalized] = index
            continue
        }
        faults.append(
            .projectCodeRepeated(
                code,
                of: projects[index],
                first: projects[first],
                in: disclosure.document.path
            )
        )
    }
    return faults
}

extension Diagnostic {
    fileprivate static func projectCodeRepeated(
        _ code: ProjectCode,
        of project: Project,
        first: Project,
        in path: String
    ) -> Diagnostic {
        let line = first.printed.place.line
        return Diagnostic(
            code: "project-code-repeated",
            severity: .warning,
            location: project.printed.location(in: path),
            message: Wording(
                chinese: "“\(project.name)”的编码“\(code.printed)”与第 \(line) 行的“\(first.name)”相同",
                english: "the code \"\(code.printed)\" of \"\(project.name)\" "
                    + "is also that of \"\(first.name)\" in line \(line)"
            ),
            remedy: Wording(
                chinese: "更正其中一个编码",
                english: "correct one of the two codes"
            )
        )
    }
}
