public import Diagnostics

/// One Markdown file, read and rendered.
///
/// The text is CommonMark without raw HTML and images, with emphasis that works beside Chinese punctuation,
/// references to pages as link destinations and live figures as `{{page#figure}}`. Whether the pages and
/// figures exist is for the site to check, by `references`.
public struct Note: Sendable {
    /// The file, relative to the site folder.
    public let path: String
    /// What the file says about itself.
    public let frontMatter: FrontMatter
    /// The title of the front matter or else the first level-1 heading, which is then not in the text;
    /// `nil` where there is neither.
    public let title: String?
    /// The first paragraph; `nil` where there is none.
    public let summary: PlainText?
    /// The headings of the text, in order.
    public let headings: [Heading]
    /// What stands before every anchor in the `id`s of this note.
    public let anchorPrefix: String
    /// The HTML of the text, with holes.
    public let pieces: [Piece]
    /// Every reference of the front matter and the text, in order.
    public let references: [LocatedReference]

    /// Reads and renders a file.
    ///
    /// - Parameters:
    ///   - content: The file's bytes.
    ///   - path: The file, relative to the site folder, to which links to other files are relative.
    ///   - anchorPrefix: Keeps the anchors of notes apart that stand on the same page; ASCII letters,
    ///     digits and `-`.
    ///   - headingShift: By how many levels headings stand deeper than they are written: 1 where the page
    ///     shows the note's title as a second-level heading of its own.
    ///   - terms: The glossary terms to be linked at their first use; they come from the headings of
    ///     the glossary, a note that has been read before.
    ///   - faults: Takes everything that is wrong. The note is what could be read in spite of it.
    public init(
        parsing content: [UInt8],
        path: String,
        anchorPrefix: String = "",
        headingShift: Int = 0,
        terms: Terms = Terms(),
        faults: inout [Diagnostic]
    ) {
        let file = NoteFile(content, path: path, faults: &faults)
        let frontMatter =
            file.frontMatter.map { FrontMatter(parsing: $0, path: path, faults: &faults) }
            ?? FrontMatter()
        let source = SourceText(
            path: path,
            bytes: ChineseEmphasis.withJoiners(file.markdown),
            precedingLines: file.precedingLines
        )
        let document = MarkdownDocument(parsing: source.bytes)
        var renderer = NoteRenderer(
            document.events(),
            source: source,
            title: frontMatter.title,
            anchorPrefix: anchorPrefix,
            headingShift: headingShift,
            terms: terms
        )
        renderer.render()
        faults += renderer.faults
        self.path = path
        self.frontMatter = frontMatter
        self.anchorPrefix = anchorPrefix
        title = renderer.title
        summary = renderer.summary
        headings = renderer.headings
        references = (frontMatter.about.map { [$0] } ?? []) + renderer.references
        pieces = renderer.output.finish()
        if pieces.isEmpty, file.isText, renderer.faults.isEmpty {
            faults.append(.emptyNote(at: SourceLocation(path: path)))
        }
    }
}
