internal import BudgetModel
public import Theme

/// The names of indicators that stand in several projects: of one year, or of all years in short.
public struct IndicatorsPage: Sendable {
    private let frame: PageFrame
    private let year: Int?
    private let overview: String?
    private let years: [IndicatorYear]
    private let otherYears: OtherYears

    /// Makes the page of a year; without one, that of all years.
    init(of year: Int?, in budget: SiteBudget, _ groups: IndicatorGroups, context: PageContext) {
        let page = PageTarget.indicators(year: year)
        frame = PageFrame(of: page, context: context)
        self.year = year
        overview = context.link(from: page, to: .indicators(year: nil))
        let shown = year.map { [$0] } ?? groups.years.reversed()
        years = shown.map { shownYear in
            IndicatorYear(
                shownYear, isInShort: year == nil, groups, from: page, context: context)
        }
        let others = year == nil ? [] : groups.years.filter { $0 != year }
        otherYears = OtherYears(others, from: page, context: context) { .indicators(year: $0) }
    }

    /// The names that `indicators.mustache` may use.
    public static let fields = Fields<IndicatorsPage> { list in
        list.number("year") { $0.year }
        list.flag("isOverview") { $0.year == nil }
        list.url("overview") { $0.overview }
        list.list("years", IndicatorYear.fields) { $0.years }
        list.include(OtherYears.fields) { $0.otherYears }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// The names of a year that stand in several projects, those in most projects first.
struct IndicatorYear: Sendable {
    let year: Int
    let href: String?
    let groupCount: Int
    let groups: [GroupLink]
    /// Whether the year's own page lists more.
    let isInShort: Bool

    /// How many names the page of a year lists: those in most projects.
    static let limit = 400
    /// How many names of each year the page of all years lists.
    static let limitInShort = 12

    init(
        _ year: Int, isInShort: Bool, _ groups: IndicatorGroups, from page: PageTarget,
        context: PageContext
    ) {
        let all = groups.groups(of: year)
        self.year = year
        href = context.link(from: page, to: .indicators(year: year))
        groupCount = all.count
        self.isInShort = isInShort
        let sorted = all.sorted { left, right in
            (-left.projectCount, left.members.first?.disclosure ?? 0, left.key)
                < (-right.projectCount, right.members.first?.disclosure ?? 0, right.key)
        }
        self.groups = sorted.prefix(isInShort ? Self.limitInShort : Self.limit).map { group in
            GroupLink(
                name: groups.name(of: group),
                href: context.link(
                    from: page, to: .indicatorGroup(group.key, year: year)),
                projectCount: group.projectCount,
                departmentCount: group.members.count
            )
        }
    }

    static let fields = Fields<IndicatorYear> { list in
        list.number("year") { $0.year }
        list.url("href") { $0.href }
        list.number("groupCount") { $0.groupCount }
        list.number("unlistedCount") {
            $0.groupCount > $0.groups.count ? $0.groupCount - $0.groups.count : nil
        }
        list.list("groups", GroupLink.fields) { $0.groups }
        list.flag("isLong") { !$0.isInShort && $0.groups.count > TableLength.seenAtAGlance }
    }
}

/// A name that stands in several projects.
struct GroupLink: Sendable {
    let name: String
    let href: String?
    let projectCount: Int
    let departmentCount: Int

    static let fields = Fields<GroupLink> { list in
        list.text("name") { $0.name }
        list.url("href") { $0.href }
        list.number("projectCount") { $0.projectCount }
        list.number("departmentCount") { $0.departmentCount }
    }
}
