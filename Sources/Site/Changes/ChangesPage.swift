internal import BudgetModel
internal import Revisions
internal import Theme

/// The page that lists all revisions, the latest first.
struct ChangesPage: Sendable {
    private let frame: PageFrame
    private let revisions: [RevisionLink]

    /// Makes the list.
    init(of log: ChangeLog, context: PageContext) {
        frame = PageFrame(of: .changes, context: context)
        revisions = log.revisions.reversed().map {
            RevisionLink($0, from: .changes, context: context)
        }
    }

    /// The names that `changes.mustache` may use.
    static let fields = Fields<ChangesPage> { list in
        list.list("revisions", RevisionLink.fields) { $0.revisions }
        list.flag("isLong") { $0.revisions.count > TableLength.seenAtAGlance }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// What was recorded about the subject of a page, as links to where it stands.
struct OwnChanges: Sendable {
    /// So many are listed; the list of all revisions has the others.
    private static let limit = 10

    private let items: [Item]
    private let hasMore: Bool

    /// The changes on a page; `nil` where there are none.
    init?(_ changes: [OwnChange], on page: PageTarget, context: PageContext) {
        if changes.isEmpty { return nil }
        hasMore = changes.count > Self.limit
        items = changes.prefix(Self.limit).map { change in
            Item(
                change: change,
                href: context.link(from: page, to: change.page).map {
                    "\($0)#\(ChangeGroup.anchor(change.group))"
                }
            )
        }
    }

    static let fields = Fields<OwnChanges> { list in
        list.list("items", Item.fields) { $0.items }
        list.flag("hasMore") { $0.hasMore }
    }

    fileprivate struct Item: Sendable {
        let change: OwnChange
        let href: String?

        static let fields = Fields<Item> { list in
            list.number("number") { $0.change.revision.revision.number }
            list.text("date") { "\($0.change.revision.revision.date)" }
            list.text("reason") { $0.change.revision.revision.reason }
            list.record("tally", ChangeTally.fields) { $0.change.tally }
            list.url("href") { $0.href }
        }
    }
}

extension PageContext {
    /// Where the feed of changes stands, beside their page; `nil` where nothing was ever recorded.
    var feedAddress: String? {
        guard let page = sections[.changes] else { return nil }
        return address(page, language).map { $0.dropLast("index.html".utf8.count) + "feed.xml" }
    }
}

extension PageTarget {
    /// Whether the page is about what was recorded.
    var isOfChanges: Bool {
        switch self {
        case .changes, .revision: true
        default: false
        }
    }
}
