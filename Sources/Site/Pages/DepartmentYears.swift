internal import BudgetModel
internal import Theme

/// The tables of a department year by year, with the comparisons between them.
struct DepartmentYears: Sendable {
    private let rows: [Row]

    /// One year of a department.
    private struct Row: Sendable {
        let year: Int
        /// `nil` for the page's own year.
        let href: String?
        var total: AmountCell
        let bar: Bar?
        let projectCount: Int
        let measurability: Measurability
        /// The comparison with the year before.
        let comparison: ComparisonLink?
    }

    /// The years of a disclosure's department; `nil` where there is only one.
    init?(of shared: DisclosureFrame) {
        let series = shared.series
        guard series.hasSeveral else { return nil }
        let page = PageTarget.department(shared.index)
        let heads = series.disclosures.map { shared.budget[$0].head }
        let largest = heads.compactMap(\.funding.wholeFen).max() ?? 0
        var rows = series.disclosures.enumerated().map { position, index in
            let disclosure = shared.budget[index]
            return Row(
                year: disclosure.head.year,
                href: index == shared.index
                    ? nil : shared.context.link(from: page, to: .department(index)),
                total: AmountCell(sum: disclosure.head.funding.total?.amount),
                bar: Bar(parts: disclosure.head.funding.barParts, whole: largest),
                projectCount: disclosure.projectCount,
                measurability: disclosure.measurability,
                comparison: ComparisonLink(in: series, at: position, from: page, shared.context)
            )
        }
        AmountCell.align(\Row.total, of: &rows)
        self.rows = rows
    }

    static let fields = Fields<DepartmentYears> { list in
        list.list("rows", rowFields) { $0.rows }
    }

    private static let rowFields = Fields<Row> { list in
        list.number("year") { $0.year }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.record("bar", Bar.fields) { $0.bar }
        list.number("projectCount") { $0.projectCount }
        list.number("indicatorCount") { $0.measurability.indicatorCount }
        list.record("measurability", Measurability.fields) { $0.measurability }
        list.record("comparison", ComparisonLink.fields) { $0.comparison }
    }
}

/// A link to the comparison of a department's table with the one before it.
struct ComparisonLink: Sendable {
    let earlier: Int
    let later: Int
    let href: String?

    /// The comparison of the table at a position of a series; `nil` for the first one.
    ///
    /// It leads to one project there, by its name in addresses, if that is given.
    init?(
        in series: YearSeries,
        at position: Int,
        from page: PageTarget,
        _ context: PageContext,
        project: String? = nil
    ) {
        guard series.disclosures.indices.contains(position), position > 0 else { return nil }
        let (before, index) = (series.disclosures[position - 1], series.disclosures[position])
        earlier = series.year(of: before)
        later = series.year(of: index)
        let link = context.link(from: page, to: .comparedDepartment(before, index))
        let fragment = project.map { "#" + ComparedProject.anchor(of: $0) } ?? ""
        href = link.map { $0 + fragment }
    }

    /// The comparison of two years in all departments.
    init(_ pair: YearPair, from page: PageTarget, _ context: PageContext) {
        earlier = pair.earlier
        later = pair.later
        href = context.link(from: page, to: .comparedYears(pair))
    }

    static let fields = Fields<ComparisonLink> { list in
        list.number("earlierYear") { $0.earlier }
        list.number("laterYear") { $0.later }
        list.url("href") { $0.href }
    }
}

/// Links from a comparison to the ones before and after it.
struct OtherComparisons: Sendable {
    let previous: ComparisonLink?
    let next: ComparisonLink?

    static let fields = Fields<OtherComparisons> { list in
        list.flag("hasOthers") { $0.previous != nil || $0.next != nil }
        list.record("previous", ComparisonLink.fields) { $0.previous }
        list.record("next", ComparisonLink.fields) { $0.next }
    }
}
