internal import BudgetModel
internal import Comparison
internal import Theme

/// A project that both of two tables list, with what differs.
struct ComparedProject: Sendable {
    /// Whether its money or what it promises reads differently.
    let isChanged: Bool
    /// Whether its name or its code is another one.
    let isRenamed: Bool
    private let earlier: Side
    private let later: Side
    private let certainty: MatchCertainty
    private let anchor: String
    private let sums: [ComparedSum]
    private let goal: ComparedText?
    private let indicators: [ComparedIndicator]
    private let unchangedCount: Int

    /// What one of the tables calls it.
    private struct Side: Sendable {
        let name: String
        let code: String?
        let href: String?
    }

    /// Compares the project of the later table with an index.
    init(
        _ index: Int,
        _ partner: ProjectMatching.Partner,
        _ comparison: ProjectComparison,
        in tables: ComparedTables
    ) {
        let (before, after) = (tables.earlier[partner.index], tables.later[index])
        isChanged = comparison.isChanged
        isRenamed = comparison.isRenamed || comparison.hasOtherCode
        certainty = partner.certainty
        earlier = Side(
            name: before.name, code: before.code?.printed, href: tables.earlierHrefs[partner.index])
        later = Side(name: after.name, code: after.code?.printed, href: tables.laterHrefs[index])
        anchor = Self.anchor(of: tables.laterNames[index])
        sums =
            comparison.hasOtherFunding
            ? ComparedSum.all(from: before.funding, to: after.funding).filter(\.isChanged) : []
        goal =
            comparison.hasOtherGoal
            ? ComparedText(
                earlier: before.performanceTarget.goal?.text,
                later: after.performanceTarget.goal?.text) : nil
        indicators = comparison.indicators.rows.compactMap { row in
            ComparedIndicator(
                row,
                from: before.performanceTarget.indicators,
                to: after.performanceTarget.indicators
            )
        }
        unchangedCount = comparison.indicators.unchangedCount
    }

    /// The fragment of a project on the page that compares its department's tables, by its name in addresses.
    static func anchor(of name: String) -> String { "p-" + name }

    static let fields = Fields<ComparedProject> { list in
        list.text("name") { $0.later.name }
        list.url("href") { $0.later.href }
        list.url("earlierHref") { $0.earlier.href }
        list.text("code") { $0.later.code }
        list.flag("isRenamed") { $0.isRenamed }
        list.text("earlierName") { $0.earlier.name == $0.later.name ? nil : $0.earlier.name }
        list.text("earlierCode") { $0.earlier.code }
        list.flag("hasOtherCode") { $0.earlier.code != $0.later.code }
        list.text("anchor") { $0.anchor }
        list.record("certainty", MatchCertainty.fields) { $0.certainty }
        list.list("sums", ComparedSum.fields) { $0.sums }
        list.record("goal", ComparedText.fields) { $0.goal }
        list.list("indicators", ComparedIndicator.fields) { $0.indicators }
        list.number("unchangedCount") { $0.unchangedCount == 0 ? nil : $0.unchangedCount }
    }
}

/// A sum in two years.
struct ComparedSum: Sendable {
    private let position: Int
    private var earlier: AmountCell
    private var later: AmountCell
    private let difference: SumDifference?
    /// Whether it is another one, or disclosed in one of the years only.
    let isChanged: Bool

    private init(_ position: Int, _ earlier: FundingFigure?, _ later: FundingFigure?) {
        self.position = position
        self.earlier = AmountCell(earlier)
        self.later = AmountCell(later)
        difference = SumDifference(from: earlier?.amount, to: later?.amount)
        isChanged = earlier?.amount != later?.amount
    }

    /// The sources and the total of two years, those that neither discloses left out.
    static func all(from earlier: Funding, to later: Funding) -> [ComparedSum] {
        let figures = [\Funding.generalBudget, \.fundBudget, \.other, \.total].enumerated()
        var sums = figures.compactMap { position, figure -> ComparedSum? in
            let (before, after) = (earlier[keyPath: figure], later[keyPath: figure])
            return before == nil && after == nil ? nil : ComparedSum(position, before, after)
        }
        AmountCell.align(\ComparedSum.earlier, of: &sums)
        AmountCell.align(\ComparedSum.later, of: &sums)
        return sums
    }

    static let fields = Fields<ComparedSum> { list in
        list.flag("isGeneralBudget") { $0.position == 0 }
        list.flag("isFundBudget") { $0.position == 1 }
        list.flag("isOther") { $0.position == 2 }
        list.flag("isTotal") { $0.position == 3 }
        list.record("earlier", AmountCell.fields) { $0.earlier }
        list.record("later", AmountCell.fields) { $0.later }
        list.record("difference", SumDifference.fields) { $0.difference }
    }
}

/// A text in two years, each as printed; `nil` where a table has none.
struct ComparedText: Sendable {
    let earlier: String?
    let later: String?

    static let fields = Fields<ComparedText> { list in
        list.text("earlier") { $0.earlier }
        list.text("later") { $0.later }
    }
}

/// An indicator that is not the same in both years.
struct ComparedIndicator: Sendable {
    private let earlier: Indicator?
    private let later: Indicator?

    /// Shows a row of a matching; `nil` where nothing differs.
    init?(
        _ row: IndicatorMatching.Row, from earlier: [Indicator], to later: [Indicator]
    ) {
        switch row {
        case .unchanged: return nil
        case .changed(let index, let before):
            (self.earlier, self.later) = (earlier[before], later[index])
        case .added(let index): (self.earlier, self.later) = (nil, later[index])
        case .dropped(let index): (self.earlier, self.later) = (earlier[index], nil)
        }
    }

    private var isInBoth: Bool { earlier != nil && later != nil }

    private func differs(_ text: (Indicator) -> String?) -> Bool {
        guard let earlier, let later else { return false }
        return text(earlier) != text(later)
    }

    static let fields = Fields<ComparedIndicator> { list in
        list.text("name") { ($0.later ?? $0.earlier)?.name.text }
        list.text("level") { ($0.later ?? $0.earlier)?.levels.map(\.text).joined(separator: " › ") }
        list.record("earlier", sideFields) { $0.earlier }
        list.record("later", sideFields) { $0.later }
        list.flag("isNew") { $0.earlier == nil }
        list.flag("isDropped") { $0.later == nil }
        list.flag("hasOtherTarget") { $0.differs(\.target.text) }
        list.flag("hasOtherExplanation") { $0.differs { $0.explanation?.text } }
        list.text("earlierLevel") { row in
            guard let earlier = row.earlier, let later = row.later, !earlier.hasLevels(of: later)
            else { return nil }
            return earlier.levels.map(\.text).joined(separator: " › ")
        }
    }

    private static let sideFields = Fields<Indicator> { list in
        list.text("target") { $0.target.text.isEmpty ? nil : $0.target.text }
        list.text("explanation") { $0.explanation?.text }
    }
}
