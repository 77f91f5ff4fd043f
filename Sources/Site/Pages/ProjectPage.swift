public import BudgetModel
public import Theme

/// The page of a project: what it promises, row by row as in the table.
public struct ProjectPage: Sendable {
    private let frame: PageFrame
    private let disclosure: Disclosure
    private let project: Project
    private let departmentHref: String?
    private let yearHref: String?
    private let rows: [IndicatorRow]
    private let measurability: Measurability
    private let previous: ProjectLink?
    private let next: ProjectLink?
    private let commentary: [NoteSection]

    /// Makes the page of the project with an index, in the budget's disclosure with an index.
    public init(
        of index: Int,
        in disclosureIndex: Int,
        of budget: Budget,
        commentary: [PageNote],
        context: PageContext
    ) {
        let page = PageTarget.project(index, in: disclosureIndex)
        let disclosure = budget.disclosures[disclosureIndex]
        self.disclosure = disclosure
        project = disclosure.projects[index]
        frame = PageFrame(of: page, context: context)
        departmentHref = context.link(from: page, to: .department(disclosureIndex))
        yearHref = context.link(from: page, to: .year(disclosure.year))
        rows = IndicatorRow.rows(
            of: disclosure.projects[index], glossary: GlossaryLinks(page: page, context: context))
        measurability = Measurability(of: [disclosure.projects[index]])
        self.commentary = commentary.sections(in: context)
        func neighbour(_ neighbour: Int) -> ProjectLink? {
            guard disclosure.projects.indices.contains(neighbour) else { return nil }
            return ProjectLink(
                name: disclosure.projects[neighbour].name,
                href: context.link(from: page, to: .project(neighbour, in: disclosureIndex)))
        }
        previous = neighbour(index - 1)
        next = neighbour(index + 1)
    }

    /// The names that `project.mustache` may use.
    public static let fields = Fields<ProjectPage>(
        .text("name") { $0.project.name },
        .text("code") { $0.project.code?.printed },
        .record("department", departmentFields) { $0 },
        .text("year") { String($0.disclosure.year) },
        .url("yearHref") { $0.yearHref },
        .record("stage", Stage.fields) { $0.disclosure.stage },
        .record("funding", FundingCells.fields) { FundingCells($0.project.funding) },
        .text("goal") { $0.project.performanceTarget.goal?.text },
        .text("indicatorCount") { String($0.measurability.indicatorCount) },
        .text("measurableCount") { String($0.measurability.measurableCount) },
        .list("levelColumns", LevelColumn.fields) { LevelColumn.columns(for: $0.rows) },
        .list("rows", IndicatorRow.fields) { $0.rows },
        .list("commentary", NoteSection.fields) { $0.commentary },
        .record("previous", ProjectLink.fields) { $0.previous },
        .record("next", ProjectLink.fields) { $0.next },
        .record("document", DocumentFacts.fields) { DocumentFacts($0.disclosure) }
    )
    .including(PageFrame.fields) { $0.frame }

    private static let departmentFields = Fields<ProjectPage>(
        .text("name") { $0.disclosure.department.name.text },
        .url("href") { $0.departmentHref }
    )
}

/// A link to a project of the same department.
struct ProjectLink: Sendable {
    let name: String
    let href: String?

    static let fields = Fields<ProjectLink>(
        .text("name") { $0.name },
        .url("href") { $0.href }
    )
}
