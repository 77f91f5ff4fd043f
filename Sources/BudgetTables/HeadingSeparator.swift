internal import Diagnostics
internal import Documents

extension Grid {
    /// The heading of a table whose cells are parted by something else than tabs, as in CSV.
    ///
    /// Only asked where no heading was found: a row of one cell that names the target values (指标值) and
    /// holds at least two of the same separator.
    func headingWithoutTabs() -> (row: Int, separator: Character)? {
        for row in 0..<rowCount where cells(row: row).count == 1 {
            let text = text(row: row, column: 0)
            guard text.contains("指标值") else { continue }
            let separator = [",", ";", "|", "，"].first { separator in
                text.count { $0 == separator } >= 2
            }
            if let separator { return (row, separator) }
        }
        return nil
    }
}

extension Diagnostic {
    static func wrongSeparator(_ separator: Character, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "separator-not-tab",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "表格的各列用“\(separator)”分隔，不是制表符",
                english: "the cells of the table are parted by \"\(separator)\", not by tabs"
            ),
            remedy: Wording(
                chinese: "另存为制表符分隔的 UTF-8 文本，例如电子表格中的“文本文件（制表符分隔）”",
                english: "save the table as text separated by tabs, in UTF-8"
            )
        )
    }
}
