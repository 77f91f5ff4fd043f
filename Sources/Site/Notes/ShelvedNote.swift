public import Checksums
internal import Commentary
internal import Diagnostics
public import Records

/// A note of the site, and what its path says.
///
/// A class, although it never changes: lists and pages hold it in many places, and copying it takes hold of
/// each of its dozen parts.
public final class ShelvedNote: Sendable {
    /// The note.
    let note: Note
    /// The language it is written in, by its file name or its front matter.
    let language: Language
    /// The free page it is; `nil` for commentary.
    let freePage: String?
    /// Tells whether the file is still the same.
    let fingerprint: ContentFingerprint
    /// What it was read from, if that was a record.
    private let known: [UInt8]?
    /// Whether a later build must read the file again, to say what is wrong with it.
    private let isFaulty: Bool

    /// Reads and renders a file.
    init(_ file: TextFile, terms: Terms, faults: inout [Diagnostic]) {
        let name = FreePageName(path: file.path)
        var found: [Diagnostic] = []
        note = Note(
            parsing: file.bytes,
            path: file.path,
            anchorPrefix: name == nil ? "n\(nameHash(file.path))-" : "",
            headingShift: name == nil ? 1 : 0,
            terms: name?.name == FreePageName.glossary ? Terms() : terms,
            faults: &found
        )
        language = name?.language ?? note.frontMatter.language
        freePage = name?.name
        fingerprint = ContentFingerprint(of: file.bytes)
        known = nil
        isFaulty = !found.isEmpty
        faults += found
    }

    /// A commentary that an earlier build has read in the file at a path.
    ///
    /// - Parameters:
    ///   - record: What that build's plan had in `noteRecords`. The free pages must be those of that build.
    ///   - path: The file.
    ///   - fingerprint: That of the file's bytes, then and now.
    /// - Throws: `RecordReader.Damage` if the bytes are no such record.
    public init(
        from record: [UInt8],
        path: String,
        fingerprint: ContentFingerprint
    ) throws(RecordReader.Damage) {
        var reader = RecordReader(record)
        note = try Note(from: &reader, path: path)
        language = note.frontMatter.language
        freePage = nil
        self.fingerprint = fingerprint
        known = record
        isFaulty = false
    }

    /// What a later build needs so as not to read the file again; `nil` where it has to.
    var record: [UInt8]? {
        if let known { return known }
        guard freePage == nil, !isFaulty else { return nil }
        var record = RecordWriter()
        note.write(to: &record)
        return record.bytes
    }
}
