internal import BudgetModel
internal import Diagnostics
internal import Documents

/// What the row of a label is taken for.
///
/// Told by what the row holds, in this order:
/// 1. The label 合计, 小计 …: a total.
/// 2. The label of the project above, without another code beside: the same project, going on behind a page
///    break or merged cells.
/// 3. Any level, indicator or target value, a code of its own, or a column for departments beside: a project.
/// 4. The name of the department above: the department once more, its project going on.
/// 5. No department above: a department, unless the label ends as only names of projects do (经费, 补助 …).
/// 6. Indicators follow without a label: a project whose first row is without one.
/// 7. The label ends as only names of projects do: a project without indicators.
/// 8. Otherwise: a department. Money, or its absence, decides nothing: both kinds of rows leave it blank.
private enum LabelKind {
    case total, sameProject, project, sameDepartment, department
}

extension TableReader {
    /// Reads a row below a heading that is no heading itself.
    mutating func readData(_ cells: inout RowCells, in columns: ColumnMap) {
        if let department = cells.take(.department) {
            openDepartment(printed(department, row: cells.row), funding: Funding())
        }
        guard let label = cells.take(.label) else {
            return readUnlabelled(&cells, in: columns)
        }
        switch kind(of: label.range, cells, in: columns) {
        case .total:
            kinds[cells.row] = .total
            takeTotal(grid.text(label.range), at: location(label, row: cells.row), &cells)
        case .sameProject:
            takeCodeOfSameProject(&cells)
            readFurther(&cells, in: columns)
        case .project:
            kinds[cells.row] = .project
            openProject(label, &cells, in: columns)
        case .sameDepartment, .department:
            kinds[cells.row] = .department
            openDepartment(printed(label, row: cells.row), funding: takeFunding(&cells))
        }
    }

    private func kind(of cell: Range<Int>, _ cells: RowCells, in columns: ColumnMap) -> LabelKind {
        let isTotal = { Headings.totals.contains(HeadingText(grid.text(cell)).stem) }
        if !cells.holdsIndicator, isTotal() { return .total }
        if project.isOpen, grid.isSame(cell, project.label), !holdsAnotherCode(cells) {
            return .sameProject
        }
        if cells.holdsIndicator || cells.holds(.code) || columns.has(.department) {
            return .project
        }
        let label = grid.text(cell)
        let parts = ProjectLabel(label)
        if parts.code != nil, !parts.mayBeUnit { return .project }
        let looksLikeProject = Headings.projectEndings.contains { label.hasSuffix($0) }
        guard let current else { return looksLikeProject ? .project : .department }
        if disclosures[current].department.name.text == label { return .sameDepartment }
        if looksLikeProject || isFollowedByIndicators(cells.row, in: columns) { return .project }
        return .department
    }

    /// Whether the row has a code, and another one than the project above.
    private func holdsAnotherCode(_ cells: RowCells) -> Bool {
        guard cells.holds(.code), let code = project.code else { return false }
        return grid.text(cells[.code].range) != code.printed
    }

    /// Whether the next row of the table, perhaps on the next page, is an indicator without label.
    private func isFollowedByIndicators(_ row: Int, in columns: ColumnMap) -> Bool {
        var filled: [FilledCell] = []
        for next in row + 1..<grid.rowCount {
            grid.findFilledCells(row: next, into: &filled)
            let cells = RowCells(filled, row: next, columns: columns)
            let isHeading = heading?.isRepeated(filled, in: grid) ?? false
            guard !filled.isEmpty, !isHeading, furniture(in: filled) == nil else { continue }
            return !cells.holds(.label) && cells.holdsIndicator
        }
        return false
    }

