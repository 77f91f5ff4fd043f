import Checksums
import Site

/// One Markdown file, read now or by an earlier build.
struct NoteReading: Sendable {
    /// What it holds.
    enum Content {
        /// A text that is to be rendered.
        case text(TextFile)
        /// A note that was rendered then.
        case note(ShelvedNote)
    }

    let path: String
    let content: Content
    let fingerprint: ContentFingerprint

    /// Reads a file, unless an earlier build has read the same bytes and found nothing wrong with them.
    init(
        of entry: Folder.Entry,
        in site: Folder,
        knowing past: BuildRecord?
    ) throws(MachineFailure) {
        path = entry.path
        let file = past?.outline.files[path]
        if let file, let stamp = file.stamp, stamp == entry.stamp,
            let known = past?.note(at: path, file.fingerprint)
        {
            (content, fingerprint) = (.note(known), file.fingerprint)
            return
        }
        let bytes = try site.bytes(of: path)
        fingerprint = ContentFingerprint(of: bytes)
        if file?.fingerprint == fingerprint, let known = past?.note(at: path, fingerprint) {
            content = .note(known)
        } else {
            content = .text(TextFile(path: path, bytes: bytes))
        }
    }
}

extension NoteReading {
    /// The text that is to be rendered, if it is.
    var text: TextFile? { if case .text(let text) = content { text } else { nil } }

    /// The note that was rendered by an earlier build, if it was.
    var note: ShelvedNote? { if case .note(let note) = content { note } else { nil } }
}

extension BuildRecord {
    /// A commentary that was read in a file with a fingerprint.
    fileprivate func note(at path: String, _ fingerprint: ContentFingerprint) -> ShelvedNote? {
        guard let record = notes[path] else { return nil }
        return try? ShelvedNote(from: record, path: path, fingerprint: fingerprint)
    }
}
