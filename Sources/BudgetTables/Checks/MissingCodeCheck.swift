import BudgetModel
import Diagnostics

/// Finds projects without a code, whose addresses must then be made from their names.
///
/// A table that prints no codes at all has one fault and not one for each project.
func checkMissingCodes(of disclosure: Disclosure) -> [Diagnostic] {
    let projects = disclosure.projects
    let codeless = projects.indices.filter { projects[$0].code == nil }
    guard let first = codeless.first else { return [] }
    let path = disclosure.document.path
    guard codeless.count > 1, codeless.count == projects.count else {
        return codeless.map { .projectCodeMissing(projects[$0], in: path) }
    }
    return [.projectCodesMissing(projects[first], count: codeless.count, in: path)]
}

extension Diagnostic {
    fileprivate static func projectCodeMissing(_ project: Project, in path: String) -> Diagnostic {
        projectCodeMissing(
            at: project.printed.location(in: path),
            message: Wording(
                chinese: "项目“\(project.printed.text)”没有编码",
                english: "the project \"\(project.printed.text)\" has no code"
            )
        )
    }

    fileprivate static func projectCodesMissing(
        _ first: Project,
        count: Int,
        in path: String
    ) -> Diagnostic {
        projectCodeMissing(
            at: first.printed.location(in: path),
            message: Wording(
                chinese: "从“\(first.printed.text)”起，\(count) 个项目都没有编码",
                english:
                    "none of the \(count) projects from \"\(first.printed.text)\" on has a code"
            )
        )
    }

    private static func projectCodeMissing(
        at location: SourceLocation,
        message: Wording
    ) -> Diagnostic {
        Diagnostic(
            code: "project-code-missing",
            severity: .warning,
            location: location,
            message: message,
            remedy: Wording(
                chinese: "在项目名称前补上编码，否则网址随名称而变",
                english: "put the code before the name, or the address changes with the name"
            )
        )
    }
}
