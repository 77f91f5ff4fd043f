public import BudgetModel
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
    private let commentary: [NoteSection]

    /// Makes the page of the budget's disclosure with an index.
    public init(of index: Int, in budget: Budget, commentary: [PageNote], context: PageContext) {
        let shared = DisclosureFrame(of: index, in: budget, context: context)
        self.init(of: shared, commentary: commentary)
    }

    /// Makes the page of a disclosure.
    init(of shared: DisclosureFrame, commentary: [PageNote]) {
        let index = shared.index
        let frame = PageFrame(
            of: .department(index), links: shared.links, context: shared.context)
        let funding = shared.disclosure.funding
        let projects = shared.disclosure.projects
        self.shared = shared
        self.frame = frame
        translatedName = shared.context.departmentNames[shared.departmentName]
        hasUndisclosedSource = funding.sources.count < 3
        self.funding = FundingCells.withShares(funding)
        let disclosesProjectFunding = projects.indices.contains {
            !projects[$0].funding.isUndisclosed
        }
        self.disclosesProjectFunding = disclosesProjectFunding
        let rows = projects.indices.map { position in
            ProjectRow(
                projects, position, href: frame.link(to: .project(position, in: index)),
                showsFunding: disclosesProjectFunding)
        }
        self.projects = rows
        measurability = Measurability(adding: rows.map(\.measurability))
        self.commentary = commentary.sections(in: shared.context)
    }

    /// The names that `department.mustache` may use.
    public static let fields = Fields<DepartmentPage>(
        .text("name") { $0.shared.departmentName },
        .text("translatedName") { $0.translatedName },
        .text("year") { $0.shared.year },
        .url("yearHref") { $0.shared.yearHref },
        .shared("stage", .record(Stage.fields.shape)) { $0.shared.stage },
        .record("funding", FundingCells.fields) { $0.funding },
        .flag("hasUndisclosedSource") { $0.hasUndisclosedSource },
        .flag("disclosesProjectFunding") { $0.disclosesProjectFunding },
        .list("projects", ProjectRow.fields) { $0.projects },
        .text("projectCount") { String($0.projects.count) },
        .text("indicatorCount") { String($0.measurability.indicatorCount) },
        .text("measurableCount") { String($0.measurability.measurableCount) },
        .record("measurability", Measurability.fields) { $0.measurability },
        .list("commentary", NoteSection.fields) { $0.commentary },
        .shared("document", .record(DocumentFacts.fields.shape)) { $0.shared.document }
    )
    .including(PageFrame.fields) { $0.frame }
}

/// A project in the table of its department.
struct ProjectRow: Sendable {
    let name: String
    let code: String?
    let href: String?
    /// The total; `nil` where no project of the table has one.
    let total: AmountCell?
    let measurability: Measurability

    /// The row of one of some projects, read in its place: a copy would take hold of each of its parts.
    init(_ projects: [Project], _ index: Int, href: String?, showsFunding: Bool) {
        name = projects[index].name
        code = projects[index].code?.printed
        self.href = href
        total = showsFunding ? AmountCell(projects[index].funding.total) : nil
        measurability = Measurability(of: projects[index...index])
    }

    static let fields = Fields<ProjectRow>(
        .text("name") { $0.name },
        .text("code") { $0.code },
        .url("href") { $0.href },
        .record("total", AmountCell.fields) { $0.total },
        .text("indicatorCount") { String($0.measurability.indicatorCount) },
        .text("measurableCount") { String($0.measurability.measurableCount) }
    )
}

/// The document that a disclosure was read from.
struct DocumentFacts: Sendable {
    let title: String
    let document: SourceDocument

    init(_ disclosure: Disclosure) {
        title = disclosure.title.text
        document = disclosure.document
    }

    static let fields = Fields<DocumentFacts>(
        .text("title") { $0.title },
        .text("path") { $0.document.path },
        .text("sha256") { $0.document.sha256 },
        .text("byteCount") { String($0.document.byteCount) }
    )
}
