internal import BudgetModel
internal import Diagnostics
internal import Documents

extension TableReader {
    /// Reads the levels, the indicator and the goal in a row of the project above.
    mutating func readIndicator(_ cells: inout RowCells, in columns: ColumnMap) {
        takeGoal(&cells)
        takeLevels(&cells, in: columns)
        let nameCell = columns.nameColumn.flatMap { cells.take($0) }
        guard let nameCell else { return reportNameless(&cells) }
        let name = printed(nameCell, row: cells.row)
        let explanation = cells.take(.explanation).map { printed($0, row: cells.row) }
        let levels = project?.levels.takeAll() ?? []
        if levels.isEmpty, !columns.levels.isEmpty {
            faults.append(.indicatorWithoutLevel(name.text, at: location(of: name)))
        }
        let indicator = Indicator(
            levels: levels,
            category: category(of: levels.first),
            name: name,
            target: takeTarget(&cells, of: name, explainedBy: explanation),
            explanation: explanation
        )
        project?.project.performanceTarget.indicators.append(indicator)
    }

    /// Takes the target value; where its cell is blank, an empty text at the cell's place.
    private mutating func takeTarget(
        _ cells: inout RowCells,
        of name: PrintedText,
        explainedBy explanation: PrintedText?
    ) -> TargetValue {
        let cell = cells.take(.target) ?? blankTarget(row: cells.row)
        var target = statements.value(in: cell, of: grid, at: place(cell, row: cells.row))
        target.complete(from: name.text, and: explanation?.text)
        return target
    }

    /// The place of a target value that is not there.
    private func blankTarget(row: Int) -> Range<Int> {
        let column = heading?.columns?.roles.firstIndex(of: .known(.target)) ?? 0
        return grid.trimmedCell(row: row, column: column).prefix(0)
    }

    /// Takes the levels; a blank one repeats the one above, unless a higher level has changed.
    private mutating func takeLevels(
        _ cells: inout RowCells,
        in columns: ColumnMap
    ) {
        if project?.levels.count != columns.levels.count {
            reportUnused(project?.levels.stillUnused ?? [])
            project?.levels = OpenLevels(count: columns.levels.count)
        }
        for (depth, column) in columns.levels.enumerated() {
            guard let cell = cells.take(column) else { continue }
            let place = place(cell, row: cells.row)
            let ended = project?.levels.enter(cell, of: grid, at: place, depth: depth)
            reportUnused(ended ?? [])
        }
    }

    /// Takes the overall goal, which merged cells may repeat.
    private mutating func takeGoal(_ cells: inout RowCells) {
        guard cells.holds(.goal) else { return }
        let goal = project?.project.performanceTarget.goal
        guard goal == nil || goal?.text == grid.text(cells[.goal]) else { return }
        guard let cell = cells.take(.goal), goal == nil else { return }
        let text = printed(cell, row: cells.row)
        project?.project.performanceTarget.goal = text
    }

    /// Reports a target value or an explanation that explains nothing.
    private mutating func reportNameless(_ cells: inout RowCells) {
        guard let cell = cells.take(.target) ?? cells.take(.explanation) else {
            if kinds[cells.row] == .indicator { kinds[cells.row] = .level }
            return
        }
        faults.append(.indicatorWithoutName(grid.text(cell), at: location(cell, row: cells.row)))
    }

    /// The national class of a first level; reports each unknown one once.
    private mutating func category(of level: PrintedText?) -> IndicatorCategory? {
        guard let level, let cell = project?.levels.firstCell else { return nil }
        for known in categories where grid.isSame(cell, known.level) { return known.category }
        let category = IndicatorCategory(level: level.text)
        categories.append((cell, category))
        if category == nil { faults.append(.unknownLevel(level.text, at: location(of: level))) }
        return category
    }
}

extension IndicatorCategory {
    /// The class that a first level belongs to (产出指标, 项目完成指标, 社会效益); `nil` where it fits none.
    init?(level: String) {
        let ending = Headings.levelEnding
        let name = level.hasSuffix(ending) ? level.dropLast(ending.count) : level[...]
        for (category, names) in Headings.categories where names.contains(where: { $0 == name }) {
            self.init(rawValue: category)
            return
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func indicatorWithoutName(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "indicator-without-name",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”一行没有指标名称",
                english: "the row of “\(excerpt(text))” names no indicator"
            ),
            remedy: Wording(
                chinese: "补上指标名称；如果是上一行的续文，并入上一行",
                english: "name the indicator, or join the text to the row above it"
            )
        )
    }

    fileprivate static func indicatorWithoutLevel(
        _ name: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "indicator-without-level",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "指标“\(excerpt(name))”没有一级指标",
                english: "the indicator “\(excerpt(name))” stands under no first level"
            ),
            remedy: Wording(
                chinese: "补上一级指标，如“产出指标”",
                english: "give it a first level, such as 产出指标"
            )
        )
    }

    fileprivate static func unknownLevel(
        _ level: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "level-unknown",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "一级指标“\(excerpt(level))”不属于成本、产出、效益、满意度任何一类",
                english: "the first level “\(excerpt(level))” is of no known class"
            ),
            remedy: Wording(
                chinese: "改用成本指标、产出指标、效益指标或满意度指标",
                english: "use 成本指标, 产出指标, 效益指标 or 满意度指标"
            )
        )
    }
}
