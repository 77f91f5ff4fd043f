internal import BudgetModel
public import Theme

/// The page of a budget year: every department with its money.
public struct YearPage: Sendable {
    private let frame: PageFrame
    private let summary: YearSummary
    private let commentary: [NoteSection]
    private let comparisons: [ComparisonLink]
    private let structuredData: [UInt8]?
    private let previous: YearLink?
    private let next: YearLink?

    /// Makes the page of a year that the budget has.
    public init(of year: Int, in budget: SiteBudget, commentary: [PageNote], context: PageContext) {
        self.init(
            of: year, in: budget, years: SiteYears(of: budget, context: context),
            commentary: commentary, context: context)
    }

    /// Makes the page of a year, with links to what compares it with others.
    init(
        of year: Int,
        in budget: SiteBudget,
        years siteYears: SiteYears,
        views: YearViews = YearViews(),
        commentary: [PageNote],
        context: PageContext
    ) {
        let page = PageTarget.year(year)
        let years = budget.years
        frame = PageFrame(of: page, context: context)
        summary = YearSummary(of: year, in: budget, views: views, from: page, context: context)
        self.commentary = commentary.sections(in: context)
        comparisons = siteYears.pairs.reversed().filter { $0.earlier == year || $0.later == year }
            .map { ComparisonLink($0, from: page, context) }
        let trail = Trail(
            [(.home, context.presentation.title.text), (page, String(year))], context: context)
        structuredData = trail.flatMap { trail in
            DataSet.script(of: year, context: context).map { $0 + trail.script() }
        }
        previous = years.last { $0 < year }.map { YearLink($0, from: page, context: context) }
        next = years.first { $0 > year }.map { YearLink($0, from: page, context: context) }
    }

    /// The names that `year.mustache` may use.
    public static let fields = Fields<YearPage> { list in
        list.number("year") { $0.summary.year }
        list.record("summary", YearSummary.fields) { $0.summary }
        list.record("map", DepartmentMap.fields) { $0.summary.map }
        list.flag("hasComparisons") { !$0.comparisons.isEmpty }
        list.list("comparisons", ComparisonLink.fields) { $0.comparisons }
        list.list("commentary", NoteSection.fields) { $0.commentary }
        list.html("structuredData") { $0.structuredData }
        list.flag("hasOtherYears") { $0.previous != nil || $0.next != nil }
        list.record("previous", YearLink.fields) { $0.previous }
        list.record("next", YearLink.fields) { $0.next }
        list.include(PageFrame.fields) { $0.frame }
    }
}
