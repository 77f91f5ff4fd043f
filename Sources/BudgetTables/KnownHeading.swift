internal import Documents

/// A heading of two rows that was read before, and which nearly all tables of a site repeat byte for byte.
///
/// Reading it took a twentieth of the time of reading a table of thirty projects.
struct KnownHeading: Sendable {
    private let row: [UInt8]
    private let secondRow: [UInt8]
    /// What it says of the columns.
    let columns: ColumnMap

    /// Keeps a heading; `nil` for one of a single row, or in which a column is missing.
    init?(_ heading: HeadingReading, in grid: Grid) {
        guard let secondRow = heading.secondRow, let columns = heading.columns else { return nil }
        row = Array(grid.bytes[grid.line(heading.row)])
        self.secondRow = Array(grid.bytes[grid.line(secondRow)])
        self.columns = columns
    }

    /// Whether a row is its first.
    func begins(at row: Int, in grid: Grid) -> Bool { grid.isSame(grid.line(row), self.row) }

    /// Whether a row is its second.
    func goesOn(at row: Int, in grid: Grid) -> Bool { grid.isSame(grid.line(row), secondRow) }
}
