/// Where in its document a cell stands, so that every figure can name its source.
///
/// Each cell that is read keeps one, so the numbers take 32 bits: no document has as many lines or
/// characters, since `Grid` refuses larger files.
public struct CellPlace: Hashable, Sendable {
    @usableFromInline var pageNumber: UInt32
    @usableFromInline let lineNumber: UInt32
    @usableFromInline let columnNumber: UInt32

    /// The printed page or the sheet, counted from 1.
    public var page: Int {
        get { Int(pageNumber) }
        set { pageNumber = UInt32(clamping: newValue) }
    }

    /// The line of the file, counted from 1.
    public var line: Int { Int(lineNumber) }

    /// The first character of the text in its line, counted from 1 in Unicode scalars.
    public var column: Int { Int(columnNumber) }

    /// Names a page, a line and a character.
    @inlinable public init(page: Int, line: Int, column: Int) {
        pageNumber = UInt32(clamping: page)
        lineNumber = UInt32(clamping: line)
        columnNumber = UInt32(clamping: column)
    }
}

/// A text as the table has it, and where it stands there.
public struct PrintedText: Hashable, Sendable {
    /// The text of the cell, byte for byte, without the blanks at its ends.
    public var text: String
    /// The first character of the text.
    public var place: CellPlace

    /// Pairs a text with its place.
    public init(_ text: String, at place: CellPlace) {
        self.text = text
        self.place = place
    }
}
