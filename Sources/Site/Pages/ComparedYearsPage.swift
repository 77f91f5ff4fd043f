internal import BudgetModel
public import Theme

/// The page that sets two years side by side, department by department in the order of the tables.
public struct ComparedYearsPage: Sendable {
    private let frame: PageFrame
    private let earlier: ComparedYear
    private let later: ComparedYear
    private let departments: [Row]
    /// Whether some department has a table of one of the years only, so that their totals are of different
    /// departments.
    private let isUneven: Bool
    /// Whether there are years between, so that departments with a table of those are left out.
    private let skipsYears: Bool
    private let others: OtherComparisons

    /// Makes the page of two years of a budget that are compared.
    public init(of pair: YearPair, in budget: SiteBudget, context: PageContext) {
        let years = SiteYears(of: budget, context: context)
        self.init(of: pair, in: budget, years: years, context: context)
    }

    /// Makes the page of two years that are compared.
    init(
        of pair: YearPair, in budget: SiteBudget, years: SiteYears, context: PageContext
    ) {
        let page = PageTarget.comparedYears(pair)
        frame = PageFrame(of: page, context: context)
        let found = years.departments(of: pair)
        earlier = ComparedYear(
            pair.earlier, of: found.compactMap(\.earlier), in: budget, from: page, context)
        later = ComparedYear(
            pair.later, of: found.compactMap(\.later), in: budget, from: page, context)
        skipsYears = !years.isAdjacent(pair)
        isUneven = found.contains { $0.earlier == nil || $0.later == nil }
        var rows = found.map { Row($0, in: budget, from: page, context) }
        AmountCell.align(\Row.earlierTotal, of: &rows)
        AmountCell.align(\Row.laterTotal, of: &rows)
        departments = rows
        let (previous, next) = (
            years.pairs.last { $0 < pair }, years.pairs.first { $0 > pair }
        )
        others = OtherComparisons(
            previous: previous.map { ComparisonLink($0, from: page, context) },
            next: next.map { ComparisonLink($0, from: page, context) })
    }

    /// The names that `compared-years.mustache` may use.
    public static let fields = Fields<ComparedYearsPage> { list in
        list.number("earlierYear") { $0.earlier.year }
        list.number("laterYear") { $0.later.year }
        list.record("earlier", ComparedYear.fields) { $0.earlier }
        list.record("later", ComparedYear.fields) { $0.later }
        list.list("departments", Row.fields) { $0.departments }
        list.flag("isUneven") { $0.isUneven }
        list.flag("skipsYears") { $0.skipsYears }
        list.flag("isLong") { $0.departments.count > TableLength.seenAtAGlance }
        list.include(OtherComparisons.fields) { $0.others }
        list.include(PageFrame.fields) { $0.frame }
    }

    /// A department in both years, or in one of them.
    private struct Row: Sendable {
        let name: String
        let translatedName: String?
        let stage: Stage
        /// The comparison; `nil` where one of the years has no table.
        let href: String?
        var earlierTotal: AmountCell
        var laterTotal: AmountCell
        let earlierProjects: Int?
        let laterProjects: Int?
        let difference: SumDifference?
        let tally: ComparisonTally?

        init(
            _ compared: ComparedDisclosures,
            in budget: SiteBudget,
            from page: PageTarget,
            _ context: PageContext
        ) {
            let earlier = compared.earlier.map { budget.disclosures[$0] }
            let later = compared.later.map { budget.disclosures[$0] }
            let head = (later ?? earlier)?.head
            name = head?.department.name.text ?? ""
            translatedName = context.departmentNames[name]
            stage = head?.stage ?? .budget
            earlierTotal = AmountCell(sum: earlier?.head.funding.total?.amount)
            laterTotal = AmountCell(sum: later?.head.funding.total?.amount)
            earlierProjects = earlier?.projectCount
            laterProjects = later?.projectCount
            difference = SumDifference(
                from: earlier?.head.funding.total?.amount,
                to: later?.head.funding.total?.amount
            )
            guard let one = compared.earlier, let other = compared.later,
                let position = compared.series.disclosures.firstIndex(of: other)
            else {
                (href, tally) = (nil, nil)
                return
            }
            href = context.link(from: page, to: .comparedDepartment(one, other))
            tally = compared.series.tally(at: position)
        }

        static let fields = Fields<Row> { list in
            list.text("name") { $0.name }
            list.text("translatedName") { $0.translatedName }
            list.record("stage", Stage.fields) { $0.stage }
            list.url("href") { $0.href }
            list.record("earlierTotal", AmountCell.fields) {
                $0.earlierProjects == nil ? nil : $0.earlierTotal
            }
            list.record("laterTotal", AmountCell.fields) {
                $0.laterProjects == nil ? nil : $0.laterTotal
            }
            list.record("difference", SumDifference.fields) { $0.difference }
            list.number("earlierProjects") { $0.earlierProjects }
            list.number("laterProjects") { $0.laterProjects }
            list.record("tally", ComparisonTally.fields) { $0.tally }
        }
    }
}

/// One of two years that are compared.
struct ComparedYear: Sendable {
    let year: Int
    let href: String?
    let total: AmountCell
    let departmentCount: Int
    let projectCount: Int

    /// Sums up the disclosures of a year that are compared with others: of the earliest stage, as the year's
    /// own page does.
    init(
        _ year: Int,
        of disclosures: [Int],
        in budget: SiteBudget,
        from page: PageTarget,
        _ context: PageContext
    ) {
        self.year = year
        href = context.link(from: page, to: .year(year))
        let stage = Stage.inOrder.first { stage in
            disclosures.contains { budget.disclosures[$0].head.stage == stage }
        }
        let counted = disclosures.map { budget.disclosures[$0] }.filter { $0.head.stage == stage }
        let heads = counted.map(\.head)
        total = AmountCell(sum: sum(of: heads.compactMap { $0.funding.total?.amount }))
        departmentCount = Set(heads.map(\.department.name.text)).count
        projectCount = counted.reduce(0) { $0 + $1.projectCount }
    }

    static let fields = Fields<ComparedYear> { list in
        list.number("year") { $0.year }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.number("departmentCount") { $0.departmentCount }
        list.number("projectCount") { $0.projectCount }
    }
}

extension ComparisonTally {
    static let fields = Fields<ComparisonTally> { list in
        list.number("new") { $0.new }
        list.number("dropped") { $0.dropped }
        list.number("renamed") { $0.renamed }
        list.number("changed") { $0.changed }
        list.number("matched") { $0.matched }
    }
}
