public import Theme

/// A page that is only text: about the site, how to read it, its glossary.
public struct FreePage: Sendable {
    private let frame: PageFrame
    private let description: String?
    private let note: NoteSection

    /// Makes a free page.
    ///
    /// - Parameters:
    ///   - name: The name of its file without ending.
    ///   - note: Its title and text.
    ///   - description: One sentence for search engines; `nil` leaves it to the site's own.
    ///   - context: What all pages have in common.
    public init(_ name: String, note: PageNote, description: String?, context: PageContext) {
        frame = PageFrame(of: .freePage(name), context: context)
        self.description = description
        self.note = NoteSection(note: note, pageLanguage: context.language)
    }

    /// The names that `note-page.mustache` may use.
    public static let fields = Fields<FreePage>(.text("description") { $0.description })
        .including(NoteSection.fields) { $0.note }
        .including(PageFrame.fields) { $0.frame }
}
