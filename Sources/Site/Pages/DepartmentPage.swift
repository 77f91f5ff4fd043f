public import BudgetModel
public import Theme

/// The page of a department in a year: where its money comes from and what its projects are.
public struct DepartmentPage: Sendable {
    private let frame: PageFrame
    private let disclosure: Disclosure
    private let translatedName: String?
    private let yearHref: String?
    private let funding: FundingCells
    private let disclosesProjectFunding: Bool
    private let projects: [ProjectRow]
    private let measurability: Measurability
    private let commentary: [NoteSection]

    /// Makes the page of the budget's disclosure with an index.
    public init(of index: Int, in budget: Budget, commentary: [PageNote], context: PageContext) {
        let page = PageTarget.department(index)
        let disclosure = budget.disclosures[index]
        self.disclosure = disclosure
        frame = PageFrame(of: page, context: context)
        translatedName = context.departmentNames[disclosure.department.name.text]
        yearHref = context.link(from: page, to: .year(disclosure.year))
        funding = FundingCells.withShares(disclosure.funding)
        let disclosesProjectFunding = disclosure.projects.contains { !$0.funding.isUndisclosed }
        self.disclosesProjectFunding = disclosesProjectFunding
        projects = disclosure.projects.enumerated().map { position, project in
            ProjectRow(
                project, href: context.link(from: page, to: .project(position, in: index)),
                showsFunding: disclosesProjectFunding)
        }
        measurability = Measurability(of: disclosure.projects)
        self.commentary = commentary.sections(in: context)
    }

    /// The names that `department.mustache` may use.
    public static let fields = Fields<DepartmentPage>(
        .text("name") { $0.disclosure.department.name.text },
        .text("translatedName") { $0.translatedName },
        .text("year") { String($0.disclosure.year) },
        .url("yearHref") { $0.yearHref },
        .record("stage", Stage.fields) { $0.disclosure.stage },
        .record("funding", FundingCells.fields) { $0.funding },
        .flag("hasUndisclosedSource") { $0.disclosure.funding.sources.count < 3 },
        .flag("disclosesProjectFunding") { $0.disclosesProjectFunding },
        .list("projects", ProjectRow.fields) { $0.projects },
        .text("projectCount") { String($0.projects.count) },
        .text("indicatorCount") { String($0.measurability.indicatorCount) },
        .text("measurableCount") { String($0.measurability.measurableCount) },
        .record("measurability", Measurability.fields) { $0.measurability },
        .list("commentary", NoteSection.fields) { $0.commentary },
        .record("document", DocumentFacts.fields) { DocumentFacts($0.disclosure) }
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

    init(_ project: Project, href: String?, showsFunding: Bool) {
        name = project.name
        code = project.code?.printed
        self.href = href
        total = showsFunding ? AmountCell(project.funding.total) : nil
        measurability = Measurability(of: [project])
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
