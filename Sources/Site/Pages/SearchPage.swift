internal import BudgetModel
internal import Search
internal import Theme

/// The page where readers search; without scripts, the list of all projects by department and year.
struct SearchPage: Sendable {
    private let frame: PageFrame
    private let version: String
    private let years: [ListedYear]

    /// Makes the page.
    init(of site: ReferenceIndex, context: PageContext) {
        frame = PageFrame(of: .search, context: context)
        version = site.searchVersion
        let budget = site.budget
        // So many are read as one list; more would make readers on phones wait for what they did not ask.
        let showsProjects = budget.disclosures.reduce(0) { $0 + $1.projectCount } <= 500
        years = budget.years.reversed().map { year in
            ListedYear(year, in: budget, showsProjects: showsProjects, context: context)
        }
    }

    /// The names that `search.mustache` may use.
    static let fields = Fields<SearchPage> { list in
        list.text("version") { $0.version }
        list.record("kinds", KindChoices.fields) { _ in KindChoices() }
        list.list("years", ListedYear.fields) { $0.years }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// A year in the list.
private struct ListedYear: Sendable {
    let link: YearLink
    let departments: [ListedDepartment]

    init(_ year: Int, in budget: SiteBudget, showsProjects: Bool, context: PageContext) {
        link = YearLink(year, from: .search, context: context)
        departments = budget.disclosures.indices.compactMap { index in
            guard budget.disclosures[index].head.year == year else { return nil }
            return ListedDepartment(index, in: budget, showsProjects, context)
        }
    }

    static let fields = Fields<ListedYear> { list in
        list.list("departments", ListedDepartment.fields) { $0.departments }
        list.include(YearLink.fields) { $0.link }
    }
}

/// A department in the list, with its projects where the site has few.
private struct ListedDepartment: Sendable {
    let name: String
    let stage: Stage
    let href: String?
    let projectCount: Int
    let projects: [ProjectLink]

    init(_ index: Int, in budget: SiteBudget, _ showsProjects: Bool, _ context: PageContext) {
        let disclosure = budget.disclosures[index]
        name = disclosure.head.department.name.text
        stage = disclosure.head.stage
        href = context.link(from: .search, to: .department(index))
        projectCount = disclosure.projectCount
        let titles = showsProjects ? disclosure.titles : []
        projects = titles.enumerated().map { number, title in
            ProjectLink(
                name: title, href: context.link(from: .search, to: .project(number, in: index)))
        }
    }

    static let fields = Fields<ListedDepartment> { list in
        list.text("name") { $0.name }
        list.record("stage", Stage.fields) { $0.stage }
        list.url("href") { $0.href }
        list.number("projectCount") { $0.projectCount }
        list.flag("hasProjects") { !$0.projects.isEmpty }
        list.list("projects", ProjectLink.fields) { $0.projects }
    }
}

/// The kinds of target values by which results can be narrowed: for each the numbers of its classes, with
/// spaces between.
private struct KindChoices: Sendable {
    static let fields = Fields<KindChoices> { list in
        list.kindTexts { _, kind in
            TargetClass.allCases.filter { $0.kind == kind }.map { "\($0.searchNumber)" }
                .joined(separator: " ")
        }
    }
}
