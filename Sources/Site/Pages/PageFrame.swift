internal import Diagnostics
public import Theme

/// What surrounds the content of every page: the way home, the menu, the page in other languages.
///
/// A class, although it never changes: several fields of a page read it, and would copy it.
public final class PageFrame: Sendable {
    private let page: PageTarget
    private let context: PageContext
    private let links: FolderLinks
    /// The path of the page in each language that has it.
    private let paths: [(language: Language, path: String)]
    /// The path of the page itself.
    let path: String?

    /// The frame of one page.
    public convenience init(of page: PageTarget, context: PageContext) {
        self.init(of: page, links: FolderLinks(from: page, context: context), context: context)
    }

    /// The frame of a page whose folder's links are known.
    init(of page: PageTarget, links: FolderLinks, context: PageContext) {
        self.page = page
        self.context = context
        self.links = links
        let paths = context.languages.compactMap { language in
            context.address(page, language).map { (language: language, path: $0) }
        }
        self.paths = paths
        path = paths.first { $0.language == context.language }?.path
    }

    /// The names that every page offers: `root`, `page` and `glossary`.
    public static let fields = Fields<PageFrame> { list in
        list.url("root") { $0.links.root }
        list.record("page", pageFields) { $0 }
        list.shared("glossary", .record(GlossaryLinks.fields.shape)) { $0.links.glossary }
    }

    private static let pageFields = Fields<PageFrame> { list in
        list.flag("isLinked") { $0.links.root != nil }
        list.url("home") { $0.links.home }
        list.url("canonical") { $0.canonical }
        list.list("alternates", Translation.fields) { $0.alternates }
        list.list("translations", Translation.fields) { $0.translations }
        list.shared("sections", .record(SectionLinks.fields.shape)) { $0.links.sections }
        list.shared("menu", .list(.record(MenuItem.fields.shape))) { $0.links.menu }
        list.url("feed") { $0.links.feed }
    }
}

extension PageFrame {
    /// The page's one address for search engines; none for the page that stands for missing ones.
    var canonical: String? {
        guard page != .notFound, let base = context.baseAddress else { return nil }
        return path.map { base + $0 }
    }

    /// The page in every language, itself included, for search engines, which want whole addresses.
    private var alternates: [Translation] {
        guard page != .notFound, context.languages.count > 1, let base = context.baseAddress
        else { return [] }
        return paths.map { Translation(language: $0.language, href: base + $0.path) }
    }

    /// The page in the other languages, for readers.
    private var translations: [Translation] {
        paths.compactMap { language, path in
            guard language != context.language else { return nil }
            return link(toPath: path).map { Translation(language: language, href: $0) }
        }
    }

    /// As ``PageContext/link(from:toPath:)`` has it, with the page's own path at hand.
    private func link(toPath target: String) -> String? {
        guard page != .notFound else { return context.link(from: page, toPath: target) }
        return path.map { relativeLink(from: $0, to: target) }
    }
}

/// A page in another language.
struct Translation: Sendable {
    var language: Language
    var href: String

    static let fields = Fields<Translation> { list in
        list.text("language") { $0.language.rawValue }
        list.text("label") { $0.language.ownName }
        list.url("href") { $0.href }
    }
}

extension Language {
    /// The language's name in itself, by which its readers find it.
    fileprivate var ownName: String {
        switch self {
        case .chinese: "中文"
        case .english: "English"
        }
    }
}
