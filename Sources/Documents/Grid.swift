/// A table as rows of cells, with the place of each cell in its file.
///
/// It keeps the file's text and where each line begins; cells, texts and places are found when asked
/// for. Row `r` is line `r + 1` of the file, but for quoted cells of several lines. A cell beyond the end of
/// its row is blank.
///
/// Cells are parted by tabs, rows by LF, CRLF or CR. A form feed at either end of a line breaks the page and
/// belongs to no cell. Quoted cells (``QuotedCell``) come without their marks, and with line feeds where
/// ``JoinedLines`` keeps a line. Characters that nobody sees are reported and left out, so that a name is the
/// same name with them.
public struct Grid: Sendable {
    /// The file the grid was read from.
    public let source: DocumentSource
    /// The text of the whole file, in UTF-8 but for what `invalid-utf-8` reported.
    ///
    /// The file's own bytes, unless it is in another encoding or has quoted cells or characters nobody sees.
    public let bytes: [UInt8]
    /// Whether all of it is UTF-8.
    let isUTF8: Bool
    /// Where the rows begin.
    let lines: LineOffsets
    /// What was moved to take away the marks of quoted cells and characters nobody sees; `nil` for a text
    /// that has neither.
    let cleaned: CleanText?

    /// The number of rows; a line feed at the end of the file opens no further row.
    public var rowCount: Int { lines.starts.count - 1 }

    /// The bytes of a row, without its end and without form feeds at either end.
    public func line(_ row: Int) -> Range<Int> {
        var start = lineStart(row: row)
        var end = Int(lines.starts[row + 1]) - 1
        if lines.holdFormFeed {
            while start < end, bytes[start] == .formFeed { start += 1 }
        }
        // The CR of a CRLF.
        if end < bytes.count, bytes[end] == .lineFeed, end > start,
            bytes[end - 1] == .carriageReturn
        {
            end -= 1
        }
        if lines.holdFormFeed {
            while end > start, bytes[end - 1] == .formFeed { end -= 1 }
        }
        return start..<end
    }

    /// The bytes of each cell of a row, at least one, with the blanks at their ends.
    public func cells(row: Int) -> [Range<Int>] {
        let line = line(row)
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for offset in line where bytes[offset] == .tab {
            cells.append(start..<offset)
            start = offset + 1
        }
        cells.append(start..<line.upperBound)
        return cells
    }

    /// The bytes of a cell, with the blanks at its ends.
    public func cell(row: Int, column: Int) -> Range<Int> {
        let line = line(row)
        var start = line.lowerBound
        for _ in 0..<column {
            let tab = bytes.firstTab(in: start..<line.upperBound)
            guard tab < line.upperBound else { return tab..<tab }
            start = tab + 1
        }
        return start..<bytes.firstTab(in: start..<line.upperBound)
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
        // Tabs are blanks too.
        trimmed(line(row)).isEmpty
    }

    /// Whether a form feed stands before a row.
    public func startsPage(row: Int) -> Bool {
        guard lines.holdFormFeed else { return false }
        let start = lineStart(row: row)
        if start < bytes.count, bytes[start] == .formFeed { return true }
        guard row > 0 else { return false }
        let end = line(row - 1).upperBound
        return end < start && bytes[end] == .formFeed
    }

    /// The first byte of a row, a form feed included.
    func lineStart(row: Int) -> Int { Int(lines.starts[row]) }
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
