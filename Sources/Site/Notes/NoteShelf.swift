internal import Commentary
internal import Diagnostics
internal import Parallel

/// Pieces of work for some files, large enough that handing one out costs nothing to speak of.
private func runs(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: 16).map { $0..<min($0 + 16, count) }
}

/// All notes of a site, sorted by path.
struct NoteShelf: Sendable {
    /// The notes.
    let notes: [ShelvedNote]
    /// The indexes of the notes by their paths.
    private let paths: [String: Int]

    /// Reads and renders Markdown files, and puts them on the shelf among those that were read before.
    ///
    /// The glossary is read first: its headings are the terms that the other notes link.
    init(reading files: [TextFile], beside read: [ShelvedNote], faults: inout [Diagnostic]) {
        let sorted = files.sorted { $0.path < $1.path }
        let terms = glossaryTerms(in: sorted)
        let parts = inParallel(
            over: runs(of: sorted.count),
            state: {},
            work: { _, run throws(Never) in
                var faults: [Diagnostic] = []
                let notes = run.map { ShelvedNote(sorted[$0], terms: terms, faults: &faults) }
                return (notes, faults)
            }
        )
        notes = (parts.flatMap(\.0) + read).sorted { $0.note.path < $1.note.path }
        faults += parts.flatMap(\.1)
        paths = Dictionary(
            zip(notes.map(\.note.path), notes.indices),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The paths of all notes.
    var allPaths: some Collection<String> { paths.keys }

    /// The notes with which nothing is wrong, as a later build can read them, by their paths.
    var records: [String: [UInt8]] {
        let records = notes.compactMap { note in note.record.map { (note.note.path, $0) } }
        return Dictionary(records) { first, _ in first }
    }

    /// The note in a file.
    func note(at path: String) -> ShelvedNote? { paths[path].map { notes[$0] } }

    /// The names of the free pages, each once, in the order of the menu.
    var freePages: [String] {
        let pages = notes.compactMap { note in
            note.freePage.map { (name: $0, order: note.note.frontMatter.order ?? .max) }
        }
        let sorted = pages.sorted { ($0.order, $0.name) < ($1.order, $1.name) }
        var names: [String] = []
        for page in sorted where !names.contains(page.name) { names.append(page.name) }
        return names
    }

    /// The note of a free page in a language or, where there is none, in another.
    func freePage(_ name: String, in language: Language) -> ShelvedNote? {
        let versions = notes.filter { $0.freePage == name }
        return versions.first { $0.language == language } ?? versions.first
    }
}

/// The headings of the glossary, in whatever language its page is written.
private func glossaryTerms(in files: [TextFile]) -> Terms {
    // The glossary is read again with the others; its faults are reported then.
    var ignored: [Diagnostic] = []
    let glossary = files.filter { FreePageName(path: $0.path)?.name == FreePageName.glossary }
    let headings = glossary.flatMap { file in
        Note(parsing: file.bytes, path: file.path, faults: &ignored).headings
    }
    return Terms(headings.map(\.text.withoutFigures))
}

/// What the path of a free page says: `content/pages/about.en.md` is `about` in English.
struct FreePageName: Hashable {
    /// The page whose headings are the terms that other pages link.
    static let glossary = "glossary"

    /// The file name without language and ending.
    var name: String
    /// The language, where the file name says one.
    var language: Language?

    /// Reads the path of a file in `content/pages`; `nil` for files elsewhere.
    init?(path: String) {
        let folder = "content/pages/"
        guard path.hasPrefix(folder), path.hasSuffix(".md") else { return nil }
        name = String(path.dropFirst(folder.count).dropLast(3))
        language = Language.allCases.first { [name] in name.hasSuffix("." + $0.rawValue) }
        if let language { name.removeLast(language.rawValue.count + 1) }
    }
}
