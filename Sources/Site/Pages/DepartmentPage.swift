internal import BudgetModel
public import Theme

/// The page of a department in a year: where its money comes from and what its projects are.
public struct DepartmentPage: Sendable {
    private let frame: PageFrame
    private let shared: DisclosureFrame
    private let translatedName: String?
    private let hasUndisclosedSource: Bool
    private let funding: FundingCells
    private let disclosesProjectFunding: Bool
    private let projects: [ProjectRow]
    private let measurability: Measurability
    private let years: DepartmentYears?
    private let commentary: [NoteSection]
    private let downloads: DownloadLinks
    private let changes: OwnChanges?

    /// Makes the page of the budget's disclosure with an index.
    public init(of index: Int, in budget: SiteBudget, commentary: [PageNote], context: PageContext)
    {
        let shared = DisclosureFrame(
            of: index, in: budget, years: SiteYears(of: budget, context: context), context: context)
        self.init(of: shared, commentary: commentary, changes: [])
    }

    /// Makes the page of a disclosure.
    init(of shared: DisclosureFrame, commentary: [PageNote], changes: [OwnChange]) {
        frame = PageFrame(
            of: .department(shared.index), links: shared.links, context: shared.context)
        let funding = shared.disclosure.funding
        let projects = shared.projects
        self.shared = shared
        translatedName = shared.context.departmentNames[shared.departmentName]
        hasUndisclosedSource = funding.sources.count < 3
        self.funding = FundingCells.withShares(funding)
        let disclosesProjectFunding = projects.indices.contains {
            !projects[$0].funding.isUndisclosed
        }
        self.disclosesProjectFunding = disclosesProjectFunding
        self.projects = projects.indices.map { position in
            ProjectRow(
                projects, position, href: shared.projectHrefs[position],
                showsFunding: disclosesProjectFunding)
        }
        years = DepartmentYears(of: shared)
        measurability = shared.measurability
        self.commentary = commentary.sections(in: shared.context)
        downloads = shared.downloadLinks
        self.changes = OwnChanges(
            changes, on: .department(shared.index), context: shared.context)
    }

    /// The names that `department.mustache` may use.
    public static let fields = Fields<DepartmentPage> { list in
        list.text("name") { $0.shared.departmentName }
        list.text("translatedName") { $0.translatedName }
        list.text("year") { $0.shared.year }
        list.url("yearHref") { $0.shared.yearHref }
        list.shared("stage", .record(Stage.fields.shape)) { $0.shared.stage }
        list.record("funding", FundingCells.fields) { $0.funding }
        list.flag("hasUndisclosedSource") { $0.hasUndisclosedSource }
        list.flag("disclosesProjectFunding") { $0.disclosesProjectFunding }
        list.record("years", DepartmentYears.fields) { $0.years }
        list.list("projects", ProjectRow.fields) { $0.projects }
        list.flag("hasManyProjects") { $0.projects.count > TableLength.seenAtAGlance }
        list.number("projectCount") { $0.projects.count }
        list.number("indicatorCount") { $0.measurability.indicatorCount }
        list.number("measurableCount") { $0.measurability.measurableCount }
        list.record("measurability", Measurability.fields) { $0.measurability }
        list.list("commentary", NoteSection.fields) { $0.commentary }
        list.record("downloads", DownloadLinks.fields) { $0.downloads }
        list.record("changes", OwnChanges.fields) { $0.changes }
        list.shared("document", .record(DocumentFacts.fields.shape)) { $0.shared.document }
        list.text("published") { $0.shared.published }
        list.record("enquiry", PageEnquiry.fields) { $0.shared.enquiry }
        list.html("structuredData") { $0.shared.structuredData }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// A project in the table of its department.
struct ProjectRow: Sendable {
    let name: String
    let code: String?
    let href: String?
    /// The total; `nil` where no project of the table has one.
    let total: AmountCell?
    let indicatorCount: Int
    let measurableCount: Int

    /// The row of one of some projects, read in its place: a copy would take hold of each of its parts.
    init(_ projects: [Project], _ index: Int, href: String?, showsFunding: Bool) {
        name = projects[index].name
        code = projects[index].code?.printed
        self.href = href
        total = showsFunding ? AmountCell(projects[index].funding.total) : nil
        let measurability = Measurability(of: projects[index...index])
        indicatorCount = measurability.indicatorCount
        measurableCount = measurability.measurableCount
    }

    static let fields = Fields<ProjectRow> { list in
        list.text("name") { $0.name }
        list.text("code") { $0.code }
        list.url("href") { $0.href }
        list.record("total", AmountCell.fields) { $0.total }
        list.number("indicatorCount") { $0.indicatorCount }
        list.number("measurableCount") { $0.measurableCount }
    }
}

extension SourceDocument {
    /// By which a reader knows the state of a table: the first digits of its SHA-256.
    var version: String { String(sha256.prefix(12)) }
}

/// The document that a disclosure was read from.
struct DocumentFacts: Sendable {
    let title: String
    let document: SourceDocument

    init(_ disclosure: Disclosure) {
        title = disclosure.title.text
        document = disclosure.document
    }

    static let fields = Fields<DocumentFacts> { list in
        list.text("title") { $0.title }
        list.text("path") { $0.document.path }
        list.text("version") { $0.document.version }
        list.text("sha256") { $0.document.sha256 }
        list.number("byteCount") { $0.document.byteCount }
    }
}
