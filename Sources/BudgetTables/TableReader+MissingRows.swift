internal import Diagnostics
internal import Documents

extension TableReader {
    /// Reports a table of which nothing but the heading is there: what it should disclose is missing.
    mutating func reportMissingRows(below heading: Int) {
        let hasRows = kinds.contains { kind in
            switch kind {
            case .blank, .title, .heading, .unit, .pageNumber, .note: false
            default: true
            }
        }
        guard !hasRows else { return }
        faults.append(.tableWithoutRows(at: grid.location(row: heading, column: 0)))
    }
}

extension Diagnostic {
    fileprivate static func tableWithoutRows(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "table-without-rows",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "表头以下没有任何内容，这张表不会出现在网站上",
                english: "nothing stands below the heading, so this table is not shown"
            ),
            remedy: Wording(
                chinese: "补上部门、项目和指标各行，或删除该文件",
                english:
                    "add the rows of the department, its projects and indicators, or delete the file"
            )
        )
    }
}
