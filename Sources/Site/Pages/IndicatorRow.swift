internal import BudgetModel
internal import Theme

/// An indicator as a row of its project's table.
struct IndicatorRow: Sendable {
    /// The indicators of the project, of which the row shows the one at `index`: a copy of that would take
    /// hold of each of its parts.
    let indicators: [Indicator]
    let index: Int
    /// What the printed form has before the indicators; only in the first row.
    let form: ProjectPlace?
    /// The levels that begin with this row, each as tall as the rows it stands for.
    let levels: [LevelCell]
    /// The fragment of the row or of an earlier one that shares it.
    let fragment: String
    /// Whether no earlier row has the fragment.
    let ownsFragment: Bool
    let reading: Reading?

    var indicator: Indicator { indicators[index] }

    /// The indicators of a project, in table order, with links to what explains terms.
    static func rows(
        of place: ProjectPlace, terms: [String: String], context: PageContext
    ) -> [IndicatorRow] {
        let indicators = place.project.performanceTarget.indicators
        let levels = LevelCell.cells(for: indicators, terms: terms)
        var fragments = Set<String>(minimumCapacity: indicators.count)
        var rows: [IndicatorRow] = []
        rows.reserveCapacity(indicators.count)
        // A span lends its elements, an array would hand out copies.
        let span = indicators.span
        for index in span.indices {
            let fragment = context.anchor(span[index])
            rows.append(
                IndicatorRow(
                    indicators: indicators,
                    index: index,
                    form: index == 0 ? place : nil,
                    levels: levels[index],
                    fragment: fragment,
                    ownsFragment: fragments.insert(fragment).inserted,
                    reading: context.reading(span[index], context.language)
                )
            )
        }
        return rows
    }

    static let fields = Fields<IndicatorRow>(
        .text("name") { $0.indicator.name.text },
        .text("target") { row in
            let text = row.indicator.target.printed.text
            return text.isEmpty ? nil : text
        },
        .record("reading", Reading.fields) { $0.reading },
        .flag("isMeasurable") { $0.indicator.target.statement.isMeasurable },
        .text("explanation") { $0.indicator.explanation?.text },
        .record("place", CellPlace.fields) { $0.indicator.target.printed.place },
        .text("anchor") { $0.ownsFragment ? $0.fragment : nil },
        .url("href") { "#" + $0.fragment },
        .list("levels", LevelCell.fields) { $0.levels },
        .record("form", formFields) { $0.form }
    )

    /// The first cells of the official form: the project and its money, as the table prints them.
    private static let formFields = Fields<ProjectPlace>(
        .text("rows") { String($0.project.performanceTarget.indicators.count) },
        .text("printed") { $0.project.printed.text },
        .text("total") { $0.project.funding.total?.printed.text },
        .text("generalBudget") { $0.project.funding.generalBudget?.printed.text },
        .text("fundBudget") { $0.project.funding.fundBudget?.printed.text },
        .text("other") { $0.project.funding.other?.printed.text }
    )
}
