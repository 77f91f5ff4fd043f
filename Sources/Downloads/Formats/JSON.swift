/// A disclosure as one JSON object: its own columns, its funding, and its projects with their funding and
/// indicators in them.
///
/// The names are those of the columns. A blank cell has no name; columns that repeat what the outer object
/// says are left out; sums of money are texts, since most programs would round numbers.
public enum JSON {
    /// Appends the object of a disclosure and the end of a line.
    public static func append(_ tables: DisclosureTables, to buffer: inout [UInt8]) {
        let disclosure = JSONRows(tables[.disclosures])
        let projects = JSONRows(tables[.projects])
        let funding = JSONRows(tables[.funding])
        let indicators = JSONRows(tables[.indicators])
        disclosure.appendOpen(0, to: &buffer)
        funding.append(tables.funding(ofProject: nil), named: "funding", to: &buffer)
        buffer += ",\n\"projects\":[".utf8
        for project in 0..<tables[.projects].count {
            buffer += (project == 0 ? "\n" : ",\n").utf8
            projects.appendOpen(project, to: &buffer)
            funding.append(tables.funding(ofProject: project), named: "funding", to: &buffer)
            indicators.append(
                tables.indicators(ofProject: project), named: "indicators", to: &buffer)
            buffer.append(UInt8(ascii: "}"))
        }
        buffer += "\n]}\n".utf8
    }
}

/// Rows to be written as objects.
private struct JSONRows {
    private let rows: Rows
    /// The columns that are written, each with its name as it begins a member.
    private let members: [(column: Int, name: [UInt8], isText: Bool)]

    init(_ rows: Rows) {
        self.rows = rows
        members = rows.columns.indices.filter { !rows.columns[$0].isRepeated }.map { column in
            let kind = rows.columns[column].kind
            return (
                column,
                Array("\"\(rows.columns[column].name)\":".utf8),
                kind == .text || kind == .amount
            )
        }
    }

    /// Appends an object without its end.
    func appendOpen(_ row: Int, to buffer: inout [UInt8]) {
        let bytes = rows.bytes.span
        buffer.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in members {
            let cell = rows.cell(row: row, column: member.column)
            if cell.isBlank { continue }
            if !isFirst { buffer.append(UInt8(ascii: ",")) }
            isFirst = false
            buffer += member.name
            if !member.isText {
                buffer.append(cell.range, of: bytes)
            } else if cell.troubles.contains(.json) {
                JSONText.append(rows.bytes[cell.range], to: &buffer)
            } else {
                buffer.append(UInt8(ascii: "\""))
                buffer.append(cell.range, of: bytes)
                buffer.append(UInt8(ascii: "\""))
            }
        }
    }

    /// Appends a member that is a list of objects, behind others.
    func append(_ range: Range<Int>, named name: String, to buffer: inout [UInt8]) {
        buffer += ",\n\"\(name)\":[".utf8
        for row in range {
            buffer += (row == range.lowerBound ? "\n" : ",\n").utf8
            appendOpen(row, to: &buffer)
            buffer.append(UInt8(ascii: "}"))
        }
        buffer.append(UInt8(ascii: "]"))
    }
}
