internal import Checksums
internal import Parallel

/// The folder beside the output that holds what publication needs between two runs: the spare tree,
/// a manifest and a record in two files for each tree, the journal of a publication in place, and the lock.
struct StateFolder: Sendable {
    let folder: Folder

    static let spareName = "spare"
    private static let journalName = "journal"
    private static let manifestPrefix = "manifest-"
    private static let recordPrefix = "record-"
    private static let detailsPrefix = "details-"

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

    /// The brief part of the record that was kept with a tree, as it was kept; `nil` if there is none that
    /// belongs to its manifest.
    func briefFile(of tree: Tree) throws(PublicationFailure) -> [UInt8]? {
        let file = try folder.read(Self.recordPrefix + String(tree.inode))
        guard let file, tree.manifest?.record == ContentFingerprint(of: file) else { return nil }
        return file
    }

    /// The details of a record; `nil` if they are others by now.
    func details(
        ofTree inode: UInt64, as fingerprint: ContentFingerprint
    ) throws(PublicationFailure) -> [UInt8]? {
        let details = try folder.read(Self.detailsPrefix + String(inode))
        guard let details, fingerprint == ContentFingerprint(of: details) else { return nil }
        return details
    }

    /// The record that was kept with a tree; `nil` if it is not whole.
    func record(of tree: Tree) throws(PublicationFailure) -> KeptRecord? {
        guard let taken = try briefFile(of: tree).flatMap(KeptRecord.taking),
            let details = try details(ofTree: tree.inode, as: taken.details)
        else { return nil }
        return KeptRecord(brief: taken.brief, details: [details])
    }

    /// Keeps what is in a tree that is now whole.
    ///
    /// The manifest names its record by the fingerprint, and that its details, so a record that was written
    /// before its manifest could be belongs to none.
    func save(
        _ entries: some Collection<ManifestEntry>,
        of layout: OutputLayout,
        _ folders: [ManifestFolder],
        record: KeptRecord,
        for tree: Tree
    ) throws(PublicationFailure) {
        let brief = record.briefFile
        let (written, manifest) = together(
            { [folder] in
                Result { () throws(PublicationFailure) in
                    try folder.replace(Self.detailsPrefix + String(tree.inode), record.details)
                    try folder.replace(Self.recordPrefix + String(tree.inode), [brief])
                }
            },
            and: {
                let sum = ContentFingerprint(of: brief)
                return Manifest.encoded(layout, entries, folders, record: sum)
            }
        )
        try written.get()
        try folder.replace(Self.manifestPrefix + String(tree.inode), [manifest])
    }

    /// Removes the manifests and records of trees that are no more.
    func forgetTrees(except kept: [UInt64]) throws(PublicationFailure) {
        for prefix in [Self.manifestPrefix, Self.recordPrefix, Self.detailsPrefix] {
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
        try folder.replace(Self.journalName, [journal(from: spare, to: live)])
    }

    /// Notes that the served tree is whole again.
    func endInPlace() throws(PublicationFailure) {
        try folder.remove(Self.journalName)
    }

    private func journal(from spare: Tree, to live: Tree) -> [UInt8] {
        Array("in place from \(spare.inode) to \(live.inode)\n".utf8)
    }
}
