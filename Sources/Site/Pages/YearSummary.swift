internal import BudgetModel
internal import Theme

/// A budget year at a glance: its money, its departments, its projects and how their targets are written.
struct YearSummary: Sendable {
    let year: Int
    let href: String?
    let total: AmountCell
    let undisclosedTotals: Int
    let departments: [DepartmentRow]
    let departmentCount: Int
    let projectCount: Int
    let measurability: Measurability
    let views: YearViewLinks

    /// Sums up a year.
    ///
    /// Only the earliest stage counts: the final accounts of a department are not added to its budget.
    init(
        of year: Int, in budget: SiteBudget, views: YearViews, from page: PageTarget,
        context: PageContext
    ) {
        let disclosures = budget.disclosures
        let all = disclosures.indices.filter { disclosures[$0].head.year == year }
        let stage = Stage.inOrder.first { stage in
            all.contains { disclosures[$0].head.stage == stage }
        }
        let counted = all.filter { disclosures[$0].head.stage == stage }
        self.year = year
        href = context.link(from: page, to: .year(year))
        self.views = YearViewLinks(views, of: year, from: page, context: context)
        total = AmountCell(
            sum: sum(of: counted.compactMap { disclosures[$0].head.funding.total?.amount }))
        undisclosedTotals = counted.count { disclosures[$0].head.funding.total == nil }
        let largest = all.compactMap { disclosures[$0].head.funding.wholeFen }.max() ?? 0
        let rows = DepartmentRow.aligned(
            all.map { index in
                DepartmentRow(
                    disclosures[index], largest: largest,
                    href: context.link(from: page, to: .department(index)), context: context)
            })
        departments = rows
        departmentCount = Set(counted.map { disclosures[$0].head.department.name.text }).count
        projectCount = counted.reduce(0) { $0 + disclosures[$1].projectCount }
        measurability = Measurability(
            adding: rows.filter { $0.stage == stage }.map(\.measurability))
    }

    static let fields = Fields<YearSummary> { list in
        list.number("year") { $0.year }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.text("undisclosedTotals") {
            $0.undisclosedTotals == 0 ? nil : String($0.undisclosedTotals)
        }
        list.list("departments", DepartmentRow.fields) { $0.departments }
        list.flag("isLong") { $0.departments.count > TableLength.seenAtAGlance }
        list.number("departmentCount") { $0.departmentCount }
        list.number("projectCount") { $0.projectCount }
        list.number("indicatorCount") { $0.measurability.indicatorCount }
        list.number("measurableCount") { $0.measurability.measurableCount }
        list.record("measurability", Measurability.fields) { $0.measurability }
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
