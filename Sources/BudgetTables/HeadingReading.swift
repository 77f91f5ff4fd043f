internal import Diagnostics
internal import Documents

/// The heading of a page: one row, or two where a heading such as 资金安排 stands over several columns.
///
/// A class, since every row asks the heading above it: as a value its arrays were retained each time.
final class HeadingReading {
    /// The first row of the heading in the grid.
    let row: Int
    /// The second row; `nil` where the heading has but one.
    let secondRow: Int?
    /// What it says of the columns; `nil` where a column is missing without which no row can be read.
    let columns: ColumnMap?

    /// The cells of both rows, which every row below is compared with.
    let cells: [Range<Int>]
    let secondCells: [Range<Int>]

    /// Reads the heading that begins at a row, if the following row belongs to it also that.
    init(in grid: Grid, row: Int, followedBy next: Int?, faults: inout [Diagnostic]) {
        let cells = grid.trimmedCells(row: row)
        let cellsBelow = next.map { grid.trimmedCells(row: $0) } ?? []
        let (tops, candidates) = (grid.headings(in: cells), grid.headings(in: cellsBelow))
        let isSecond = Self.isSecondRow(candidates, below: tops)
        self.row = row
        secondRow = isSecond ? next : nil
        self.cells = cells
        secondCells = isSecond ? cellsBelow : []
        columns = HeadingColumns(
            row: row,
            secondRow: secondRow,
            tops: tops,
            subs: isSecond ? candidates : []
        )
        .map(in: grid, faults: &faults)
    }

    /// Takes two rows for a heading that was read before.
    init(repeating known: KnownHeading, in grid: Grid, row: Int, secondRow: Int) {
        self.row = row
        self.secondRow = secondRow
        columns = known.columns
        cells = grid.trimmedCells(row: row)
        secondCells = grid.trimmedCells(row: secondRow)
    }

    /// Whether a row is a heading: at least three of its cells name columns, one of them not of money.
    static func isHeading(row: Int, in grid: Grid) -> Bool {
        let cells = grid.trimmedCells(row: row)
        // Nearly all rows above a heading have fewer cells, and looking a text up is dear.
        guard cells.count(where: { !$0.isEmpty }) >= 3 else { return false }
        let columns = grid.headings(in: cells).compactMap(\.column)
        return columns.count >= 3 && columns.contains { $0.fundingIndex == nil }
    }

    /// Whether a row goes on with a heading: it names at least one column, and all it holds stands below a
    /// blank, a heading over several columns or an unknown one, or repeats what stands above.
    ///
    /// A first data row headed 合计 is told from it by standing below the heading of the projects.
    private static func isSecondRow(_ subs: [HeadingText], below tops: [HeadingText]) -> Bool {
        guard subs.contains(where: { $0.column != nil }) else { return false }
        return subs.enumerated().allSatisfy { index, sub in
            guard !sub.isBlank, index < tops.count else { return sub.isBlank }
            let top = tops[index]
            return top.isBlank || top.isGroup || top.column == nil || top == sub
        }
    }
}

extension TableColumn {
    /// The place of a kind of sums among the four; `nil` for columns that hold no money.
    var fundingIndex: Int? {
        switch self {
        case .total: 0
        case .generalBudget: 1
        case .fundBudget: 2
        case .otherFunds: 3
        default: nil
        }
    }
}

extension Grid {
    /// The cells of a row without the blanks at their ends.
    func trimmedCells(row: Int) -> [Range<Int>] {
        cells(row: row).map(trimmed)
    }

    /// The cells of a row as headings; only the first thousand, which no form comes near.
    func headings(in cells: [Range<Int>]) -> [HeadingText] {
        cells.prefix(1000).map { cell in
            HeadingText(cell.count > 200 ? text(cell.prefix(200)) : text(cell))
        }
    }
}
