internal import BudgetModel
public import Theme

/// The indicators of one name in a year, each with the target that its project promises.
public struct IndicatorGroupPage: Sendable {
    private let frame: PageFrame
    private let name: String
    private let year: Int
    private let overview: String?
    private let yearIndicators: String?
    private let projectCount: Int
    private let departments: [GroupDepartment]
    private let spread: TargetSpread
    private let isListed: Bool
    private let otherYears: OtherYears

    /// How many indicators are listed one by one; of more, each department's are summed up.
    static let limit = 500

    /// Makes the page of a group.
    init(
        of group: IndicatorGroup, in budget: SiteBudget, _ groups: IndicatorGroups,
        context: PageContext
    ) {
        let page = PageTarget.indicatorGroup(group.key, year: group.year)
        var found: [(disclosure: Int, lines: [IndicatorRegister.Line])] = []
        groups.visitLines(of: group) { found.append(($0, $1)) }
        let name = found.first?.lines.first?.name ?? ""
        let isListed = found.reduce(0) { $0 + $1.lines.count } <= Self.limit
        frame = PageFrame(of: page, context: context)
        self.name = name
        self.isListed = isListed
        year = group.year
        overview = context.link(from: page, to: .indicators(year: nil))
        yearIndicators = context.link(from: page, to: .indicators(year: group.year))
        projectCount = group.projectCount
        spread = TargetSpread(of: found.flatMap { $0.lines.map(\.target) })
        departments = found.map { disclosure, lines in
            GroupDepartment(
                disclosure, lines: lines, named: name, isListed: isListed, in: budget, from: page,
                context: context)
        }
        let others = groups.years(of: group.key).filter { $0 != group.year }
        otherYears = OtherYears(others, from: page, context: context) {
            .indicatorGroup(group.key, year: $0)
        }
    }

    private var rowCount: Int {
        isListed ? departments.reduce(0) { $0 + $1.lines.count } : departments.count
    }

    /// The names that `indicator-group.mustache` may use.
    public static let fields = Fields<IndicatorGroupPage> { list in
        list.text("name") { $0.name }
        list.number("year") { $0.year }
        list.url("overview") { $0.overview }
        list.url("yearIndicators") { $0.yearIndicators }
        list.number("projectCount") { $0.projectCount }
        list.number("departmentCount") { $0.departments.count }
        list.record("spread", TargetSpread.fields) { $0.spread }
        list.flag("isListed") { $0.isListed }
        list.flag("isLong") { $0.rowCount > TableLength.seenAtAGlance }
        list.list("departments", GroupDepartment.fields) { $0.departments }
        list.include(OtherYears.fields) { $0.otherYears }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// The indicators of one name in a department: one by one, or as the targets that there are.
struct GroupDepartment: Sendable {
    let name: String
    let translatedName: String?
    let stage: Stage
    let href: String?
    /// The link to the folder of its pages.
    let folder: String?
    let lines: [GroupLine]
    let targets: [TargetCount]

    init(
        _ disclosure: Int, lines: [IndicatorRegister.Line], named groupName: String,
        isListed: Bool, in budget: SiteBudget, from page: PageTarget, context: PageContext
    ) {
        let shown = budget.disclosures[disclosure]
        name = shown.head.department.name.text
        translatedName = context.departmentNames[name]
        stage = shown.head.stage
        href = context.link(from: page, to: .department(disclosure))
        // The pages of the projects stand beside the department's.
        folder = href.map { String($0.dropLast("index.html".count)) }
        let titles = isListed ? shown.titles : []
        targets = isListed ? [] : TargetCount.counts(of: lines.map(\.target))
        self.lines =
            !isListed
            ? []
            : lines.map { line in
                GroupLine(
                    project: titles.indices.contains(line.project) ? titles[line.project] : "",
                    file: "\(shown.projectNames[line.project]).html#\(line.anchor.text)",
                    name: line.name == groupName ? nil : line.name,
                    target: line.target.text
                )
            }
    }

    static let fields = Fields<GroupDepartment> { list in
        list.text("department") { $0.name }
        list.text("translatedName") { $0.translatedName }
        list.record("stage", Stage.fields) { $0.stage }
        list.url("href") { $0.href }
        list.url("folder") { $0.folder }
        list.list("lines", GroupLine.fields) { $0.lines }
        list.list("targets", TargetCount.fields) { $0.targets }
    }
}

/// One indicator: its project and what that promises.
struct GroupLine: Sendable {
    let project: String
    /// The page of the project with the fragment of the indicator, in the department's folder.
    let file: String
    /// The indicator's own name, where it is written otherwise than the page's.
    let name: String?
    let target: String

    static let fields = Fields<GroupLine> { list in
        list.text("project") { $0.project }
        list.url("file") { $0.file }
        list.text("name") { $0.name }
        list.text("target") { $0.target.isEmpty ? nil : $0.target }
    }
}
