public import Diagnostics

/// What all pages of one language have in common, and how they reach each other.
///
/// A class, although it never changes: every page and many a part of one hold it, and a structure of this
/// size would be copied each time.
public final class PageContext: Sendable {
    /// The language of the interface.
    public let language: Language
    /// All languages of the site, the first of them at its root.
    public let languages: [Language]
    /// What the site says of itself, in this language.
    public let presentation: SitePresentation
    /// The pages of the sections that the site has.
    public let sections: [SiteSection: PageTarget]
    /// The free pages in the menu, in order.
    public let menu: [FreePageLink]
    /// Where the glossary explains a term, by the term in Chinese (see ``glossaryTerm(ofHeading:)``):
    /// paths from the root of the site, with a fragment.
    public let glossary: [String: String]
    /// The address under which the site is published, ending in `/`; `nil` where none is known.
    public let baseAddress: String?
    /// Names of departments in this language, by their names in the table.
    public let departmentNames: [String: String]
    /// The path of a page from the root of the site; `nil` where a language lacks the page.
    public let address: @Sendable (PageTarget, Language) -> String?

    /// Collects what pages have in common.
    public init(
        language: Language,
        languages: [Language],
        presentation: SitePresentation,
        sections: [SiteSection: PageTarget] = [:],
        menu: [FreePageLink] = [],
        glossary: [String: String] = [:],
        baseAddress: String? = nil,
        departmentNames: [String: String] = [:],
        address: @escaping @Sendable (PageTarget, Language) -> String?
    ) {
        self.language = language
        self.languages = languages
        self.presentation = presentation
        self.sections = sections
        self.menu = menu
        self.glossary = glossary
        self.baseAddress = baseAddress
        self.departmentNames = departmentNames
        self.address = address
    }
}

/// A free page as the menu names it.
public struct FreePageLink: Hashable, Sendable {
    /// The page's title.
    public let title: ShownText
    /// The name of its file, without ending.
    public let name: String

    /// Names a page.
    public init(title: ShownText, name: String) {
        self.title = title
        self.name = name
    }
}

extension PageContext {
    /// The language of what tables say, where it is not the page's own.
    var dataLanguage: String? {
        language == .chinese ? nil : Language.chinese.rawValue
    }

    /// The link from one page to another of the same language; `nil` where it cannot be reached.
    func link(from page: PageTarget, to target: PageTarget) -> String? {
        address(target, language).flatMap { link(from: page, toPath: $0) }
    }

    /// The link from a page to a path under the root of the site.
    ///
    /// Relative, so that the folder works wherever it lies. Only the page for missing pages stands at
    /// no known depth: its links are absolute, or there are none where the base address is not known.
    func link(from page: PageTarget, toPath path: String) -> String? {
        guard page != .notFound else { return baseAddress.map { $0 + path } }
        return address(page, language).map { relativeLink(from: $0, to: path) }
    }

    /// The way from a page to the root of the site, to be put before a path.
    func root(from page: PageTarget) -> String? {
        guard page != .notFound else { return baseAddress }
        return address(page, language).map { path in
            String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        }
    }
}

/// The shortest relative link between two paths under the root of the site.
func relativeLink(from page: String, to target: String) -> String {
    let (from, to) = (page.utf8Span.span, target.utf8Span.span)
    var (index, common) = (0, 0)
    while index < min(from.count, to.count), from[index] == to[index] {
        index += 1
        if from[index - 1] == UInt8(ascii: "/") { common = index }
    }
    var climbs = 0
    for index in common..<from.count where from[index] == UInt8(ascii: "/") { climbs += 1 }
    if climbs == 0, common == 0 { return target }
    let rest = String(target[target.utf8.index(target.startIndex, offsetBy: common)...])
    return climbs == 0 ? rest : String(repeating: "../", count: climbs) + rest
}
