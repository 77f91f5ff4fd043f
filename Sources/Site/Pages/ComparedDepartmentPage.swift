internal import BudgetModel
internal import Comparison
public import Theme

/// The page that sets a department's tables of two years side by side.
///
/// A class, although it never changes: several fields of a page read it, and would copy it.
public final class ComparedDepartmentPage: Sendable {
    private let frame: PageFrame
    private let name: String
    private let translatedName: String?
    private let stage: Stage
    private let years: ComparisonLink
    private let earlierHref: String?
    private let laterHref: String?
    private let tally: ComparisonTally
    private let unchanged: [ComparedProject]
    private let funding: [ComparedSum]
    private let changed: [ComparedProject]
    private let renamed: [ComparedProject]
    private let new: [ListedProject]
    private let dropped: [ListedProject]
    private let others: OtherComparisons

    /// Makes the page of a disclosure of a budget and the one before it in its series.
    public convenience init(
        of later: Int, since earlier: Int, in budget: SiteBudget, context: PageContext
    ) {
        let years = SiteYears(of: budget, context: context)
        self.init(of: later, since: earlier, in: budget, years: years, context: context)
    }

    /// Makes the page of a disclosure and the one before it in its series.
    init(
        of later: Int,
        since earlier: Int,
        in budget: SiteBudget,
        years: SiteYears,
        context: PageContext
    ) {
        let page = PageTarget.comparedDepartment(earlier, later)
        let (series, position) = years.place(of: later)
        let head = budget.disclosures[later].head
        frame = PageFrame(of: page, context: context)
        name = head.department.name.text
        translatedName = context.departmentNames[name]
        stage = head.stage
        self.years = ComparisonLink(
            YearPair(series.year(of: earlier), series.year(of: later)), from: page, context)
        earlierHref = context.link(from: page, to: .department(earlier))
        laterHref = context.link(from: page, to: .department(later))
        funding = ComparedSum.all(from: budget.disclosures[earlier].head.funding, to: head.funding)

        let sides = ComparedTables(
            earlier: earlier, later: later, in: budget, from: page, context: context)
        let matching = series.matching(at: position)
        let compared = zip(matching.earlier, series.comparisons(at: position)).enumerated()
            .compactMap { index, each -> ComparedProject? in
                guard let partner = each.0, let comparison = each.1 else { return nil }
                return ComparedProject(index, partner, comparison, in: sides)
            }
        tally = series.tally(at: position)
        changed = compared.filter(\.isChanged)
        renamed = compared.filter { !$0.isChanged && $0.isRenamed }
        unchanged = compared.filter { !$0.isChanged && !$0.isRenamed }
        new = matching.newProjects.map { sides.listed($0, isLater: true) }
        dropped = matching.droppedProjects.map { sides.listed($0, isLater: false) }
        others = OtherComparisons(
            previous: ComparisonLink(in: series, at: position - 1, from: page, context),
            next: ComparisonLink(in: series, at: position + 1, from: page, context))
    }

    /// How many projects the page names, of both years.
    private var projectCount: Int { tally.matched + new.count + dropped.count }

    /// The names that `compared-department.mustache` may use.
    public static let fields = Fields<ComparedDepartmentPage> { list in
        list.text("name") { $0.name }
        list.text("translatedName") { $0.translatedName }
        list.record("stage", Stage.fields) { $0.stage }
        list.include(ComparisonLink.fields) { $0.years }
        list.url("earlierHref") { $0.earlierHref }
        list.url("laterHref") { $0.laterHref }
        list.record("tally", ComparisonTally.fields) { $0.tally }
        list.flag("hasUnchanged") { !$0.unchanged.isEmpty }
        list.list("unchanged", ComparedProject.fields) { $0.unchanged }
        list.list("funding", ComparedSum.fields) { $0.funding }
        list.flag("hasChanged") { !$0.changed.isEmpty }
        list.list("changed", ComparedProject.fields) { $0.changed }
        list.flag("hasRenamed") { !$0.renamed.isEmpty }
        list.list("renamed", ComparedProject.fields) { $0.renamed }
        list.flag("hasNew") { !$0.new.isEmpty }
        list.list("new", ListedProject.fields) { $0.new }
        list.flag("hasDropped") { !$0.dropped.isEmpty }
        list.list("dropped", ListedProject.fields) { $0.dropped }
        list.flag("isLong") { $0.projectCount > TableLength.seenAtAGlance }
        list.flag("hasManyNew") { $0.new.count > TableLength.seenAtAGlance }
        list.flag("hasManyDropped") { $0.dropped.count > TableLength.seenAtAGlance }
        list.include(OtherComparisons.fields) { $0.others }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// The projects of two tables that are compared, and the links to their pages.
struct ComparedTables: Sendable {
    let earlier: [Project]
    let later: [Project]
    let earlierHrefs: [String?]
    let laterHrefs: [String?]
    /// The names of the later projects in addresses.
    let laterNames: [String]

    init(
        earlier: Int, later: Int, in budget: SiteBudget, from page: PageTarget,
        context: PageContext
    ) {
        func hrefs(of disclosure: Int) -> [String?] {
            (0..<budget.disclosures[disclosure].projectCount).map { project in
                context.link(from: page, to: .project(project, in: disclosure))
            }
        }
        self.earlier = budget.disclosures[earlier].projects
        self.later = budget.disclosures[later].projects
        earlierHrefs = hrefs(of: earlier)
        laterHrefs = hrefs(of: later)
        laterNames = budget.disclosures[later].projectNames
    }

    /// A project that only one of the tables lists.
    func listed(_ index: Int, isLater: Bool) -> ListedProject {
        let project = isLater ? later[index] : earlier[index]
        return ListedProject(
            name: project.name,
            code: project.code?.printed,
            href: isLater ? laterHrefs[index] : earlierHrefs[index],
            total: AmountCell(project.funding.total),
            indicatorCount: project.performanceTarget.indicators.count
        )
    }
}

/// A project that only one of two tables lists.
struct ListedProject: Sendable {
    let name: String
    let code: String?
    let href: String?
    let total: AmountCell
    let indicatorCount: Int

    static let fields = Fields<ListedProject> { list in
        list.text("name") { $0.name }
        list.text("code") { $0.code }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.number("indicatorCount") { $0.indicatorCount }
    }
}
