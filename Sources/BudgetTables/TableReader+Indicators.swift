internal import BudgetModel
internal import Diagnostics
internal import Documents

extension TableReader {
    /// Reads the levels, the indicator and the goal in a row of the project above.
    mutating func readIndicator(_ cells: inout RowCells, in columns: ColumnMap) {
        takeGoal(&cells)
        takeLevels(&cells, in: columns)
        guard let nameCell = columns.nameColumn.flatMap({ cells.take($0) }) else {
            return reportNameless(&cells)
        }
        let name = printed(nameCell, row: cells.row)
        let explanation = cells.take(.explanation).map { printed($0, row: cells.row) }
        let (levels, category) = takeLevels(above: name, in: columns)
        project.indicators.append(
            Indicator(
                levels: levels,
                category: category,
                name: name,
                target: takeTarget(&cells, of: name.text, explainedBy: explanation?.text),
                explanation: explanation
            )
        )
    }

    /// Takes the target value; where its cell is blank, an empty text at the cell's place.
    private mutating func takeTarget(
        _ cells: inout RowCells,
        of name: String,
        explainedBy explanation: String?
    ) -> TargetValue {
        let cell = cells.take(.target) ?? blankTarget(row: cells.row)
        var target = statements.value(in: cell.range, of: grid, at: place(cell, row: cells.row))
        let stated = cells.holdsTargetColumns ? takeTargetColumns(&cells, of: &target) : nil
        target.complete(from: name, and: explanation)
        if let stated { target.direction = stated }
        return target
    }

    /// The place of a target value that is not there.
    private func blankTarget(row: Int) -> FilledCell {
        let column = heading?.columns?.roles.firstIndex(of: .known(.target)) ?? 0
        return emptyCell(at: grid.trimmedCell(row: row, column: column).lowerBound, row: row)
    }

    /// Takes the levels; a blank one repeats the one above, unless a higher level has changed.
    private mutating func takeLevels(_ cells: inout RowCells, in columns: ColumnMap) {
        if project.levels.count != columns.levels.count {
            reportUnused(project.levels.stillUnused)
            project.levels = OpenLevels(count: columns.levels.count)
        }
        for depth in columns.levels.indices {
            guard let cell = cells.take(columns.levels[depth]) else { continue }
            let place = place(cell, row: cells.row)
            let ended = project.levels.enter(cell.range, of: grid, at: place, depth: depth)
            if !ended.isEmpty { reportUnused(ended) }
        }
    }

    /// Takes the levels that an indicator stands under, and the national class of the first.
    private mutating func takeLevels(
        above name: PrintedText,
        in columns: ColumnMap
    ) -> (IndicatorLevels, IndicatorCategory?) {
        let levels = project.levels.takeAll()
        if levels.isEmpty, !columns.levels.isEmpty {
            faults.append(.indicatorWithoutLevel(name.text, at: location(of: name)))
        }
        if let known = project.levels.category { return (levels, known) }
        let category = category(of: levels.first)
        project.levels.category = .some(category)
        return (levels, category)
    }

    /// Takes the overall goal, which merged cells may repeat.
    private mutating func takeGoal(_ cells: inout RowCells) {
        guard cells.holds(.goal) else { return }
        let goal = project.goal
        guard goal == nil || goal?.text == grid.text(cells[.goal].range) else { return }
        guard let cell = cells.take(.goal), goal == nil else { return }
        project.goal = printed(cell, row: cells.row)
    }

    /// Reports a target value or an explanation that explains nothing.
    private mutating func reportNameless(_ cells: inout RowCells) {
        guard let cell = cells.take(.target) ?? cells.take(.explanation) else {
            if kinds[cells.row] == .indicator { kinds[cells.row] = .level }
            return
        }
        faults.append(
            .indicatorWithoutName(grid.text(cell.range), at: location(cell, row: cells.row)))
    }

    /// The national class of a first level; reports each unknown one once.
    private mutating func category(of level: PrintedText?) -> IndicatorCategory? {
        guard let level, let cell = project.levels.firstCell else { return nil }
        for known in categories where grid.isSame(cell, known.level) { return known.category }
        let category = IndicatorCategory(level: level.text)
        categories.append((cell, category))
        if category == nil, !reportShiftedLevel(level) {
            faults.append(.unknownLevel(level.text, at: location(of: level)))
        }
        return category
    }
}

extension IndicatorCategory {
    /// The class that a first level belongs to (产出指标, 项目完成指标, 社会效益); `nil` where it fits none.
    ///
    /// Blanks within it and what stands in brackets (产出指标（50分）) say nothing of the class.
    init?(level: String) {
        let (level, ending) = (HeadingText(level).stem, Headings.levelEnding)
        let name = level.hasSuffix(ending) ? String(level.dropLast(ending.count)) : level
        guard let category = Headings.categories[name] else { return nil }
        self.init(rawValue: category)
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
