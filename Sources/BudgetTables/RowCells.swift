internal import Documents

/// The cells of one row by what they hold.
///
/// A cell is taken by whoever reads it, so that what nobody took can be reported.
struct RowCells {
    /// The row of the grid.
    let row: Int
    /// The first column that is not blank and has no heading.
    private(set) var firstUnheaded: Int?
    /// The columns whose cells are neither blank nor taken, as bits by their raw values.
    private var held: UInt32 = 0
    /// The cells of the known columns, by their raw values.
    private var cells = InlineArray<17, FilledCell>(
        repeating: FilledCell(column: 0, range: 0..<0, character: 0)
    )

    /// Sorts the cells of a row into the columns of the heading above it.
    init(_ filled: [FilledCell], row: Int, columns: ColumnMap) {
        self.row = row
        for cell in filled {
            let isBelowHeading = cell.column < columns.roles.count
            switch isBelowHeading ? columns.roles[cell.column] : .unheaded {
            case .known(let known):
                cells[known.rawValue] = cell
                held |= 1 << UInt32(known.rawValue)
            case .unknown: break
            case .unheaded: firstUnheaded = firstUnheaded ?? cell.column
            }
        }
    }

    /// The cell of a column, if it is not blank.
    subscript(column: TableColumn) -> FilledCell {
        cells[column.rawValue]
    }

    /// Whether the cell of a column is neither blank nor taken.
    func holds(_ column: TableColumn) -> Bool {
        held & 1 << UInt32(column.rawValue) != 0
    }

    /// Takes the cell of a column; `nil` where it is blank or taken.
    mutating func take(_ column: TableColumn) -> FilledCell? {
        guard holds(column) else { return nil }
        held &= ~(1 << UInt32(column.rawValue))
        return cells[column.rawValue]
    }

    /// Whether nothing is left that has not been taken.
    var isTaken: Bool { held == 0 }

    /// Whether the row has anything in the columns that belong to the target value.
    var holdsTargetColumns: Bool {
        let columns: UInt32 =
            1 << UInt32(TableColumn.targetComparison.rawValue)
            | 1 << UInt32(TableColumn.targetUnit.rawValue)
            | 1 << UInt32(TableColumn.targetType.rawValue)
        return held & columns != 0
    }

    /// Whether the row says anything of an indicator but an explanation.
    var holdsIndicator: Bool {
        holds(.indicatorName) || holds(.target) || holds(.firstLevel) || holds(.secondLevel)
            || holds(.thirdLevel)
    }
}
