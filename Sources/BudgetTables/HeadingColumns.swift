internal import Diagnostics
internal import Documents

/// The texts of a heading, from which each column of the table is told.
struct HeadingColumns {
    /// The first row of the heading in the grid, and the second where there is one.
    let row: Int
    let secondRow: Int?
    /// The headings in each of them; no second ones where there is no second row.
    let tops: [HeadingText]
    let subs: [HeadingText]

    /// What the heading says of the columns; `nil` where one is missing without which no row can be read.
    func map(in grid: Grid, faults: inout [Diagnostic]) -> ColumnMap? {
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
