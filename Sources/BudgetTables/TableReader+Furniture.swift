internal import BudgetModel
internal import Diagnostics
internal import Documents

extension TableReader {
    /// Reads a row that stands around the table: a title, the department, the unit, a note.
    ///
    /// Cells of such a row that are none of these are reported.
    ///
    /// - Returns: Whether it was such a row.
    mutating func readFurniture(_ row: Int) -> Bool {
        guard let furniture = furniture(in: filled) else { return false }
        var kind: RowKind?
        for (cell, furniture) in zip(filled, furniture) {
            guard let furniture else {
                reportNote(cell, row: row)
                continue
            }
            let read = take(furniture, in: cell, row: row)
            kind = kind ?? read
        }
        kinds[row] = kind ?? .note
        return true
    }

    /// What stands in the cells of a row around the table; `nil` for a row of the table.
    ///
    /// Above the first heading every row is one, and one such cell is enough. Below it, the names and values
    /// of indicators may read as titles or notes do, so the row must begin in the column of labels and hold
    /// no indicator and no sum, or have but one cell that can be nothing else.
    func furniture(in row: [FilledCell]) -> [Furniture?]? {
        guard let heading else {
            let furniture = readFurniture(in: row)
            return furniture.contains { $0 != nil } ? furniture : nil
        }
        guard let first = row.first, heading.columns?.mayStandAround(row) ?? (row.count <= 2)
        else { return nil }
        let isLabel = first.column <= heading.columns?.labelIndex ?? 0
        let furniture = readFurniture(in: row)
        let isAround =
            furniture.contains { $0?.isSure == true }
            || isLabel && row.count <= 2 && furniture[0] != nil
        return isAround && !holdsSum(row) ? furniture : nil
    }

    private func readFurniture(in row: [FilledCell]) -> [Furniture?] {
        row.map { Furniture($0, of: grid, below: title?.printed.text) }
    }

    /// Whether a row of three cells or more has a number in a column of sums.
    private func holdsSum(_ row: [FilledCell]) -> Bool {
        guard row.count > 2, let roles = heading?.columns?.roles else { return false }
        return row.contains { cell in
            guard cell.column < roles.count, case .known(let column) = roles[cell.column],
                column.fundingIndex != nil, cell.range.count <= 100
            else { return false }
            return AmountReading.isNumber(grid.text(cell.range))
        }
    }

    /// Takes in what a cell around the table says.
    private mutating func take(
        _ furniture: Furniture,
        in cell: FilledCell,
        row: Int
    ) -> RowKind {
        switch furniture {
        case .title:
            readTitle(printed(cell, row: row))
            return .title
        case .unit(let unit, _):
            statedUnit = unit
            return .unit
        case .department(let name):
            let place = place(emptyCell(at: name.lowerBound, row: row), row: row)
            pendingDepartment = PrintedText(grid.text(name), at: place)
            return .department
        case .pageNumber:
            return .pageNumber
        case .note:
            reportNote(cell, row: row)
            return .note
        }
    }

    /// Reads a title: of the first page, of a further one, or of another year's or stage's table.
    private mutating func readTitle(_ text: PrintedText) {
        pages.takeTitle()
        guard text.text != title?.printed.text else { return }
        var printed = text
        printed.place.page = pages.page
        let next = TableTitle(printed)
        if let title, next.isFurtherPage(of: title) { return }
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

    /// Leaves out a row that names who made the table and when: 填表人：张三, 联系电话：….
    ///
    /// It is reported without what follows the colon: names and numbers of people belong into no log.
    ///
    /// - Returns: Whether it was such a row.
    mutating func readSignature(_ row: Int) -> Bool {
        guard let cell = filled.first, 6...400 ~= cell.range.count,
            let character = grid.bytes.span.han(at: cell.range.lowerBound),
            Headings.firstSignatureCharacters.mayContain(character)
        else { return false }
        let text = grid.text(cell.range).compacted
        guard let colon = text.firstIndex(of: "："),
            Headings.signatures.contains(String(text[..<colon]))
        else { return false }
        kinds[row] = .note
        let quoted = String(text[...colon]) + "…"
        faults.append(.noteNotShown(quoted, at: location(cell, row: row)))
        return true
    }

    /// Reads a row above the heading that is no part of a table.
    mutating func readNotes(_ row: Int) {
        kinds[row] = .note
        for cell in filled { reportNote(cell, row: row) }
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
