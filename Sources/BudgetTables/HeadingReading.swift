internal import BudgetModel
internal import Diagnostics
internal import Documents

/// The heading of a page: one row, or two where a heading such as 资金安排 stands over several columns.
struct HeadingReading {
    /// The first row of the heading in the grid.
    let row: Int
    /// The second row; `nil` where the heading has but one.
    let secondRow: Int?
    /// What it says of the columns; `nil` where a column is missing without which no row can be read.
    private(set) var columns: ColumnMap?

    /// The cells of both rows, which every row below is compared with.
    let cells: [Range<Int>]
    let secondCells: [Range<Int>]

    private let tops: [HeadingText]
    private let subs: [HeadingText]

    /// Reads the heading that begins at a row, if the following row belongs to it also that.
    init(in grid: Grid, row: Int, followedBy next: Int?, faults: inout [Diagnostic]) {
        self.row = row
        tops = grid.headings(row: row)
        let candidates = next.map { grid.headings(row: $0) } ?? []
        let isSecond = Self.isSecondRow(candidates, below: tops)
        subs = isSecond ? candidates : []
        secondRow = isSecond ? next : nil
        cells = grid.trimmedCells(row: row)
        secondCells = secondRow.map { grid.trimmedCells(row: $0) } ?? []
        columns = readColumns(in: grid, faults: &faults)
    }

    /// Whether a row is a heading: at least three of its cells name columns, one of them not of money.
    static func isHeading(row: Int, in grid: Grid) -> Bool {
        // Nearly all rows above a heading have fewer cells, and looking a text up is dear.
        guard grid.trimmedCells(row: row).count(where: { !$0.isEmpty }) >= 3 else { return false }
        let columns = grid.headings(row: row).compactMap(\.column)
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

    private func readColumns(in grid: Grid, faults: inout [Diagnostic]) -> ColumnMap? {
        var roles: [ColumnMap.Role] = []
        var units: [TableColumn: UnitStatement] = [:]
        var group: HeadingText?
        for index in tops.indices {
            if !tops[index].isBlank { group = tops[index] }
            let sub = index < subs.count && !subs[index].isBlank ? subs[index] : nil
            let role = role(top: tops[index], sub: sub, group: group)
            if role == .unknown {
                faults.append(.unknownColumn(name(index), at: location(index, in: grid)))
            }
            guard case .known(let column) = role else {
                roles.append(role)
                continue
            }
            guard !roles.contains(role) else {
                faults.append(.duplicateColumn(name(index), at: location(index, in: grid)))
                roles.append(.unknown)
                continue
            }
            roles.append(role)
            if column.fundingIndex != nil {
                units[column] = [sub?.unit, tops[index].unit, group?.unit]
                    .compactMap(\.self).first { $0 != .none }
            }
        }
        let map = ColumnMap(roles: roles, units: units)
        let missing = missingColumns(in: map)
        faults += missing.map { .missingColumn($0, at: location(0, in: grid)) }
        return missing.isEmpty ? map : nil
    }

    private func role(top: HeadingText, sub: HeadingText?, group: HeadingText?) -> ColumnMap.Role {
        guard let sub, sub != top else {
            if top.isBlank { return .unheaded }
            if let column = top.column { return .known(column) }
            return top.isFundingGroup ? .known(.total) : .unknown
        }
        let isBelowKnown = group.map { $0.isGroup || $0.column != nil } ?? true
        guard let column = sub.column, isBelowKnown else { return .unknown }
        return .known(column)
    }

    /// The columns without which no row can be read, as their usual headings.
    private func missingColumns(in map: ColumnMap) -> [String] {
        var missing: [TableColumn] = []
        if !map.has(.label) { missing.append(.label) }
        if map.nameColumn == nil { missing.append(.indicatorName) }
        if !map.has(.target) { missing.append(.target) }
        return missing.compactMap { Headings.columns[$0]?.first }
    }

    /// The heading of a column as a person reads it.
    private func name(_ index: Int) -> String {
        let sub = index < subs.count ? subs[index].compact : ""
        return [tops[index].compact, sub].filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// The place of a column's heading: in the second row, if a known group stands above it.
    private func location(_ index: Int, in grid: Grid) -> SourceLocation {
        let isAbove = !tops[index].isBlank && !tops[index].isGroup
        let row = isAbove ? row : secondRow ?? row
        return grid.location(row: row, column: index)
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
        (0..<cellCount(row: row)).map { trimmedCell(row: row, column: $0) }
    }

    /// The cells of a row as headings; only the first thousand, which no form comes near.
    func headings(row: Int) -> [HeadingText] {
        (0..<min(cellCount(row: row), 1000)).map { column in
            let cell = trimmedCell(row: row, column: column)
            return HeadingText(cell.count > 200 ? text(cell.prefix(200)) : text(cell))
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownColumn(_ name: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            code: "column-unknown",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "不认识的列“\(excerpt(name))”，该列内容不会公开在网站上",
                english: "the column “\(excerpt(name))” is unknown, and its cells are not shown"
            ),
            remedy: Wording(
                chinese: "改用通用的列名，或把该列内容写进说明文字",
                english: "give the column a usual heading, or put what it says into the commentary"
            )
        )
    }

    fileprivate static func duplicateColumn(
        _ name: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "column-duplicate",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(name))”列的含义与前面的列重复",
                english: "the column “\(excerpt(name))” means the same as one before it"
            ),
            remedy: Wording(
                chinese: "只保留其中一列",
                english: "keep only one of the two columns"
            )
        )
    }

    fileprivate static func missingColumn(_ name: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            code: "column-missing",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "表头没有“\(name)”列，表头以下的行无法读取",
                english: "the heading has no column “\(name)”, so the rows below it cannot be read"
            ),
            remedy: Wording(
                chinese: "补上“\(name)”列的表头",
                english: "give the column the heading “\(name)”"
            )
        )
    }
}
