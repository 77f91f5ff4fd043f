import BudgetModel
import Diagnostics

/// Finds codes that two projects of a disclosure share, whatever dashes they are written with.
func checkRepeatedCodes(of disclosure: Disclosure) -> [Diagnostic] {
    var firsts: [String: Project] = [:]
    var faults: [Diagnostic] = []
    for project in disclosure.projects {
        guard let code = project.code else { continue }
        if let first = firsts[code.normalized] {
            faults.append(
                .projectCodeRepeated(code, of: project, first: first, in: disclosure.document.path)
            )
        } else {
            firsts[code.normalized] = project
        }
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
