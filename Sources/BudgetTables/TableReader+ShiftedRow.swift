internal import BudgetModel
internal import Diagnostics
internal import Documents

extension TableReader {
    /// Reports a row without a project whose words stand in a column of money: the name of its project or
    /// department, which would otherwise be lost, and its indicators be taken for those of the project above.
    ///
    /// - Returns: Whether the row is such, and not to be read.
    mutating func reportShiftedRow(_ cells: RowCells) -> Bool {
        guard let cell = cells.firstMoney else { return false }
        let text = grid.text(cell.range)
        guard !AmountReading.isUndisclosed(text),
            AmountReading(text, unit: .fen) == .unreadable,
            cells.holdsIndicator || cells.holdsMoreMoney || ProjectLabel(text).code != nil
        else { return false }
        kinds[cells.row] = .unread
        faults.append(.shiftedRow(text, at: location(cell, row: cells.row)))
        return true
    }

    /// Reports a first level that holds the code of a project, as in a row that begins too far to the right.
    ///
    /// - Returns: Whether it does.
    mutating func reportShiftedLevel(_ level: PrintedText) -> Bool {
        let label = ProjectLabel(level.text)
        guard label.code != nil, !label.mayBeUnit, !label.name.isEmpty else { return false }
        faults.append(.shiftedRow(level.text, at: location(of: level)))
        return true
    }
}

extension MoneyUnit {
    /// The unit in which any number can be read.
    fileprivate static let fen = MoneyUnit(decimals: 10)
}

extension RowCells {
    /// The first cell of money that the row holds.
    fileprivate var firstMoney: FilledCell? {
        money.first.map { self[$0] }
    }

    /// Whether the row holds a second cell of money.
    fileprivate var holdsMoreMoney: Bool { money.count > 1 }

    private var money: [TableColumn] { Funding.columns.map(\.column).filter(holds) }
}

extension Diagnostic {
    fileprivate static func shiftedRow(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "row-shifted",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”不在项目或部门的列里，这一行的内容错开了列",
                english: "“\(excerpt(text))” does not stand in the column of projects and "
                    + "departments, so the row is shifted"
            ),
            remedy: Wording(
                chinese: "删去这一行多出的制表符（或空格子），使每项内容对准表头",
                english: "delete the tab or blank cell too many, so that each cell stands "
                    + "under its heading"
            )
        )
    }
}
