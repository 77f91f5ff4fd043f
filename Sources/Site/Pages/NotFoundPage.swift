internal import BudgetModel
public import Theme

/// What a server shows where there is no page, at any depth.
public struct NotFoundPage: Sendable {
    private let frame: PageFrame
    private let years: [YearLink]

    /// Makes the page; without a base address it has no link and no stylesheet, since none could be found.
    public init(of budget: SiteBudget, context: PageContext) {
        frame = PageFrame(of: .notFound, context: context)
        years = budget.years.reversed().map { YearLink($0, from: .notFound, context: context) }
    }

    /// The names that `not-found.mustache` may use.
    public static let fields = Fields<NotFoundPage> { list in
        list.list("years", YearLink.fields) { $0.years }
        list.include(PageFrame.fields) { $0.frame }
    }
}
