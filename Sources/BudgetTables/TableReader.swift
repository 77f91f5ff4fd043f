internal import BudgetModel
internal import Diagnostics
internal import Documents

/// Reads a grid from top to bottom and keeps what the rows below depend on: the page, the title, the heading,
/// the department and the project.
struct TableReader {
    let grid: Grid
    var faults: [Diagnostic] = []
    var kinds: [RowKind]
    var pages = PageCounter()

    /// The title above, of the first page it stood on.
    var title: TableTitle?
    /// The first row that is a heading.
    private var firstHeading: Int?
    /// The heading above.
    var heading: HeadingReading?
    /// What a line above the table says of the unit of its sums.
    var statedUnit = UnitStatement.none
    /// Whether a sum without unit has been reported since the last title.
    var hasReportedUnit = false

    /// The disclosures so far; one of a table without year has the year 0 and is dropped at the end.
    var disclosures: [Disclosure] = []
    /// Where each disclosure stands, for departments that come back.
    var indices: [DepartmentKey: Int] = [:]
    /// The disclosure of the department above.
    var current: Int?
    /// The department that a line around the table names, until a row of the table follows: the title of
    /// another year's table may still come between.
    var pendingDepartment: PrintedText?
    /// The project above.
    var project = OpenProject()
    /// The rows that add up others, to be compared at the end.
    var totals: [TotalRow] = []
    /// The cells of the first levels met so far, with their classes; there are two to four.
    var categories: [(level: Range<Int>, category: IndicatorCategory?)] = []
    /// The columns without heading that hold anything: their first cells, and the lines of all.
    private var unheaded: [Int: (first: PrintedText, lines: [Int])] = [:]
    /// The comparisons beside target values that were reported as unknown.
    var unknownComparisons: Set<String> = []
    /// The cells of the row being read.
    private(set) var filled: [FilledCell] = []
    /// What the target values say that have been read, here or in other tables.
    var statements: KnownStatements

    /// Starts before the first row.
    init(_ grid: Grid, knowing statements: KnownStatements) {
        self.grid = grid
        self.statements = statements
        kinds = Array(repeating: .blank, count: grid.rowCount)
    }

    /// Reads all rows.
    mutating func read() -> TableReading {
        firstHeading = (0..<grid.rowCount).first { row in
            let isKnown = statements.heading?.begins(at: row, in: grid) ?? false
            return isKnown || HeadingReading.isHeading(row: row, in: grid)
        }
        guard let firstHeading else {
            readWithoutHeading()
            return TableReading(disclosures: [], rows: kinds)
        }
        var row = 0
        while row < grid.rowCount { row = readRow(row) }
        closeProject()
        openPendingDepartment()
        for index in disclosures.indices { disclosures[index].projects.leaveSpareRoom() }
        reportUnheaded()
        reportTotals()
        reportDepartmentsWithoutProjects()
        reportMissingRows(below: firstHeading)
        return TableReading(disclosures: disclosures.filter { $0.year > 0 }, rows: kinds)
    }

    /// Reads one row, or the two of a heading, and returns the next.
    private mutating func readRow(_ row: Int) -> Int {
        grid.findFilledCells(row: row, into: &filled)
        if grid.startsPage(row: row) { pages.takeFormFeed() }
        if filled.isEmpty { return row + 1 }
        if filled.count <= 2, readFurniture(row) { return row + 1 }
        if readSignature(row) { return row + 1 }
        if isHeading(row) { return readHeading(row) }
        if filled.count > 2, readFurniture(row) { return row + 1 }
        guard let columns = heading?.columns else {
            if heading == nil { readNotes(row) } else { kinds[row] = .unread }
            return row + 1
        }
        pages.takeRow()
        openPendingDepartment()
        var cells = RowCells(filled, row: row, columns: columns)
        readData(&cells, in: columns)
        reportUntaken(cells)
        return row + 1
    }

    /// Reports that the grid has no heading, which covers all its rows.
    private mutating func readWithoutHeading() {
        for row in kinds.indices where !grid.isBlank(row: row) { kinds[row] = .unread }
        guard let first = kinds.firstIndex(of: .unread) else { return }
        if let (row, separator) = grid.headingWithoutTabs() {
            faults.append(.wrongSeparator(separator, at: grid.location(row: row, column: 0)))
            return
        }
        faults.append(.missingHeading(at: grid.location(row: first, column: 0)))
    }

    /// Whether the row names columns.
    private func isHeading(_ row: Int) -> Bool {
        heading?.isHeading(row: row, filled, in: grid) ?? (row == firstHeading)
    }

    private mutating func readHeading(_ row: Int) -> Int {
        pages.takeHeading()
        kinds[row] = .heading
        if title == nil { reportMissingTitle(row) }
        openPendingDepartment()
        if let heading, heading.isSecondRow(row, in: grid) { return row + 1 }
        let next = (row + 1..<grid.rowCount).first { !grid.isBlank(row: $0) }
        if heading?.isRepeated(row: row, followedBy: next, in: grid) != true {
            heading = newHeading(row, followedBy: next)
        }
        guard heading?.secondRow != nil, let next else { return row + 1 }
        kinds[next] = .heading
        return next + 1
    }

