/// A table as rows of cells, with the place of each cell in its file.
///
/// It keeps the file's bytes and where each cell begins, four bytes a cell; texts and places are made
/// when asked for. Row `r` is line `r + 1` of the file. A cell beyond the end of its row is blank.
///
/// Cells are parted by tabs, rows by LF, CRLF or CR. A form feed at either end of a line breaks the page and
/// belongs to no cell.
public struct Grid: Sendable {
    /// The file the grid was read from.
    public let source: DocumentSource
    /// The whole file, in UTF-8 but for what `invalid-utf-8` reported.
    public let bytes: [UInt8]
    /// Whether all of it is UTF-8.
    let isUTF8: Bool
    /// Where the cells begin.
    let offsets: CellOffsets

    /// The number of rows; a line feed at the end of the file opens no further row.
    public var rowCount: Int { offsets.rows.count - 1 }

    /// The number of cells in a row, at least 1.
    public func cellCount(row: Int) -> Int {
        Int(offsets.rows[row + 1] - offsets.rows[row])
    }

    /// The bytes of a cell, with the blanks at its ends.
    public func cell(row: Int, column: Int) -> Range<Int> {
        let index = Int(offsets.rows[row]) + column
        let isLast = index + 1 >= Int(offsets.rows[row + 1])
        guard index < Int(offsets.rows[row + 1]) else {
            let end = cell(row: row, column: cellCount(row: row) - 1).upperBound
            return end..<end
        }
        var start = Int(offsets.cells[index])
        var end = Int(offsets.cells[index + 1]) - 1
        if column == 0 { start = startOfText(from: start, to: end) }
        if isLast { end = endOfText(from: start, to: end) }
        return start..<end
    }

    /// The bytes of a cell without the blanks at its ends: ASCII, no-break and ideographic spaces, and
    /// zero-width marks.
    public func trimmedCell(row: Int, column: Int) -> Range<Int> {
        trimmed(cell(row: row, column: column))
    }

    /// The text of a cell, with the blanks at its ends.
    public func text(row: Int, column: Int) -> String {
        text(cell(row: row, column: column))
    }

    /// The text of some bytes of the file; what is no UTF-8 becomes U+FFFD.
    public func text(_ range: Range<Int>) -> String {
        guard isUTF8, beginsScalar(range.lowerBound), beginsScalar(range.upperBound) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        // Checked once for the whole file: each cell was checked again as it became a text.
        return unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
    }

    /// Whether no scalar goes on over a byte, so that a text may begin or end there.
    private func beginsScalar(_ offset: Int) -> Bool {
        offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }

    /// Whether all cells of a row are blank.
    public func isBlank(row: Int) -> Bool {
        (0..<cellCount(row: row)).allSatisfy { trimmedCell(row: row, column: $0).isEmpty }
    }

    /// Whether a form feed stands before a row.
    public func startsPage(row: Int) -> Bool {
        guard offsets.holdFormFeed else { return false }
        let start = lineStart(row: row)
        if start < bytes.count, bytes[start] == .formFeed { return true }
        guard row > 0 else { return false }
        let end = cell(row: row - 1, column: cellCount(row: row - 1) - 1).upperBound
        return end < start && bytes[end] == .formFeed
    }

    /// The first byte of a row, a form feed included.
    func lineStart(row: Int) -> Int { Int(offsets.cells[Int(offsets.rows[row])]) }

    /// The first byte behind the form feeds that open a line.
    private func startOfText(from start: Int, to end: Int) -> Int {
        var start = start
        while start < end, bytes[start] == .formFeed { start += 1 }
        return start
    }

    /// The end of a line's text, before the form feeds and the CR of a CRLF that close it.
    private func endOfText(from start: Int, to end: Int) -> Int {
        var end = end
        if end < bytes.count, bytes[end] == .lineFeed, end > start,
            bytes[end - 1] == .carriageReturn
        {
            end -= 1
        }
        while end > start, bytes[end - 1] == .formFeed { end -= 1 }
        return end
    }
}

/// The file a grid was read from.
public struct DocumentSource: Hashable, Sendable {
    /// The file, relative to the site folder, with `/` between its parts.
    public let path: String
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    public let sha256: String
    /// Its size in bytes.
    public let byteCount: Int
}

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let formFeed: UInt8 = 0x0C
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
}
