internal import BudgetModel
internal import Theme

/// An indicator as a row of its project's table.
struct IndicatorRow: Sendable {
    let indicator: Indicator
    /// What the printed form has before the indicators; only in the first row.
    let form: FormCells?
    /// The levels that begin with this row, each as tall as the rows it stands for.
    let levels: [LevelCell]
    /// The row's own fragment; `nil` where an earlier row has it.
    let anchor: String?
    let href: String
    let reading: String?

    /// The indicators of a project, in table order.
    static func rows(of project: Project, context: PageContext) -> [IndicatorRow] {
        let indicators = project.performanceTarget.indicators
        let levels = LevelCell.cells(for: indicators)
        var anchors: Set<String> = []
        return indicators.enumerated().map { index, indicator in
            let anchor = context.anchor(indicator)
            return IndicatorRow(
                indicator: indicator,
                form: index == 0 ? FormCells(project: project) : nil,
                levels: levels[index],
                anchor: anchors.insert(anchor).inserted ? anchor : nil,
                href: "#" + anchor,
                reading: context.reading(indicator, context.language)
            )
        }
    }

    static let fields = Fields<IndicatorRow>(
        .text("name") { $0.indicator.name.text },
        .text("target") { row in
            let text = row.indicator.target.printed.text
            return text.isEmpty ? nil : text
        },
        .text("reading") { $0.reading },
        .flag("isMeasurable") { $0.indicator.target.statement.measure != nil },
        .text("explanation") { $0.indicator.explanation?.text },
        .record("place", CellPlace.fields) { $0.indicator.target.printed.place },
        .text("anchor") { $0.anchor },
        .url("href") { $0.href },
        .list("levels", LevelCell.fields) { $0.levels },
        .record("form", FormCells.fields) { $0.form }
    )
}

/// The first cells of the official form: the project and its money, as the table prints them.
struct FormCells: Sendable {
    let project: Project

    static let fields = Fields<FormCells>(
        .text("rows") { String($0.project.performanceTarget.indicators.count) },
        .text("printed") { $0.project.printed.text },
        .text("total") { $0.project.funding.total?.printed.text },
        .text("generalBudget") { $0.project.funding.generalBudget?.printed.text },
        .text("fundBudget") { $0.project.funding.fundBudget?.printed.text },
        .text("other") { $0.project.funding.other?.printed.text }
    )
}

/// A level above indicators, with the rows and columns it spans.
struct LevelCell: Hashable, Sendable {
    let name: String
    /// How many rows of equal levels follow each other, this one included.
    let rows: Int
    /// More than one where a row has fewer levels than another.
    let columns: Int

    /// The cells that begin in each row, in table order: equal levels that follow each other are one.
    static func cells(for indicators: [Indicator]) -> [[LevelCell]] {
        let paths = indicators.map { $0.levels.map(\.text) }
        let depth = paths.map(\.count).max() ?? 0
        return paths.indices.map { row in
            paths[row].indices.compactMap { level in
                let path = paths[row][...level]
                let isLast = level == paths[row].count - 1
                func continues(_ other: Int) -> Bool {
                    paths[other].starts(with: path) && (paths[other].count == path.count) == isLast
                }
                guard row == 0 || !continues(row - 1) else { return nil }
                return LevelCell(
                    name: paths[row][level],
                    rows: paths.indices[row...].prefix(while: continues).count,
                    columns: isLast ? depth - level : 1
                )
            }
        }
    }

    static let fields = Fields<LevelCell>(
        .text("name") { $0.name },
        .text("rows") { $0.rows == 1 ? nil : String($0.rows) },
        .text("columns") { $0.columns == 1 ? nil : String($0.columns) }
    )
}

/// A column for levels: the first one, or one below it.
struct LevelColumn: Sendable {
    let isFirst: Bool

    /// As many columns as the deepest row has levels.
    static func columns(for rows: [IndicatorRow]) -> [LevelColumn] {
        let depth = rows.map(\.indicator.levels.count).max() ?? 0
        return (0..<depth).map { LevelColumn(isFirst: $0 == 0) }
    }

    static let fields = Fields<LevelColumn>(.flag("isFirst") { $0.isFirst })
}
