internal import Glibc

/// The folder beside the output that holds what publication needs between two runs: the spare tree,
/// a manifest for each tree, the journal of a publication in place, and the lock.
///
/// A class, since it owns the lock: whoever holds it is the only one who publishes there, until the
/// last reference is gone or the process ends, however it ends.
final class StateFolder {
    let folder: Folder
    private let lock: Int32

    static let spareName = "spare"
    private static let lockName = "lock"
    private static let journalName = "journal"
    private static let manifestPrefix = "manifest-"

    /// Makes the folder if there is none and takes the lock.
    ///
    /// Throws `output-in-use` if somebody else has it.
    init(beside place: OutputPlace, in parent: Folder) throws(PublicationFailure) {
        folder = try parent.makeFolder(place.stateName)
        lock = unsafe openat(
            folder.descriptor,
            Self.lockName,
            O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
            Mode.file
        )
        guard lock >= 0 else { throw folder.failure(at: Self.lockName) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw folder.failure(at: Self.lockName) }
            throw .outputInUse(place.path)
        }
    }

    deinit { close(lock) }

    /// A tree together with its manifest.
    func tree(at root: Folder) throws(PublicationFailure) -> Tree {
        let inode = try root.status().stamp.inode
        let manifest = try folder.read(Self.manifestPrefix + String(inode)).flatMap(Manifest.init)
        return Tree(root: root, inode: inode, manifest: manifest)
    }

    /// Keeps what is in a tree that is now whole.
    func save(
        _ entries: [ManifestEntry],
        of layout: OutputLayout,
        for tree: Tree
    ) throws(PublicationFailure) {
        let manifest = Manifest.encoded(layout.outputs, entries)
        try folder.replace(Self.manifestPrefix + String(tree.inode), manifest)
    }

    /// Removes the manifests of trees that are no more.
    func forgetManifests(except kept: [UInt64]) throws(PublicationFailure) {
        let names = Set(kept.map { Self.manifestPrefix + String($0) })
        for entry in try folder.entries() where entry.name.hasPrefix(Self.manifestPrefix) {
            if !names.contains(entry.name) { try folder.remove(entry.name) }
        }
    }
}

/// The journal says that files of the spare are on their way into the served tree.
extension StateFolder {
    /// Whether a publication in place from this spare into this tree was cut short.
    func isInterrupted(from spare: Tree, to live: Tree) throws(PublicationFailure) -> Bool {
        try folder.read(Self.journalName) == journal(from: spare, to: live)
    }

    /// Whether a publication in place into this tree was cut short.
    func isInterrupted(to live: Tree) throws(PublicationFailure) -> Bool {
        guard let journal = try folder.read(Self.journalName) else { return false }
        return String(decoding: journal, as: UTF8.self).hasSuffix(" to \(live.inode)\n")
    }

    /// Notes, before the first file of the served tree is replaced, what is about to happen.
    func beginInPlace(from spare: Tree, to live: Tree) throws(PublicationFailure) {
        try folder.replace(Self.journalName, journal(from: spare, to: live))
    }

    /// Notes that the served tree is whole again.
    func endInPlace() throws(PublicationFailure) {
        try folder.remove(Self.journalName)
    }

    private func journal(from spare: Tree, to live: Tree) -> [UInt8] {
        Array("in place from \(spare.inode) to \(live.inode)\n".utf8)
    }
}
