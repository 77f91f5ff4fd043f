internal import Theme

/// The links from a page to what every page names, the same from all pages of a department's folder.
///
/// A class, although it never changes: those pages share one.
final class FolderLinks: Sendable {
    /// The way to the root of the site; `nil` from the page for missing pages where that is unknown.
    let root: String?
    /// The link to the front page.
    let home: String?
    /// The links to what the glossary explains, by the term in Chinese.
    let terms: [String: String]
    /// The links of the interface's own terms, for templates.
    let glossary: FlatValue
    /// The sections of the site, for templates.
    let sections: FlatValue
    /// The menu, for templates.
    let menu: FlatValue
    /// The link to the feed of changes; `nil` where nothing was ever recorded.
    let feed: String?

    /// The links from a page and, unless it is in the menu itself, from those beside it.
    init(from page: PageTarget, context: PageContext) {
        root = context.root(from: page)
        home = context.link(from: page, to: .home)
        terms = context.glossary.compactMapValues { context.link(from: page, toPath: $0) }
        glossary = GlossaryLinks.fields.sharedValue(of: GlossaryLinks(terms: terms))
        sections = SectionLinks.fields.sharedValue(
            of: SectionLinks(from: page, context: context))
        menu = MenuItem.fields.flatValue(ofEach: MenuItem.menu(of: page, context: context))
        feed = context.feedAddress.flatMap { context.link(from: page, toPath: $0) }
    }
}

/// An entry of the menu.
struct MenuItem: Sendable {
    var label: ShownText
    var href: String
    var isCurrent: Bool

    static let fields = Fields<MenuItem> { list in
        list.shownText("label") { $0.label }
        list.url("href") { $0.href }
        list.flag("isCurrent") { $0.isCurrent }
    }

    fileprivate static func menu(of page: PageTarget, context: PageContext) -> [MenuItem] {
        context.menu.compactMap { entry in
            let target = PageTarget.freePage(entry.name)
            return context.link(from: page, to: target).map { href in
                MenuItem(label: entry.title, href: href, isCurrent: target == page)
            }
        }
    }
}
