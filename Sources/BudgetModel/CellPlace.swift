/// Where in its document a cell stands, so that every figure can name its source.
public struct CellPlace: Hashable, Sendable {
    /// The printed page or the sheet, counted from 1.
    public var page: Int
    /// The line of the file, counted from 1.
    public var line: Int
    /// The first character of the text.in its line, counted from 1 in Unicode scalars.
    public var column: Int

    /// Names a page, a line and a character.
    public init(page: Int, line: Int, column: Int) {
        self.page = page
        self.line = line
        self.column = column
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
