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
        var fragments = Fragments()
        var rows: [IndicatorRow] = []
        rows.reserveCapacity(indicators.count)
        for index in indicators.indices {
            let fragment = SiteAddresses.anchor(of: indicators[index])
            rows.append(
                IndicatorRow(
                    indicators: indicators,
                    index: index,
                    form: index == 0 ? place : nil,
                    levels: levels[index],
                    fragment: fragment,
                    ownsFragment: fragments.insert(fragment),
                    reading: Site.reading(of: indicators[index].target, in: context.language)
                )
            )
        }
        return rows
    }

    static let fields = Fields<IndicatorRow> { list in
        list.text("name") { $0.indicator.name.text }
        list.text("target") { row in
            let text = row.indicator.target.printed.text
            return text.isEmpty ? nil : text
        }
        list.record("reading", Reading.fields) { $0.reading }
        list.flag("isMeasurable") { $0.indicator.target.statement.isMeasurable }
        list.text("explanation") { $0.indicator.explanation?.text }
        list.record("place", CellPlace.fields) { $0.indicator.target.printed.place }
        list.text("anchor") { $0.ownsFragment ? $0.fragment : nil }
        list.url("href") { "#" + $0.fragment }
        list.list("levels", LevelCell.fields) { $0.levels }
        list.record("form", formFields) { $0.form }
    }

    /// The first cells of the official form: the project and its money, as the table prints them.
    private static let formFields = Fields<ProjectPlace> { list in
        list.number("rows") { $0.project.performanceTarget.indicators.count }
        list.text("printed") { $0.project.printed.text }
        list.text("total") { $0.project.funding.total?.printed.text }
        list.text("generalBudget") { $0.project.funding.generalBudget?.printed.text }
        list.text("fundBudget") { $0.project.funding.fundBudget?.printed.text }
        list.text("other") { $0.project.funding.other?.printed.text }
    }
}

/// The fragments of a page's rows so far.
///
/// Most projects have a few rows, for which looking at each takes a fifth of the time of a set.
private struct Fragments {
    private var few: [String] = []
    private var many: Set<String> = []

    /// Whether the fragment is a new one.
    mutating func insert(_ fragment: String) -> Bool {
        if few.contains(fragment) { return false }
        if few.count == 32 { return many.insert(fragment).inserted }
        few.append(fragment)
        return true
    }
}
