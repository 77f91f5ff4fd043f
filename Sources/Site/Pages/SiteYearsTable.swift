internal import BudgetModel
internal import Theme

/// All years of a site, one below the other: their money and how their targets are written.
struct SiteYearsTable: Sendable {
    private let rows: [Row]

    /// One year.
    private struct Row: Sendable {
        let figures: YearFigures
        let href: String?
        var total: AmountCell
        /// The sources of its money beside the year that has most.
        let bar: Bar?
    }

    /// The years of a budget, the latest first; `nil` where there is only one.
    init?(of budget: SiteBudget, from page: PageTarget, context: PageContext) {
        let years = budget.years.reversed().map { YearFigures(of: $0, in: budget) }
        guard years.count > 1 else { return nil }
        let largest = years.compactMap { $0.total?.fen }.max() ?? 0
        var totals = years.map { AmountCell(sum: $0.total) }
        AmountCell.align(&totals)
        rows = zip(years, totals).map { figures, total in
            Row(
                figures: figures,
                href: context.link(from: page, to: .year(figures.year)),
                total: total,
                bar: Bar(parts: figures.fundingParts, whole: largest)
            )
        }
    }

    static let fields = Fields<SiteYearsTable> { list in
        list.list("rows", rowFields) { $0.rows }
    }

    private static let rowFields = Fields<Row> { list in
        list.number("year") { $0.figures.year }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.record("bar", Bar.fields) { $0.bar }
        list.number("departmentCount") { $0.figures.departments.count }
        list.number("projectCount") { $0.figures.projectCount }
        list.record("measurability", Measurability.fields) { $0.figures.measurability }
    }
}
