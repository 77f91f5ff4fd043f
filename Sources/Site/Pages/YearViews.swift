internal import Theme

/// The pages that show what a year promises in another order than its tables, as far as there are any.
public struct YearViews: Sendable {
    /// Whether indicators stand in several projects.
    public var hasIndicatorGroups: Bool

    /// Names the pages there are.
    public init(hasIndicatorGroups: Bool = false) {
        self.hasIndicatorGroups = hasIndicatorGroups
    }
}

/// The links from a page to what ``YearViews`` names.
struct YearViewLinks: Sendable {
    let indicators: String?

    init(_ views: YearViews, of year: Int, from page: PageTarget, context: PageContext) {
        indicators =
            views.hasIndicatorGroups
            ? context.link(from: page, to: .indicators(year: year)) : nil
    }

    static let fields = Fields<YearViewLinks> { list in
        list.flag("isAny") { $0.indicators != nil }
        list.url("indicators") { $0.indicators }
    }
}
