internal import BudgetModel
internal import Diagnostics

/// A table with the way its rows are read, both said once: the columns, and the cell of each.
struct TableDefinition<Row>: Sendable {
    let table: Table
    /// What the repeated columns of a row tell of: where it is the same, so are they.
    private let owner: @Sendable (Row) -> AnyObject?
    private let declare: @Sendable (inout ColumnList<Row>) -> Void

    init(
        _ name: String,
        title: Wording,
        meaning: Wording,
        references: [Table.Reference] = [],
        owner: @escaping @Sendable (Row) -> AnyObject? = { _ in nil },
        _ declare: @escaping @Sendable (_ list: inout ColumnList<Row>) -> Void
    ) {
        var list = ColumnList<Row>()
        declare(&list)
        table = Table(
            name: name,
            title: title,
            meaning: meaning,
            columns: list.columns,
            references: references
        )
        self.owner = owner
        self.declare = declare
    }

    /// The typed rows of some values.
    func rows(of values: some Sequence<Row>) -> Rows {
        var list = ColumnList<Row>()
        list.rows = Rows(of: table)
        list.isRepeated = table.columns.map(\.isRepeated)
        var last: AnyObject?
        for value in values {
            let owner = owner(value)
            list.begin(value, isOfSameOwner: owner != nil && owner === last)
            declare(&list)
            last = owner
        }
        return list.rows
    }
}

/// Takes the declarations of a `TableDefinition`: for the columns alone, or to read the cells of a row.
struct ColumnList<Row> {
    /// The row that is read; `nil` where the columns are collected.
    fileprivate var row: Row?
    fileprivate var columns: [Column] = []
    fileprivate var rows = Rows()
    /// Which columns are repeated.
    fileprivate var isRepeated: [Bool] = []
    private var place = 0
    private var isOfSameOwner = false

    fileprivate mutating func begin(_ row: Row, isOfSameOwner: Bool) {
        self.row = row
        self.isOfSameOwner = isOfSameOwner
        place = 0
    }

    @inline(__always)
    private mutating func column(
        _ column: () -> Column,
        _ kind: Column.Kind,
        troubles: Troubles? = [],
        _ append: (Row, inout Rows) -> Void
    ) {
        guard let row else {
            var column = column()
            column.kind = kind
            columns.append(column)
            return
        }
        defer { place += 1 }
        if isOfSameOwner, isRepeated[place] { return rows.repeatCell() }
        append(row, &rows)
        if let troubles { rows.endCell(with: troubles) } else { rows.endCell() }
    }

    /// Text; empty text is blank.
    @inline(__always)
    mutating func text(_ column: @autoclosure () -> Column, _ read: (Row) -> String?) {
        self.column(column, .text, troubles: nil) { row, rows in
            if let text = read(row) { rows.append(text) }
        }
    }

    /// A word that stands for something, written in Swift's way: `atLeast` becomes `at_least`.
    @inline(__always)
    mutating func code(_ column: @autoclosure () -> Column, _ read: (Row) -> String?) {
        self.column(column, .text, troubles: .xml) { row, rows in
            if let code = read(row) { rows.append(code: code) }
        }
    }

    /// A whole number.
    @inline(__always)
    mutating func integer(_ column: @autoclosure () -> Column, _ read: (Row) -> Int?) {
        self.column(column, .integer) { row, rows in
            if let number = read(row) { rows.append(number) }
        }
    }

    /// A sum of money in 万元.
    @inline(__always)
    mutating func amount(_ column: @autoclosure () -> Column, _ read: (Row) -> Amount?) {
        self.column(column, .amount) { row, rows in
            if let amount = read(row) { rows.append(amount.wanYuanText) }
        }
    }

    /// A decimal number.
    @inline(__always)
    mutating func number(_ column: @autoclosure () -> Column, _ read: (Row) -> DecimalNumber?) {
        self.column(column, .number) { row, rows in
            if let number = read(row) { rows.append(number.description) }
        }
    }

    /// Yes or no.
    @inline(__always)
    mutating func flag(_ column: @autoclosure () -> Column, _ read: (Row) -> Bool?) {
        self.column(column, .flag) { row, rows in
            if let flag = read(row) { rows.append(flag ? "true" : "false") }
        }
    }

    /// A list in JSON.
    @inline(__always)
    mutating func list(_ column: @autoclosure () -> Column, _ read: (Row) -> [UInt8]?) {
        self.column(column, .list, troubles: nil) { row, rows in
            if let list = read(row) { rows.append(list) }
        }
    }
}