    /// Makes the disclosure of a department the current one; a new one, or one begun above.
    mutating func openDepartment(_ name: PrintedText, funding: Funding) {
        guard let title else {
            pendingDepartment = name
            return
        }
        let (year, stage) = (title.year ?? 0, title.stage)
        let key = DepartmentKey(department: name.text, year: year, stage: stage)
        let known = indices[key]
        if known == nil || known != current { closeProject() }
        if let known {
            current = known
            disclosures[known].funding.merge(funding, in: grid.source.path, faults: &faults)
            return
        }
        disclosures.append(
            Disclosure(
                department: Department(name: name),
                year: year,
                stage: stage,
                title: title.printed,
                document: SourceDocument(
                    path: grid.source.path,
                    sha256: grid.source.sha256,
                    byteCount: grid.source.byteCount
                ),
                funding: funding,
                projects: []
            )
        )
        current = disclosures.count - 1
        indices[key] = current
    }

    /// Begins a project with the row of its label, which may hold its first indicator.
    private mutating func openProject(
        _ label: FilledCell,
        _ cells: inout RowCells,
        in columns: ColumnMap
    ) {
        closeProject()
        let printed = printed(label, row: cells.row)
        var (code, name) = (ProjectCode?.none, printed.text)
        if let cell = cells.take(.code) {
            code = ProjectCode(cell: grid.text(cell.range))
        } else {
            let parts = ProjectLabel(printed.text)
            (code, name) = (parts.code, parts.name)
        }
        project.open(
            Project(
                code: code,
                name: name,
                printed: printed,
                funding: takeFunding(&cells),
                performanceTarget: PerformanceTarget(indicators: [])
            ),
            label: label.range,
            levelCount: columns.levels.count,
            rowCount: 1 + unlabelledRows(below: cells.row, in: columns)
        )
        if cells.holdsIndicator || cells.holds(.goal) { readIndicator(&cells, in: columns) }
    }

    /// How many rows without a label follow a row: its project's indicators, unless a page ends.
    ///
    /// Room for just so many costs less than moving them to it later. A spreadsheet may end in a million
    /// blank rows, so no more than any project has are counted.
    private func unlabelledRows(below row: Int, in columns: ColumnMap) -> Int {
        guard let label = columns.roles.firstIndex(of: .known(.label)) else { return 0 }
        let rows = (row + 1..<grid.rowCount).prefix(500)
        return rows.prefix { grid.trimmedCell(row: $0, column: label).isEmpty }.count
    }

    /// Reads a row of the project above: without label, or with the same once more.
    private mutating func readFurther(_ cells: inout RowCells, in columns: ColumnMap) {
        kinds[cells.row] = .indicator
        let funding = takeFunding(&cells)
        project.funding.merge(funding, in: grid.source.path, faults: &faults)
        if cells.holdsIndicator || cells.holds(.goal) { readIndicator(&cells, in: columns) }
    }

    /// Takes the code of a project's further row, where it is the one known.
    private mutating func takeCodeOfSameProject(_ cells: inout RowCells) {
        guard cells.holds(.code), grid.text(cells[.code].range) == project.code?.printed else {
            return
        }
        _ = cells.take(.code)
    }

    private mutating func readUnlabelled(_ cells: inout RowCells, in columns: ColumnMap) {
        if reportShiftedRow(cells) { return }
        takeCodeOfSameProject(&cells)
        guard cells.holdsIndicator || cells.holds(.goal) else {
            // Money, a code or an explanation alone is reported cell by cell.
            kinds[cells.row] = .note
            return
        }
        guard project.isOpen else {
            kinds[cells.row] = .unread
            guard let cell = filled.first else { return }
            faults.append(
                .indicatorWithoutProject(grid.text(cell.range), at: location(cell, row: cells.row))
            )
            return
        }
        kinds[cells.row] = .indicator
        readIndicator(&cells, in: columns)
    }
}

extension Diagnostic {
    fileprivate static func indicatorWithoutProject(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "indicator-without-project",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”一行的指标不知属于哪个项目",
                english: "the indicator in the row of “\(excerpt(text))” belongs to no project"
            ),
            remedy: Wording(
                chinese: "在该行或之前写明项目名称",
                english: "name the project in this row or before it"
            )
        )
    }
}