    /// Reads a heading other than the one above, unless it is the one of a table read before.
    private mutating func newHeading(_ row: Int, followedBy next: Int?) -> HeadingReading {
        if let known = statements.heading, known.begins(at: row, in: grid),
            let next, known.goesOn(at: next, in: grid)
        {
            return HeadingReading(repeating: known, in: grid, row: row, secondRow: next)
        }
        let faultsSoFar = faults.count
        let heading = HeadingReading(in: grid, row: row, followedBy: next, faults: &faults)
        if row == firstHeading, faults.count == faultsSoFar {
            statements.heading = KnownHeading(heading, in: grid)
        }
        return heading
    }

    private mutating func reportMissingTitle(_ row: Int) {
        faults.append(.missingTitle(at: grid.location(row: row, column: 0)))
        let cell = emptyCell(at: grid.line(row).lowerBound, row: row)
        title = TableTitle(printed(cell, row: row))
    }

    /// Reports the cells of a row that nothing was made of.
    private mutating func reportUntaken(_ cells: RowCells) {
        if cells.firstUnheaded != nil { noteUnheaded(row: cells.row) }
        guard !cells.isTaken, kinds[cells.row] != .unread else { return }
        for column in TableColumn.allCases where cells.holds(column) {
            let text = grid.text(cells[column].range)
            faults.append(.cellNotShown(text, at: location(cells[column], row: cells.row)))
        }
    }

    /// Notes the cells of a row that stand in columns without heading.
    private mutating func noteUnheaded(row: Int) {
        guard let roles = heading?.columns?.roles else { return }
        for cell in filled where cell.column >= roles.count || roles[cell.column] == .unheaded {
            guard let known = unheaded[cell.column] else {
                unheaded[cell.column] = (printed(cell, row: row), [row + 1])
                continue
            }
            unheaded[cell.column] = (known.first, known.lines + [row + 1])
        }
    }

    /// Reports each column without heading by its first cell.
    private mutating func reportUnheaded() {
        for (_, cells) in unheaded.sorted(by: { $0.key < $1.key }) {
            faults.append(
                .cellsWithoutHeading(
                    cells.first.text, lines: cells.lines, at: location(of: cells.first)))
        }
    }

    /// A cell that holds nothing, for its place.
    func emptyCell(at offset: Int, row: Int) -> FilledCell {
        let character = grid.place(ofByte: offset, row: row).column
        return FilledCell(column: 0, range: offset..<offset, character: character)
    }

    /// The text of a cell and its place.
    func printed(_ cell: FilledCell, row: Int) -> PrintedText {
        PrintedText(grid.text(cell.range), at: place(cell, row: row))
    }

    /// The place of a cell, for whoever quotes it.
    func place(_ cell: FilledCell, row: Int) -> CellPlace {
        let place = grid.place(of: cell, row: row)
        return CellPlace(page: pages.page, line: place.line, column: place.column)
    }

    /// The place of a cell, for a diagnostic.
    func location(_ cell: FilledCell, row: Int) -> SourceLocation {
        let place = grid.place(of: cell, row: row)
        return SourceLocation(path: grid.source.path, line: place.line, column: place.column)
    }

    /// The place of a text of the table, for a diagnostic.
    func location(of text: PrintedText) -> SourceLocation {
        SourceLocation(path: grid.source.path, line: text.place.line, column: text.place.column)
    }
}

/// What tells the disclosures of one table apart.
struct DepartmentKey: Hashable {
    var department: String
    var year: Int
    var stage: Stage
}

extension Diagnostic {
    fileprivate static func missingHeading(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "heading-missing",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "文件里没有绩效目标表的表头",
                english: "the file has no heading of a table of performance targets"
            ),
            remedy: Wording(
                chinese: "补上表头，至少有“项目名称”“一级指标”“明细指标”“指标值”各列",
                english: "add the heading, at least 项目名称, 一级指标, 明细指标 and 指标值"
            )
        )
    }

    fileprivate static func missingTitle(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "title-missing",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "表头之前没有标题，不知道是哪一年的表",
                english: "no title stands before the heading, so the year of the table is unknown"
            ),
            remedy: Wording(
                chinese: "在表头之前加一行标题，如“2020年部门预算项目绩效目标表”",
                english: "put a title before the heading, such as 2020年部门预算项目绩效目标表"
            )
        )
    }

    fileprivate static func cellsWithoutHeading(
        _ text: String,
        lines: [Int],
        at location: SourceLocation
    ) -> Diagnostic {
        let quoted = "“\(excerpt(text))”"
        let (count, isLong) = (lines.count, lines.count > 8)
        let named = lines.prefix(8).map(String.init)
        let chinese = named.joined(separator: "、") + (isLong ? " 等" : "")
        let english = named.joined(separator: ", ") + (isLong ? " …" : "")
        return Diagnostic(
            code: "cell-without-heading",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: count == 1
                    ? "\(quoted)所在的列没有表头，不会公开在网站上"
                    : "\(quoted)所在的列没有表头，该列 \(count) 格（第 \(chinese) 行）不会公开在网站上",
                english: count == 1
                    ? "\(quoted) stands under no heading, and is not shown"
                    : "\(quoted) stands under no heading, and the \(count) cells of its column "
                        + "(lines \(english)) are not shown"
            ),
            remedy: Wording(
                chinese: "给该列加上表头，或把内容移到所属的列",
                english: "give the column a heading, or move the text to its column"
            )
        )
    }

    fileprivate static func cellNotShown(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "cell-not-shown",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”与所在的行不相称，不会公开在网站上",
                english: "“\(excerpt(text))” has no place in a row of this kind, and is not shown"
            ),
            remedy: Wording(
                chinese: "把内容移到所属的行，或删除",
                english: "move the text to the row it belongs to, or delete it"
            )
        )
    }
}
