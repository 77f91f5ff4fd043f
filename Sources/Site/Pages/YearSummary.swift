internal import BudgetModel
internal import Theme

/// A budget year at a glance: its money, its departments, its projects and how their targets are written.
struct YearSummary: Sendable {
    private let figures: YearFigures
    let href: String?
    let departments: [DepartmentRow]
    /// The departments that count, by their money; `nil` where there is nothing to see.
    var map: DepartmentMap? { DepartmentMap(of: departments.filter { $0.stage == figures.stage }) }
    /// Counted at every stage: what a page of the year may lead here for.
    let everyKind: Measurability
    let views: YearViewLinks

    /// Sums up a year.
    init(
        of year: Int, in budget: SiteBudget, views: YearViews, from page: PageTarget,
        context: PageContext
    ) {
        let disclosures = budget.disclosures
        let all = disclosures.indices.filter { disclosures[$0].head.year == year }
        figures = YearFigures(of: year, in: budget)
        href = context.link(from: page, to: .year(year))
        self.views = YearViewLinks(views, of: year, from: page, context: context)
        everyKind = Measurability(adding: all.lazy.map { disclosures[$0].measurability })
        let largest = all.compactMap { disclosures[$0].head.funding.wholeFen }.max() ?? 0
        departments = DepartmentRow.aligned(
            all.map { index in
                DepartmentRow(
                    disclosures[index], largest: largest,
                    href: context.link(from: page, to: .department(index)), context: context)
            })
    }

    var year: Int { figures.year }
    var measurability: Measurability { figures.measurability }

    static let fields = Fields<YearSummary> { list in
        list.number("year") { $0.year }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { AmountCell(sum: $0.figures.total) }
        list.number("undisclosedTotals") {
            $0.figures.undisclosedTotals == 0 ? nil : $0.figures.undisclosedTotals
        }
        list.list("departments", DepartmentRow.fields) { $0.departments }
        list.flag("isLong") { $0.departments.count > TableLength.seenAtAGlance }
        list.flag("hasSeveral") { $0.departments.count > 1 }
        list.number("departmentCount") { $0.figures.departments.count }
        list.number("projectCount") { $0.figures.projectCount }
        list.number("indicatorCount") { $0.measurability.indicatorCount }
        list.number("measurableCount") { $0.measurability.measurableCount }
        list.record("measurability", Measurability.fields) { $0.measurability }
        list.record("kinds", KindLegend.fields) { KindLegend($0.measurability, of: $0.everyKind) }
        list.record("views", YearViewLinks.fields) { $0.views }
    }
}

/// A department in the table of a year.
struct DepartmentRow: Sendable {
    let name: String
    let translatedName: String?
    let stage: Stage
    let href: String?
    var funding: FundingCells
    /// All its money in fen; `nil` where it discloses none.
    let wholeFen: Int?
    let bar: Bar?
    let projectCount: Int
    let measurability: Measurability

    /// A row whose bar is as long as the department's money beside the largest one's, in fen.
    init(_ disclosure: SiteDisclosure, largest: Int, href: String?, context: PageContext) {
        let head = disclosure.head
        name = head.department.name.text
        translatedName = context.departmentNames[name]
        stage = head.stage
        self.href = href
        funding = FundingCells(head.funding)
        wholeFen = head.funding.wholeFen
        bar = Bar(parts: head.funding.barParts, whole: largest)
        projectCount = disclosure.projectCount
        measurability = disclosure.measurability
    }

    static func aligned(_ rows: [DepartmentRow]) -> [DepartmentRow] {
        var funding = rows.map(\.funding)
        FundingCells.align(&funding)
        return zip(rows, funding).map { row, funding in
            var row = row
            row.funding = funding
            return row
        }
    }

    static let fields = Fields<DepartmentRow> { list in
        list.text("name") { $0.name }
        list.text("translatedName") { $0.translatedName }
        list.record("stage", Stage.fields) { $0.stage }
        list.url("href") { $0.href }
        list.record("funding", FundingCells.fields) { $0.funding }
        list.record("bar", Bar.fields) { $0.bar }
        list.number("projectCount") { $0.projectCount }
        list.number("indicatorCount") { $0.measurability.indicatorCount }
        list.record("measurability", Measurability.fields) { $0.measurability }
    }
}

/// The kinds of target values that a year's tables have, those that a page leads to among them.
private struct KindLegend: Sendable {
    private let counted: Measurability
    private let all: Measurability

    /// Lists the kinds of which there are any, with how many of them count.
    init(_ counted: Measurability, of all: Measurability) {
        self.counted = counted
        self.all = all
    }

    static let fields = Fields<KindLegend> { list in
        list.kindNumbers { $0.all[$1] == 0 ? nil : $0.counted[$1] }
    }
}

extension Stage {
    /// The stages in the order in which a year goes through them.
    static let inOrder: [Stage] = [.budget, .adjustedBudget, .finalAccounts, .selfEvaluation]

    static let fields = Fields<Stage> { list in
        list.flag("isBudget") { $0 == .budget }
        list.flag("isAdjusted") { $0 == .adjustedBudget }
        list.flag("isFinal") { $0 == .finalAccounts }
        list.flag("isEvaluation") { $0 == .selfEvaluation }
    }
}

extension Funding {
    /// All that is disclosed, in fen: the total or, without one, what its sources add up to.
    var wholeFen: Int? {
        total?.amount.fen ?? sum(of: sources.map(\.amount))?.fen
    }

    /// The sources in the order of the table and, last, what of the total no source explains.
    var barParts: [Int?] {
        let parts = [generalBudget, fundBudget, other].map { $0?.amount.fen }
        guard let whole = total?.amount.fen, let known = sum(of: sources.map(\.amount))?.fen,
            whole > known
        else { return parts }
        return parts + [whole - known]
    }
}

/// Several sums together; `nil` where there is none, or where they pass what an integer holds.
func sum(of amounts: [Amount]) -> Amount? {
    guard !amounts.isEmpty else { return nil }
    var sum = 0
    for amount in amounts {
        let (next, isTooLarge) = sum.addingReportingOverflow(amount.fen)
        if isTooLarge { return nil }
        sum = next
    }
    return Amount(fen: sum)
}
