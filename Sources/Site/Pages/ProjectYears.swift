internal import BudgetModel
internal import Comparison
internal import Theme

/// A project year by year, as far as its department's tables let it be known again.
struct ProjectYears: Sendable {
    private let rows: [Row]

    /// One year of the project's department.
    private struct Row: Sendable {
        let year: Int
        let isOwn: Bool
        /// What the table of the year has of the project; `nil` where it lists none.
        var entry: Entry?
        /// What differs from the year before, on the page that compares the department's tables; `nil` where
        /// the year before lists no such project.
        let comparison: ComparisonLink?
    }

    /// The project in one year.
    private struct Entry: Sendable {
        /// `nil` for the page's own year.
        let href: String?
        var total: AmountCell
        let indicatorCount: Int
        /// The name in that year, where it is another one.
        let otherName: String?
        /// By what it was matched, link by link; the least sure link counts.
        let certainty: MatchCertainty?
    }

    /// The years of a project; `nil` where its department has only one.
    init?(ofProject index: Int, in shared: DisclosureFrame) {
        let series = shared.series
        guard series.hasSeveral else { return nil }
        let history = series.histories.history(ofProject: index, inTable: shared.position)
        let page = PageTarget.project(index, in: shared.index)
        let name = shared.projects[index].name
        var rows = series.disclosures.enumerated().map { position, disclosure in
            let isOwn = position == shared.position
            let entry = history.first { $0.table == position }.map { found in
                let outline = series.outlines(at: position)[found.project]
                return Entry(
                    href: isOwn
                        ? nil
                        : shared.context.link(
                            from: page, to: .project(found.project, in: disclosure)),
                    total: AmountCell(sum: outline.total),
                    indicatorCount: outline.indicatorCount,
                    otherName: outline.identity.name == name ? nil : outline.identity.name,
                    certainty: isOwn
                        ? nil : history.certainty(from: position, to: shared.position)
                )
            }
            let comparison = history.comparedProject(at: position).flatMap { project in
                ComparisonLink(
                    in: series, at: position, from: page, shared.context,
                    project: shared.budget[disclosure].projectNames[project])
            }
            return Row(
                year: series.year(of: disclosure), isOwn: isOwn, entry: entry,
                comparison: comparison)
        }
        Self.alignTotals(&rows)
        self.rows = rows
    }

    private static func alignTotals(_ rows: inout [Row]) {
        var totals = rows.compactMap(\.entry?.total)
        AmountCell.align(&totals)
        var next = totals.makeIterator()
        for index in rows.indices {
            if rows[index].entry != nil, let total = next.next() {
                rows[index].entry?.total = total
            }
        }
    }

    static let fields = Fields<ProjectYears> { list in
        list.list("rows", rowFields) { $0.rows }
    }

    private static let rowFields = Fields<Row> { list in
        list.number("year") { $0.year }
        list.flag("isOwn") { $0.isOwn }
        list.record("entry", entryFields) { $0.entry }
        list.record("comparison", ComparisonLink.fields) { $0.comparison }
    }

    private static let entryFields = Fields<Entry> { list in
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.number("indicatorCount") { $0.indicatorCount }
        list.text("otherName") { $0.otherName }
        list.record("certainty", MatchCertainty.fields) { $0.certainty }
    }
}

extension MatchCertainty {
    static let fields = Fields<MatchCertainty> { list in
        list.flag("isCode") { $0 == .code }
        list.flag("isName") { $0 == .name }
        list.flag("isIncompleteCode") { $0 == .incompleteCode }
        list.flag("isSimilarName") { $0 == .similarName }
    }
}

extension [ProjectHistories.Entry] {
    /// The project in a table, if the table before lists it too.
    fileprivate func comparedProject(at table: Int) -> Int? {
        guard contains(where: { $0.table == table - 1 }) else { return nil }
        return first { $0.table == table }?.project
    }

    /// The least sure of the matches that lead from one table to another.
    fileprivate func certainty(from one: Int, to other: Int) -> MatchCertainty? {
        lazy.filter { Swift.min(one, other) < $0.table && $0.table <= Swift.max(one, other) }
            .map(\.certainty).max()
    }
}
