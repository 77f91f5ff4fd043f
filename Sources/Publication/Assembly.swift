public import Checksums

/// An output that is made from what other outputs came to: all tables in one file, a list of files with
/// their sizes.
///
/// It comes after them, and is made again only when one of them has changed; what has not is read from its
/// file and not made again.
public struct Assembly: Sendable {
    /// The outputs it is made from, by their indices in the plan: plain ones or earlier assemblies.
    public var parts: [Int]
    /// Appends its bytes to an empty file; cannot fail, like rendering.
    public var make: @Sendable (_ parts: AssemblyParts, _ file: AssembledFile) -> Void

    /// Describes an assembly.
    public init(
        of parts: [Int],
        make: @escaping @Sendable (_ parts: AssemblyParts, _ file: AssembledFile) -> Void
    ) {
        self.parts = parts
        self.make = make
    }
}

/// What the parts of an assembly came to, in its own order.
///
/// Belongs to one thread.
public final class AssemblyParts {
    private let draft: Draft
    private let parts: [Int]
    private var live: FolderCursor?
    private var spare: FolderCursor

    init(_ parts: [Int], of draft: Draft) {
        self.draft = draft
        self.parts = parts
        let folders = draft.layout.folders
        live = draft.live.map { FolderCursor(at: $0.root, of: folders, makesFolders: false) }
        spare = FolderCursor(at: draft.spare.root, of: folders, makesFolders: false)
    }

    /// How many there are.
    public var count: Int { parts.count }

    /// The SHA-256 of a part.
    public func digest(of part: Int) -> SHA256Digest { entry(part).digest }

    /// The size of a part.
    public func byteCount(of part: Int) -> Int { Int(entry(part).stamp.size) }

    /// The bytes of a part that is a plain output.
    ///
    /// They are read from its file; should somebody have touched that, they are rendered again.
    public func bytes(of part: Int) -> [UInt8] {
        let place = draft.places[parts[part]]
        if let bytes = draft.bytes(of: place, live: &live, spare: &spare) { return bytes }
        var bytes: [UInt8] = []
        draft.plan.render(parts[part], &bytes)
        return bytes
    }

    /// A fingerprint of all the parts' bytes.
    var state: ContentFingerprint {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 * parts.count)
        for part in parts.indices {
            let fingerprint = entry(part).fingerprint
            for word in [fingerprint.high, fingerprint.low] {
                for shift in stride(from: UInt64(0), to: 64, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: word >> shift))
                }
            }
        }
        return ContentFingerprint(of: bytes)
    }

    private func entry(_ part: Int) -> ManifestEntry {
        draft.outputs[draft.places[parts[part]]].entry
    }
}
