internal import BudgetModel
public import Theme

/// The page of a project: what it promises, row by row as in the table.
///
/// A class, although it never changes: several fields of a page read it, and would copy it.
public final class ProjectPage: Sendable {
    private let frame: PageFrame
    private let shared: DisclosureFrame
    private let place: ProjectPlace
    private let rows: [IndicatorRow]
    private let measurability: Measurability
    private let sharing: SharingProjects?
    private let years: ProjectYears?
    private let previous: ProjectLink?
    private let next: ProjectLink?
    private let commentary: [NoteSection]
    private let changes: OwnChanges?

    /// Makes the page of the project with an index, in the budget's disclosure with an index.
    public convenience init(
        of index: Int,
        in disclosureIndex: Int,
        of budget: SiteBudget,
        commentary: [PageNote],
        context: PageContext
    ) {
        let shared = DisclosureFrame(
            of: disclosureIndex, in: budget, years: SiteYears(of: budget, context: context),
            context: context)
        self.init(of: index, in: shared, commentary: commentary, changes: [])
    }

    /// Makes the page of the project with an index, in a disclosure.
    init(
        of index: Int,
        in shared: DisclosureFrame,
        commentary: [PageNote],
        changes: [OwnChange]
    ) {
        let page = PageTarget.project(index, in: shared.index)
        let projects = shared.projects
        frame = PageFrame(of: page, links: shared.links, context: shared.context)
        self.shared = shared
        place = ProjectPlace(projects: projects, index: index)
        rows = IndicatorRow.rows(of: place, in: shared)
        measurability = Measurability(of: projects[index...index])
        sharing = SharingProjects(withProject: index, in: shared)
        years = ProjectYears(ofProject: index, in: shared)
        self.commentary = commentary.sections(in: shared.context)
        self.changes = OwnChanges(changes, on: page, context: shared.context)
        func neighbour(_ neighbour: Int) -> ProjectLink? {
            guard projects.indices.contains(neighbour) else { return nil }
            return ProjectLink(
                name: projects[neighbour].name, href: shared.projectHrefs[neighbour])
        }
        previous = neighbour(index - 1)
        next = neighbour(index + 1)
    }

    private var enquiry: PageEnquiry? {
        PageEnquiry(
            about: "\(place.project.name) · \(shared.departmentName) · \(shared.year)",
            path: frame.path,
            version: shared.disclosure.document.version,
            context: shared.context
        )
    }

    /// The names that `project.mustache` may use.
    public static let fields = Fields<ProjectPage> { list in
        list.text("name") { $0.place.project.name }
        list.text("code") { $0.place.project.code?.printed }
        list.record("department", departmentFields) { $0.shared }
        list.text("year") { $0.shared.year }
        list.url("yearHref") { $0.shared.yearHref }
        list.shared("stage", .record(Stage.fields.shape)) { $0.shared.stage }
        list.shared("funding", .record(FundingCells.fields.shape)) {
            FundingCells.value(of: $0.place.project.funding)
        }
        list.text("goal") { $0.place.project.performanceTarget.goal?.text }
        list.number("indicatorCount") { $0.measurability.indicatorCount }
        list.number("measurableCount") { $0.measurability.measurableCount }
        list.record("kinds", Measurability.kindFields) {
            $0.measurability.indicatorCount > 0 ? $0.measurability : nil
        }
        list.list("levelColumns", LevelColumn.fields) { page in
            (0..<LevelCells.depth(of: page.place.indicators)).map { LevelColumn(isFirst: $0 == 0) }
        }
        list.url("groupFolder") { $0.shared.groupFolder }
        list.list("rows", IndicatorRow.fields) { $0.rows }
        list.record("sharing", SharingProjects.fields) { $0.sharing }
        list.record("years", ProjectYears.fields) { $0.years }
        list.url("href") { $0.shared.projectHrefs[$0.place.index] }
        list.text("published") { $0.shared.published }
        list.record("enquiry", PageEnquiry.fields) { $0.enquiry }
        list.text("cardFrame") { page in
            page.frame.canonical.map { cardFrame(of: page.place.project.name, at: $0) }
        }
        list.html("structuredData") { page in
            page.shared.trail?.script(endingIn: page.place.project.name, at: page.frame.canonical)
        }
        list.list("commentary", NoteSection.fields) { $0.commentary }
        list.record("changes", OwnChanges.fields) { $0.changes }
        list.record("previous", ProjectLink.fields) { $0.previous }
        list.record("next", ProjectLink.fields) { $0.next }
        list.flag("hasDownloads") { $0.shared.hasDownloads }
        list.shared("document", .record(DocumentFacts.fields.shape)) { $0.shared.document }
        list.include(PageFrame.fields) { $0.frame }
    }

    private static let departmentFields = Fields<DisclosureFrame> { list in
        list.text("name") { $0.departmentName }
        list.url("href") { $0.departmentHref }
    }
}

/// A project where it stands in its table: one reference, where a copy would take hold of each part.
struct ProjectPlace: Sendable {
    let projects: [Project]
    let index: Int

    var project: Project { projects[index] }
    var indicators: [Indicator] { projects[index].performanceTarget.indicators }
}

/// A link to a project of the same department.
struct ProjectLink: Sendable {
    let name: String
    let href: String?

    static let fields = Fields<ProjectLink> { list in
        list.text("name") { $0.name }
        list.url("href") { $0.href }
    }
}
