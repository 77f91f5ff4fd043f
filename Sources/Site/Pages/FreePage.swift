public import Theme

/// A page that is only text: about the site, how to read it, its glossary.
public struct FreePage: Sendable {
    private let frame: PageFrame
    private let description: String?
    private let note: NoteSection
    private let sections: [PageSection]

    /// Makes a free page.
    ///
    /// - Parameters:
    ///   - name: The name of its file without ending.
    ///   - note: Its title and text.
    ///   - sections: The sections of the text, for its table of contents.
    ///   - description: One sentence for search engines; `nil` leaves it to the site's own.
    ///   - context: What all pages have in common.
    public init(
        _ name: String,
        note: PageNote,
        sections: [PageSection] = [],
        description: String?,
        context: PageContext
    ) {
        frame = PageFrame(of: .freePage(name), context: context)
        self.description = description
        self.note = NoteSection(note: note, pageLanguage: context.language)
        self.sections = sections
    }

    /// The names that `note-page.mustache` may use.
    public static let fields = Fields<FreePage> { list in
        list.text("description") { $0.description }
        list  // A few sections are seen at a glance.
            .flag("hasContents") { $0.sections.count > 5 }
        list.list("sections", PageSection.fields) { $0.sections }
        list.nothing("published")
        list.include(NoteSection.fields) { $0.note }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// A section of a page's text.
public struct PageSection: Hashable, Sendable {
    /// Its heading.
    public var title: String
    /// The fragment that leads to it, ready for an address.
    public var fragment: String

    /// Names a section.
    public init(title: String, fragment: String) {
        self.title = title
        self.fragment = fragment
    }

    static let fields = Fields<PageSection> { list in
        list.text("title") { $0.title }
        list.url("href") { "#" + $0.fragment }
    }
}
