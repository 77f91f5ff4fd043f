internal import Theme

/// Links from a page to those of the same kind for other years.
struct OtherYears: Sendable {
    private let links: [YearLink]

    /// The links to the pages of some years.
    init(
        _ years: [Int], from page: PageTarget, context: PageContext,
        target: (Int) -> PageTarget
    ) {
        links = years.map { YearLink($0, to: target($0), from: page, context: context) }
    }

    /// What `indicator-years.mustache` shows.
    static let fields = Fields<OtherYears> { list in
        list.flag("hasOtherYears") { !$0.links.isEmpty }
        list.list("otherYears", YearLink.fields) { $0.links }
    }
}

/// A link to a page about a year.
struct YearLink: Sendable {
    let year: Int
    let href: String?

    /// A link to a page, or to the year's own.
    init(
        _ year: Int, to target: PageTarget? = nil, from page: PageTarget, context: PageContext
    ) {
        self.year = year
        href = context.link(from: page, to: target ?? .year(year))
    }

    static let fields = Fields<YearLink> { list in
        list.number("year") { $0.year }
        list.url("href") { $0.href }
    }
}
