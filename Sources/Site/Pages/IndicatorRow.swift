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
    let reading: Reading?

    /// The indicators of a project, in table order.
    static func rows(of project: Project, glossary: GlossaryLinks) -> [IndicatorRow] {
        let context = glossary.context
        let indicators = project.performanceTarget.indicators
        let levels = LevelCell.cells(for: indicators, glossary: glossary)
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
        .record("reading", Reading.fields) { $0.reading },
        .flag("isMeasurable") { $0.indicator.target.isMeasurable },
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
