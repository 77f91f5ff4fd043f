internal import BudgetModel
internal import Checksums

/// A revision as a file: lines of cells between tabs, which version control compares line by line and a
/// spreadsheet opens as it is.
///
/// ```
/// mingzhang-revision  1
/// number              2
/// date                2026-11-23
/// reason              更正参检率
/// previous            9c1f…
/// table               content/targets/2020/zuzhibu.txt  63f1…  a06b…
/// change              year  stage  department  project  title  indicator  level  name  field  before  after
/// changed             2020  budget  组织部  2-1000001  机关干部体检经费  i-3b7aab28  产出指标  参检率  target  ≥85%  ≥90%
/// sha256              51d0…
/// ```
///
/// The last line has the SHA-256 of all lines above it, which is also what the next revision names: whoever
/// alters a file must alter all that follow it.
extension Revision {
    /// What the first cell of the file is.
    static let name = "mingzhang-revision"
    /// The version of the form.
    static let version = "1"
    /// The names of the columns of changes, the first of which tells the kinds of lines apart.
    static let columns = [
        "change", "year", "stage", "department", "project", "title", "indicator", "level", "name",
        "field", "before", "after",
    ]

    /// The file's bytes.
    public var bytes: [UInt8] {
        var text: [UInt8] = []
        text.append(line: [Self.name, Self.version])
        text.append(line: ["number", "\(number)"])
        text.append(line: ["date", "\(date)"])
        text.append(line: ["reason", reason])
        text.append(line: ["previous", previous ?? ""])
        for table in tables {
            text.append(line: ["table", table.path, table.before ?? "", table.after ?? ""])
        }
        text.append(line: Self.columns)
        for change in changes { text.append(line: change.cells) }
        text.append(line: ["sha256", SHA256Digest(of: text).hexadecimal])
        return text
    }
}

extension Change {
    /// The cells of its line, under ``Revision/columns``.
    fileprivate var cells: [String] {
        [
            kind.rawValue, "\(disclosure.year)", disclosure.stage.rawValue, disclosure.department,
            project?.address ?? "", project?.title ?? "", indicator?.anchor ?? "",
            indicator?.level ?? "", indicator?.name ?? "", field.rawValue, before, after,
        ]
    }
}

extension [UInt8] {
    /// Appends a line of cells.
    fileprivate mutating func append(line cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { append(UInt8(ascii: "\t")) }
            append(cell: cell)
        }
        append(UInt8(ascii: "\n"))
    }

    /// Appends a cell; what would end it is written as `\t`, `\n` or `\r`, and `\` as `\\`.
    private mutating func append(cell: String) {
        for byte in cell.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): self += #"\\"#.utf8
            case UInt8(ascii: "\t"): self += #"\t"#.utf8
            case UInt8(ascii: "\n"): self += #"\n"#.utf8
            case UInt8(ascii: "\r"): self += #"\r"#.utf8
            default: append(byte)
            }
        }
    }
}
