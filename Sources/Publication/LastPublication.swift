internal import Checksums
internal import Glibc
internal import Parallel

/// What the last publication into a folder left there, for whoever wants to know whether another is needed.
public struct LastPublication: Sendable {
    /// The record that its plan had, with the very site that is served now; `nil` if it was lost.
    public let record: [UInt8]?
    /// What a publication reports that finds nothing to do.
    public let report: PublicationReport
    fileprivate let inspection: TreeInspection
    private let state: StateFolder
    private let inode: UInt64
    private let detailsFingerprint: ContentFingerprint?

    fileprivate init(of tree: Tree, _ manifest: Manifest, in state: StateFolder)
        throws(PublicationFailure)
    {
        let taken = try state.briefFile(of: tree).flatMap(KeptRecord.taking)
        record = taken?.brief
        detailsFingerprint = taken?.details
        report = PublicationReport(unchanged: manifest)
        inspection = TreeInspection(root: tree.root, manifest: manifest)
        self.state = state
        inode = tree.inode
    }

    /// The details that its plan had beside the record, which take longer to read; `nil` if they were lost, or
    /// somebody has published since.
    public func details() throws(PublicationFailure) -> [UInt8]? {
        guard let detailsFingerprint else { return nil }
        return try state.details(ofTree: inode, as: detailsFingerprint)
    }

    /// Begins to look whether the folder is still exactly what that publication left, while the caller does
    /// other things.
    public func inspect() -> FolderInspection { FolderInspection(inspection) }

    /// Whether the folder is still exactly what that publication left.
    public func isUntouched() throws(PublicationFailure) -> Bool {
        try inspect().findsNothing()
    }
}

/// A look at a published folder, which has begun; it tells what it sees once it is asked.
///
/// Files are told by their inodes, sizes and times; none is read.
public struct FolderInspection: Sendable {
    let manifest: Manifest
    private let inode: UInt64?
    private let errand: Errand<TreeSight, PublicationFailure>

    fileprivate init(_ inspection: TreeInspection) {
        manifest = inspection.manifest
        inode = (try? inspection.root.status())?.stamp.inode
        errand = inspection.begin()
    }

    /// Whether no file or folder was changed, added, deleted or made unreadable.
    public func findsNothing() throws(PublicationFailure) -> Bool {
        try errand.products().allSatisfy { sight in
            sight.areFoldersRight && sight.files.allSatisfy { $0 == .right }
        }
    }

    /// What stands under the address of each file of the manifest; `nil` if it was another tree, or another
    /// publication has been at work there since.
    func files(of tree: Tree) throws(PublicationFailure) -> [TreeSight.File]? {
        guard tree.inode == inode, tree.manifest?.sum == manifest.sum else { return nil }
        return try errand.products().flatMap(\.files)
    }
}

extension Publisher {
    /// What the last publication into the folder left; `nil` if there was none, or if it was cut
    /// short or forgotten.
    ///
    /// Nothing is locked or changed. If somebody publishes at the same time, the answer is of the
    /// site before.
    public func lastPublication() throws(PublicationFailure) -> LastPublication? {
        guard unsafe access(output, F_OK) == 0 else { return nil }
        let place = try OutputPlace(of: output, protecting: protected, beside: sources)
        let parent = try Folder(at: place.parent)
        guard let root = try parent.folder(place.name),
            let folder = try parent.folder(place.stateName)
        else { return nil }
        let state = StateFolder(folder: folder)
        let live = try state.tree(at: root)
        guard let manifest = live.manifest, try !state.isInterrupted(to: live) else { return nil }
        return try LastPublication(of: live, manifest, in: state)
    }
}

extension PublicationReport {
    /// The report on a site that is as its manifest says.
    fileprivate init(unchanged manifest: Manifest) {
        self.init(
            way: .nothingToDo,
            files: manifest.count,
            written: 0,
            kept: manifest.count,
            deleted: 0,
            bytes: (0..<manifest.count).reduce(0) { $0 + Int(manifest.stamp(at: $1).size) },
            bytesWritten: 0
        )
    }
}
