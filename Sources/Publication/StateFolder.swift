internal import Checksums
internal import Parallel

/// The folder beside the output that holds what publication needs between two runs: the spare tree,
/// a manifest and a record for each tree, the journal of a publication in place, and the lock.
struct StateFolder: Sendable {
    let folder: Folder

    static let spareName = "spare"
    private static let journalName = "journal"
    private static let manifestPrefix = "manifest-"
    private static let recordPrefix = "record-"

    /// A tree together with its manifest.
    ///
    /// One that was read a moment ago need not be read again if it is still the same.
    func tree(
        at root: Folder,
        knowing known: Manifest? = nil
    ) throws(PublicationFailure) -> Tree {
        let inode = try root.status().stamp.inode
        let name = Self.manifestPrefix + String(inode)
        if let known, try folder.read(name, from: known.length - known.tail.count) == known.tail {
            return Tree(root: root, inode: inode, manifest: known)
        }
        let manifest = try folder.read(name).flatMap(Manifest.init)
        return Tree(root: root, inode: inode, manifest: manifest)
    }

    /// The record that was kept with a tree; `nil` if there is none that belongs to its manifest.
    func record(of tree: Tree) throws(PublicationFailure) -> [UInt8]? {
        let record = try folder.read(Self.recordPrefix + String(tree.inode))
        guard let record, tree.manifest?.record == ContentFingerprint(of: record) else {
            return nil
        }
        return record
    }

    /// Keeps what is in a tree that is now whole.
    ///
    /// The manifest names its record by the fingerprint, so a record that was written before its
    /// manifest could be belongs to none.
    func save(
        _ entries: some Collection<ManifestEntry>,
        of layout: OutputLayout,
        _ folders: [ManifestFolder],
        record: [UInt8],
        for tree: Tree
    ) throws(PublicationFailure) {
        let (written, manifest) = together(
            { [folder] in
                Result { () throws(PublicationFailure) in
                    try folder.replace(Self.recordPrefix + String(tree.inode), record)
                }
            },
            and: {
                let sum = ContentFingerprint(of: record)
                return Manifest.encoded(layout, entries, folders, record: sum)
            }
        )
        try written.get()
        try folder.replace(Self.manifestPrefix + String(tree.inode), manifest)
    }

    /// Removes the manifests and records of trees that are no more.
    func forgetTrees(except kept: [UInt64]) throws(PublicationFailure) {
        for prefix in [Self.manifestPrefix, Self.recordPrefix] {
            let names = Set(kept.map { prefix + String($0) })
            for entry in try folder.entries() where entry.name.hasPrefix(prefix) {
                if !names.contains(entry.name) { try folder.remove(entry.name) }
            }
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
