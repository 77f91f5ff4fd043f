import BudgetModel
import Diagnostics

/// Finds codes whose part before the dash is missing: `—3000106`.
func checkIncompleteCodes(of disclosure: Disclosure) -> [Diagnostic] {
    let projects = disclosure.projects
    return projects.indices.compactMap { index in
        guard let code = projects[index].code, code.lacksFirstPart else { return nil }
        return .projectCodeIncomplete(code, of: projects[index], in: disclosure.document.path)
    }
}

extension Diagnostic {
    fileprivate static func projectCodeIncomplete(
        _ code: ProjectCode,
        of project: Project,
        in path: String
    ) -> Diagnostic {
        Diagnostic(
            code: "project-code-incomplete",
            severity: .warning,
            location: project.printed.location(in: path),
            message: Wording(
                chinese: "“\(project.name)”的编码“\(code.printed)”缺少连接号前的部分",
                english: "the code \"\(code.printed)\" of \"\(project.name)\" "
                    + "lacks the part before the dash"
            ),
            remedy: Wording(chinese: "补全编码", english: "complete the code")
        )
    }
}
