internal import BudgetModel
public import Theme

/// The front page: what the site is, its latest year, and what was last written.
public struct HomePage: Sendable {
    private let frame: PageFrame
    private let commentary: [NoteSection]
    private let latest: YearSummary?
    private let years: SiteYearsTable?
    private let comparison: ComparisonLink?
    private let notes: [NoteItem]

    /// Makes the front page.
    ///
    /// - Parameters:
    ///   - budget: All that is disclosed; years of equal number are one year.
    ///   - views: What other pages there are of the latest year.
    ///   - commentary: What the site writes of itself.
    ///   - notes: Links to the latest commentary, the latest first.
    ///   - context: What all pages have in common.
    public init(
        of budget: SiteBudget, views: YearViews = YearViews(), commentary: [PageNote],
        notes: [PageNoteLink], context: PageContext
    ) {
        self.init(
            of: budget, years: SiteYears(of: budget, context: context), views: views,
            commentary: commentary, notes: notes, context: context)
    }

    /// Makes the front page, with a link to what compares the latest year with the one before.
    init(
        of budget: SiteBudget,
        years siteYears: SiteYears,
        views: YearViews,
        commentary: [PageNote],
        notes: [PageNoteLink],
        context: PageContext
    ) {
        let years = budget.years
        frame = PageFrame(of: .home, context: context)
        self.commentary = commentary.sections(in: context)
        latest = years.last.map { year in
            YearSummary(of: year, in: budget, views: views, from: .home, context: context)
        }
        self.years = SiteYearsTable(of: budget, from: .home, context: context)
        comparison = siteYears.pairs.last { $0.later == years.last }.map {
            ComparisonLink($0, from: .home, context)
        }
        self.notes = notes.compactMap { note in
            context.link(from: .home, to: note.target).map { href in
                NoteItem(link: note, href: href, pageLanguage: context.language)
            }
        }
    }

    /// The names that `home.mustache` may use.
    public static let fields = Fields<HomePage> { list in
        list.list("commentary", NoteSection.fields) { $0.commentary }
        list.record("latest", YearSummary.fields) { $0.latest }
        list.record("years", SiteYearsTable.fields) { $0.years }
        list.record("comparison", ComparisonLink.fields) { $0.comparison }
        list.flag("hasNotes") { !$0.notes.isEmpty }
        list.list("notes", NoteItem.fields) { $0.notes }
        list.include(PageFrame.fields) { $0.frame }
    }
}
