internal import Checksums
internal import Glibc

/// The file of an assembly while its bytes come: it goes to the disk piece by piece, since it may be longer
/// than all else that a build keeps in memory.
///
/// Belongs to one thread. What fails is told at the end, since making an assembly cannot fail.
public final class AssembledFile {
    /// From how many bytes on there is a file; fewer are compared first with the one that is there.
    private static let pieceLength = 1 << 20

    private let folder: Folder
    private let name: String
    private let hasher: SHA256Hasher
    private var fingerprint = FingerprintHasher()
    /// The bytes that are not in the file yet.
    private(set) var waiting: [UInt8] = []
    private var file: NewFile?
    private var failure: PublicationFailure?

    init(in folder: Folder, as name: String, with hasher: SHA256Hasher) {
        self.folder = folder
        self.name = name
        self.hasher = hasher
    }

    /// Appends the next bytes.
    public func append(_ bytes: ArraySlice<UInt8>) {
        waiting += bytes
        if waiting.count >= Self.pieceLength {
            attempt { () throws(PublicationFailure) in try flush() }
        }
    }

    /// Lets a library make the file, of which nothing was appended.
    ///
    /// - Parameter library: Makes it at a path where there is none, and returns why it could not.
    public func make(by library: (_ path: String) -> SystemError?) {
        attempt { () throws(PublicationFailure) in
            try folder.remove(name)
            let path = folder.path(of: name)
            if let error = library(path) { throw .system(error, at: path) }
            let made = try NewFile(madeIn: folder, as: name)
            file = made
            hasher.begin()
            while let piece = try made.read(Self.pieceLength, from: fingerprint.length) {
                note(piece)
            }
        }
    }

    /// Ends the file.
    ///
    /// - Parameter state: What it was made from.
    /// - Returns: What is known of it; `nil` if all its bytes still wait.
    /// - Throws: `PublicationFailure` if the file could not be written.
    func finish(from state: ContentFingerprint) throws(PublicationFailure) -> ManifestEntry? {
        if file != nil { attempt { () throws(PublicationFailure) in try flush() } }
        if let failure { throw failure }
        guard let file else { return nil }
        return ManifestEntry(
            digest: hasher.finish(),
            fingerprint: fingerprint.fingerprint,
            state: state,
            stamp: try file.seal()
        )
    }

    /// Puts the bytes that wait into the file.
    private func flush() throws(PublicationFailure) {
        if file == nil {
            file = try NewFile(in: folder, as: name)
            hasher.begin()
        }
        try file?.write(waiting)
        note(waiting[...])
        waiting.removeAll(keepingCapacity: true)
    }

    private func note(_ bytes: ArraySlice<UInt8>) {
        hasher.add(bytes)
        fingerprint.add(bytes)
    }

    /// Does something unless something has failed before.
    private func attempt(_ step: () throws(PublicationFailure) -> Void) {
        if failure != nil { return }
        do throws(PublicationFailure) { try step() } catch { failure = error }
    }
}
