public import Diagnostics
internal import Theme

/// A piece of commentary on a page, with its links made for that page.
public struct PageNote: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// Its text as finished markup, in UTF-8.
    public var html: [UInt8]
    /// The language it is written in.
    public var language: Language
    /// The day it was written or last changed, `YYYY-MM-DD`, where it says so.
    public var date: String?

    /// Collects a piece of commentary.
    public init(title: String, html: [UInt8], language: Language, date: String? = nil) {
        self.title = title
        self.html = html
        self.language = language
        self.date = date
    }
}

/// A link to a piece of commentary, on the page it is about.
public struct PageNoteLink: Hashable, Sendable {
    /// The title of the commentary.
    public var title: String
    /// The page it stands on.
    public var target: PageTarget
    /// The language it is written in.
    public var language: Language
    /// What it is about, as the table names it; `nil` where the title says it.
    public var about: String?
    /// The day it was written or last changed, `YYYY-MM-DD`, where it says so.
    public var date: String?

    /// Collects a link.
    public init(
        title: String,
        target: PageTarget,
        language: Language,
        about: String? = nil,
        date: String? = nil
    ) {
        self.title = title
        self.target = target
        self.language = language
        self.about = about
        self.date = date
    }
}

/// A piece of commentary beside the language of its page.
struct NoteSection: Sendable {
    let note: PageNote
    let pageLanguage: Language

    static let fields = Fields<NoteSection> { list in
        list.text("title") { $0.note.title }
        list.html("html") { $0.note.html }
        list.text("language") {
            $0.note.language == $0.pageLanguage ? nil : $0.note.language.rawValue
        }
        list.text("date") { $0.note.date }
    }
}

extension [PageNote] {
    /// The commentary as sections of a page.
    func sections(in context: PageContext) -> [NoteSection] {
        map { NoteSection(note: $0, pageLanguage: context.language) }
    }
}

/// A link to commentary, from one page.
struct NoteItem: Sendable {
    let link: PageNoteLink
    let href: String
    let pageLanguage: Language

    static let fields = Fields<NoteItem> { list in
        list.text("title") { $0.link.title }
        list.url("href") { $0.href }
        list.text("about") { $0.link.about }
        list.text("date") { $0.link.date }
        list.text("language") {
            $0.link.language == $0.pageLanguage ? nil : $0.link.language.rawValue
        }
    }
}
