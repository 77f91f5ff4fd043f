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
        buffer += lineEnd
    }

    private static func appendBody(of rows: Rows, to buffer: inout [UInt8]) {
        let width = rows.columns.count
        let isText = rows.columns.map { $0.kind == .text || $0.kind == .list }
        buffer.reserveCapacity(buffer.count + rows.bytes.count + rows.ends.count + 2 * rows.count)
        for row in 0..<rows.count {
            for column in 0..<width {
                if column > 0 { buffer.append(comma) }
                let range = rows.range(row: row, column: column)
                if range.isEmpty { continue }
                if isText[column] {
                    append(rows.bytes[range], to: &buffer)
                } else {
                    buffer += rows.bytes[range]
                }
            }
            buffer += lineEnd
        }
    }

    /// Appends a text, guarded and in quotes as far as needed.
    static func append(_ text: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
        let isGuarded = startsLikeFormula(text)
        guard text.contains(where: { isSpecial[Int($0)] }) else {
            if isGuarded { buffer.append(apostrophe) }
            buffer += text
            return
        }
        buffer.append(quote)
        if isGuarded { buffer.append(apostrophe) }
        for byte in text {
            if byte == quote { buffer.append(quote) }
            buffer.append(byte)
        }
        buffer.append(quote)
    }

    /// Whether a spreadsheet could take a text for a formula, or the text begins with the guard itself.
    private static func startsLikeFormula(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        if first < 0x80 { return guarded.contains(first) }
        return first == 0xEF && fullWidth.contains { text.starts(with: $0) }
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let apostrophe = UInt8(ascii: "'")
private let lineEnd: [UInt8] = [0x0D, 0x0A]

/// What must stand in quotes.
private let isSpecial = (0...255).map { [0x0A, 0x0D, 0x22, 0x2C].contains($0) }
private let guarded = Set("=+-@'\t\r\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
private let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
