internal import BudgetModel
internal import Diagnostics
internal import Documents

extension TableReader {
    /// Reads a row of one or two cells that stands around the table: a title, the unit, a note.
    ///
    /// - Returns: Whether it was such a row.
    mutating func readFurniture(_ row: Int) -> Bool {
        guard let first = filled.first, let kind = readFurniture(first, row: row) else {
            return false
        }
        kinds[row] = kind
        for cell in filled.dropFirst() where readFurniture(cell, row: row) == nil {
            reportNote(cell, row: row)
        }
        return true
    }

    /// Reads a cell that stands around the table, and tells what it is; `nil` for a cell of the table.
    private mutating func readFurniture(_ cell: FilledCell, row: Int) -> RowKind? {
        // No title is longer, and a text of millions of characters is not searched for words.
        guard cell.range.count <= 400 else { return nil }
        let text = grid.text(cell.range)
        if text == title?.printed.text {
            pages.takeTitle()
            return .title
        }
        if TableTitle.isTitle(text) {
            readTitle(printed(cell, row: row))
            return .title
        }
        if Self.mayBeUnit(text), case let unit = Self.unit(in: text), unit != .none {
            statedUnit = unit
            return .unit
        }
        if let prefix = Headings.departmentPrefixes.first(where: { text.hasPrefix($0) }) {
            let name = grid.trimmed(cell.range.dropFirst(prefix.utf8.count))
            guard !name.isEmpty else { return nil }
            let place = place(emptyCell(at: name.lowerBound, row: row), row: row)
            pendingDepartment = PrintedText(grid.text(name), at: place)
            if heading != nil { openPendingDepartment() }
            return .department
        }
        if text.hasPrefix(Headings.pageNumberStart), text.hasSuffix(Headings.pageNumberEnd) {
            return .pageNumber
        }
        guard Headings.notes.contains(where: { text.hasPrefix($0) }) else { return nil }
        reportNote(cell, row: row)
        return .note
    }

    private static func mayBeUnit(_ text: String) -> Bool {
        let compact = HeadingText(text).compact
        return compact.hasPrefix("（") || Headings.unitPrefixes.contains { compact.hasPrefix($0) }
    }

    private static func unit(in text: String) -> UnitStatement {
        let heading = HeadingText(text)
        return heading.unit == .none ? UnitStatement(heading.compact) : heading.unit
    }

    /// Reads a title: of the first page, of a further one, or of another year's or stage's table.
    private mutating func readTitle(_ text: PrintedText) {
        pages.takeTitle()
        var printed = text
        printed.place.page = pages.page
        let next = TableTitle(printed)
        if let title, next.year == nil || (title.year, title.stage) == (next.year, next.stage) {
            return
        }
        closeProject()
        current = nil
        statedUnit = .none
        hasReportedUnit = false
        title = next
        if next.year == nil { faults.append(.missingYear(text.text, at: location(of: text))) }
    }

    /// Opens the disclosure of the department that a line above the table names.
    mutating func openPendingDepartment() {
        guard let name = pendingDepartment else { return }
        pendingDepartment = nil
        openDepartment(name, funding: Funding())
    }

    /// Reads a row above the heading that is no part of a table, by its first cell.
    mutating func readNote(_ cell: FilledCell, row: Int) {
        kinds[row] = .note
        reportNote(cell, row: row)
    }

    /// Reports words that are no part of a table.
    private mutating func reportNote(_ cell: FilledCell, row: Int) {
        faults.append(.noteNotShown(grid.text(cell.range), at: location(cell, row: row)))
    }
}

extension Diagnostic {
    fileprivate static func noteNotShown(_ text: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            code: "note-not-shown",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”不属于表格内容，不会公开在网站上",
                english: "“\(excerpt(text))” is no part of the table, and is not shown"
            ),
            remedy: Wording(
                chinese: "需要公开的，写进说明文字；否则删除",
                english: "put it into the commentary if readers need it, or delete it"
            )
        )
    }

    fileprivate static func missingYear(_ title: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            code: "year-missing",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "标题“\(excerpt(title))”没有写明年份",
                english: "the title “\(excerpt(title))” names no year"
            ),
            remedy: Wording(
                chinese: "在标题里写明年份，如“2020年”",
                english: "name the year in the title, such as 2020年"
            )
        )
    }
}
