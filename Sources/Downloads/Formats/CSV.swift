internal import Diagnostics

/// Rows as comma-separated values (RFC 4180): UTF-8, a heading, CRLF at the end of each line.
///
/// A spreadsheet takes a text that begins with `=` for a formula, and may run it. So each text that begins
/// with one of `= + - @`, their full-width forms, a tab or the end of a line has an apostrophe before it,
/// and so has each text that begins with an apostrophe: who takes away one apostrophe at the beginning of
/// a text has what the table says. Numbers are no texts.
public enum CSV {
    /// The mark by which Excel knows UTF-8; other programs take it for part of the first heading.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Appends the heading and all rows.
    public static func append(_ rows: Rows, to buffer: inout [UInt8]) {
        appendHeading(of: rows.columns, to: &buffer)
        appendBody(of: rows, to: &buffer)
    }

    /// The line that names a table's columns.
    public static func heading(of table: Table) -> [UInt8] {
        var line: [UInt8] = []
        appendHeading(of: table.columns, to: &line)
        return line
    }

    private static func appendHeading(of columns: [Column], to buffer: inout [UInt8]) {
        for (index, column) in columns.enumerated() {
            if index > 0 { buffer.append(comma) }
            buffer += column.name.utf8
        }
        buffer.append("\r\n")
    }

    private static func appendBody(of rows: Rows, to buffer: inout [UInt8]) {
        let isText = rows.columns.map { $0.kind == .text || $0.kind == .list }
        let bytes = rows.bytes.span
        // At most every byte is doubled, between quotation marks, behind an apostrophe, before a comma.
        let room = 2 * rows.cellBytes + 4 * rows.cellCount + 2 * rows.count
        buffer += [UInt8](capacity: room) { output in
            for row in 0..<rows.count {
                for column in isText.indices {
                    if column > 0 { output.append(comma) }
                    let cell = rows.cell(row: row, column: column)
                    if cell.isBlank { continue }
                    if isText[column] {
                        append(cell, of: bytes, to: &output)
                    } else {
                        output.append(cell.range, of: bytes)
                    }
                }
                output.append("\r\n")
            }
        }
    }

    /// Appends a text, guarded and in quotes as far as needed.
    @inline(__always)
    private static func append(
        _ cell: Rows.Cell, of bytes: Span<UInt8>, to output: inout OutputSpan<UInt8>
    ) {
        let isQuoted = cell.troubles.contains(.csv)
        if isQuoted { output.append(quote) }
        if startsLikeFormula(bytes, at: cell.range) { output.append(apostrophe) }
        guard isQuoted else { return output.append(cell.range, of: bytes) }
        for index in cell.range {
            if bytes[index] == quote { output.append(quote) }
            output.append(bytes[index])
        }
        output.append(quote)
    }

    /// Whether a spreadsheet could take a text for a formula, or the text begins with the guard itself.
    private static func startsLikeFormula(_ bytes: Span<UInt8>, at range: Range<Int>) -> Bool {
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            apostrophe, 0x09, 0x0A, 0x0D:
            return true
        case 0xEF:
            // ＝, ＋, － and ＠ are three bytes each, of which the first is the same.
            guard range.count >= 3, bytes[range.lowerBound + 1] == 0xBC else { return false }
            return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[range.lowerBound + 2])
        default: return false
        }
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let apostrophe = UInt8(ascii: "'")
