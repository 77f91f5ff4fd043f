internal import Documents

/// Which column of the grid holds what, and in which unit the sums are.
///
/// A class, since every row asks for it: as a value its three parts were retained each time.
final class ColumnMap: Sendable {
    /// What each column of the grid holds, from the left.
    enum Role: Hashable, Sendable {
        case known(TableColumn)
        /// Its heading is none we know, which has been reported.
        case unknown
        /// It has no heading.
        case unheaded
    }

    /// The roles of the columns that the heading covers.
    let roles: [Role]
    /// What the heading says of the unit of the four kinds of sums.
    let units: [TableColumn: UnitStatement]
    /// The levels that the layout has, from the first, and last the column of the indicator's name.
    let levels: [TableColumn]
    let nameColumn: TableColumn?
    /// Where the labels stand in the grid, the names of indicators, and the target values.
    let labelIndex: Int?
    let nameIndex: Int?
    let targetIndex: Int?

    /// Makes a map of roles; the deepest level is the indicator's own name.
    init(roles: [Role], units: [TableColumn: UnitStatement]) {
        self.roles = roles
        self.units = units
        let found = [TableColumn.firstLevel, .secondLevel, .thirdLevel, .indicatorName]
            .filter { roles.contains(.known($0)) }
        levels = found.dropLast()
        nameColumn = found.last
        labelIndex = roles.firstIndex(of: .known(.label))
        nameIndex = found.last.flatMap { roles.firstIndex(of: .known($0)) }
        targetIndex = roles.firstIndex(of: .known(.target))
    }

    /// Whether the table has such a column.
    func has(_ column: TableColumn) -> Bool {
        roles.contains(.known(column))
    }

    /// Whether a row may stand around the table, judged by its columns, which tells nearly all rows from it.
    func mayStandAround(_ row: [FilledCell]) -> Bool {
        guard row.count > 1 else { return true }
        guard let first = row.first, first.column <= labelIndex ?? 0 else { return false }
        return
            !(row.contains { $0.column == nameIndex } && row.contains { $0.column == targetIndex })
    }
}
