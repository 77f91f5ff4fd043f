internal import Diagnostics
public import Theme

/// What surrounds the content of every page: the way home, the menu, the page in other languages.
public struct PageFrame: Sendable {
    private let page: PageTarget
    private let context: PageContext
    private let root: String?

    /// The frame of one page.
    public init(of page: PageTarget, context: PageContext) {
        self.page = page
        self.context = context
        root = context.root(from: page)
    }

    /// The names that every page offers: `root`, `page` and `glossary`.
    public static let fields = Fields<PageFrame>(
        .url("root") { $0.root },
        .record("page", pageFields) { $0 },
        .record("glossary", GlossaryLinks.fields) {
            GlossaryLinks(page: $0.page, context: $0.context)
        }
    )

    private static let pageFields = Fields<PageFrame>(
        .flag("isLinked") { $0.root != nil },
        .url("home") { $0.context.link(from: $0.page, to: .home) },
        .url("canonical") { $0.canonical },
        .list("alternates", Translation.fields) { $0.alternates },
        .list("translations", Translation.fields) { $0.translations },
        .list("menu", MenuItem.fields) { $0.menu }
    )
}

extension PageFrame {
    /// The page's one address for search engines; none for the page that stands for missing ones.
    private var canonical: String? {
        page == .notFound ? nil : absoluteAddress(in: context.language)
    }

    private func absoluteAddress(in language: Language) -> String? {
        guard let base = context.baseAddress, let path = context.address(page, language)
        else { return nil }
        return base + path
    }

    /// The page in every language, itself included, for search engines, which want whole addresses.
    private var alternates: [Translation] {
        guard page != .notFound, context.languages.count > 1 else { return [] }
        return context.languages.compactMap { language in
            absoluteAddress(in: language).map { Translation(language: language, href: $0) }
        }
    }

    /// The page in the other languages, for readers.
    private var translations: [Translation] {
        context.languages.compactMap { language in
            guard language != context.language,
                let path = context.address(page, language),
                let href = context.link(from: page, toPath: path)
            else { return nil }
            return Translation(language: language, href: href)
        }
    }

    private var menu: [MenuItem] {
        context.menu.compactMap { entry in
            let target = PageTarget.freePage(entry.name)
            return context.link(from: page, to: target).map { href in
                MenuItem(label: entry.title, href: href, isCurrent: target == page)
            }
        }
    }
}

/// A page in another language.
struct Translation: Sendable {
    var language: Language
    var href: String

    static let fields = Fields<Translation>(
        .text("language") { $0.language.rawValue },
        .text("label") { $0.language.ownName },
        .url("href") { $0.href }
    )
}

/// An entry of the menu.
struct MenuItem: Sendable {
    var label: String
    var href: String
    var isCurrent: Bool

    static let fields = Fields<MenuItem>(
        .text("label") { $0.label },
        .url("href") { $0.href },
        .flag("isCurrent") { $0.isCurrent }
    )
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
