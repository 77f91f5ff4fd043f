internal import Checksums

/// What became of one output.
struct DraftedOutput: Sendable {
    /// Its file, in the served tree if it is kept, in the spare once that is complete.
    var entry: ManifestEntry
    /// The served tree has it right.
    var isKept: Bool
    /// The served tree has a file of this address, right or not.
    var wasThere: Bool
    /// Its bytes were put on the disk.
    var isWritten = false

    /// An output that the served tree has right, whatever it was made from then.
    static func kept(_ entry: ManifestEntry, state: ContentFingerprint) -> DraftedOutput {
        var entry = entry
        entry.state = state
        return DraftedOutput(entry: entry, isKept: true, wasThere: true)
    }

    /// An output whose bytes depend on all others.
    static let awaited = DraftedOutput(
        entry: ManifestEntry(
            digest: SHA256Digest(bytes: SIMD32()),
            fingerprint: ContentFingerprint(high: 0, low: 0),
            stamp: FileStamp(inode: 0, size: 0, modified: 0)
        ),
        isKept: false,
        wasThere: false
    )
}

/// What one thread uses again and again.
struct DraftWorker {
    /// The bytes of the output at hand; it grows to the longest and stays.
    var buffer: [UInt8] = []
    let hasher = SHA256Hasher()
    var live: FolderCursor?
    var spare: FolderCursor

    init(_ draft: Draft) {
        live = draft.live.map {
            FolderCursor(at: $0.root, of: draft.layout.folders, makesFolders: false)
        }
        spare = FolderCursor(at: draft.spare.root, of: draft.layout.folders, makesFolders: true)
    }
}

/// What the served tree has of one output.
struct ServedFile {
    /// There is a file of this address, right or not.
    var isThere: Bool
    /// What is known of it, if it is as publication left it.
    var entry: ManifestEntry?
}
