internal import Glibc

/// The output folder with all that belongs to it, locked: the served tree, the spare, their state.
struct PublishedSite: Sendable {
    private let place: OutputPlace
    private let parent: Folder
    private let state: StateFolder
    private let lock: PublicationLock
    /// The tree that is served; `nil` if there is none yet.
    private(set) var live: Tree?
    /// The output folder as the user named it, for messages.
    private let shownPath: String

    /// Takes the lock, once it is certain that the output folder is ours.
    ///
    /// The known manifest of the served tree, if there is one, was read a moment ago.
    init(
        at place: OutputPlace,
        named shownPath: String,
        knowing known: Manifest?
    ) throws(PublicationFailure) {
        self.place = place
        self.shownPath = shownPath
        parent = try Folder(at: place.parent)
        if parent.status(of: place.stateName) == nil, let root = try Self.root(place, in: parent) {
            let inode = try root.status().stamp.inode
            let live = Tree(root: root, inode: inode, manifest: nil)
            try Ownership(live: live, path: shownPath, isInterrupted: false).check()
        }
        state = StateFolder(folder: try parent.makeFolder(place.stateName))
        lock = try PublicationLock(in: state.folder, of: place)
        live = try readLive(knowing: known)
        guard let live else { return }
        let isInterrupted = try state.isInterrupted(to: live)
        try Ownership(live: live, path: shownPath, isInterrupted: isInterrupted).check()
    }

    /// The output folder; `nil` if there is none.
    private static func root(
        _ place: OutputPlace,
        in parent: Folder
    ) throws(PublicationFailure) -> Folder? {
        if let root = try parent.folder(place.name) { return root }
        guard let status = parent.status(of: place.name) else { return nil }
        let reason = status.isFolder ? EACCES : ENOTDIR
        throw .system(SystemError(number: reason), at: place.path)
    }

    private func readLive(knowing known: Manifest? = nil) throws(PublicationFailure) -> Tree? {
        guard let root = try Self.root(place, in: parent) else { return nil }
        return try state.tree(at: root, knowing: known)
    }

    /// The tree beside it.
    func spare() throws(PublicationFailure) -> Tree {
        try state.tree(at: state.folder.makeFolder(StateFolder.spareName))
    }

    /// Completes a publication in place that was cut short.
    ///
    /// - Returns: Whether there was one, so that the served tree is another one than before.
    /// - Throws: What the system refused.
    mutating func completeInterrupted() throws(PublicationFailure) -> Bool {
        guard let live, try state.isInterrupted(to: live) else { return false }
        let spare = try spare()
        guard let manifest = spare.manifest, try state.isInterrupted(from: spare, to: live) else {
            try state.endInPlace()
            return true
        }
        let addresses = manifest.addresses.filter { $0 != OutputLayout.checksumsName }
        try InPlacePublication(
            layout: OutputLayout(of: addresses),
            entries: (0..<manifest.count).map { manifest[$0] },
            record: state.record(of: spare) ?? .none,
            spare: spare,
            live: live,
            state: state
        ).run()
        self.live = try readLive()
        return true
    }

    /// Keeps what the draft says of the served tree, which has every output right.
    func keep(_ draft: Draft) throws(PublicationFailure) {
        guard let live = draft.live else { return }
        let record = draft.record
        if draft.isStated, try state.record(of: live) == record { return }
        try state.save(
            draft.outputs.map(\.entry),
            of: draft.layout,
            draft.layout.folders(knownFrom: live),
            record: record,
            for: live
        )
    }

    /// Moves files of somebody else's out of the served tree, before it is replaced with all it holds.
    ///
    /// - Parameter strays: Files that the manifest does not have. A site that was copied over another has some
    ///   that are its own all the same.
    /// - Returns: What was moved; `nil` if nothing was.
    /// - Throws: `output-not-ours` if one of them cannot be moved, or what the system refused.
    func putAside(
        _ strays: [String]
    ) throws(PublicationFailure) -> PublicationReport.Strays? {
        guard let live, !strays.isEmpty else { return nil }
        let listed = try Ownership.listedAddresses(of: live)
        let strays = strays.filter { !listed.contains($0) }
        if strays.isEmpty { return nil }
        if let stuck = try state.putAside(strays, from: live.root) {
            throw .outputNotOurs(shownPath, holding: stuck)
        }
        let folder = state.folder.path(of: StateFolder.strayFolderName)
        return PublicationReport.Strays(addresses: strays, folder: folder)
    }

    /// Makes the complete spare the site that is served.
    func handOver(
        _ draft: Draft,
        inPlace: Bool
    ) throws(PublicationFailure) -> PublicationReport.Way {
        // Not an array: it took 10 MB of a build of 100,000 pages.
        let entries = draft.outputs.lazy.map(\.entry)
        try state.save(
            entries,
            of: draft.layout,
            draft.spareFolders,
            record: draft.record,
            for: draft.spare
        )
        let way = try serve(draft, inPlace: inPlace)
        let inodes = [draft.spare.inode, draft.live?.inode].compactMap(\.self)
        try state.forgetTrees(except: inodes)
        return way
    }

    /// Puts the spare in the place of the served tree, or its files where that cannot be.
    private func serve(
        _ draft: Draft,
        inPlace: Bool
    ) throws(PublicationFailure) -> PublicationReport.Way {
        guard let live = draft.live else {
            try state.folder.move(StateFolder.spareName, to: parent, as: place.name)
            return .renamed
        }
        let reason = inPlace ? .asked : try exchange()
        guard let reason else { return .exchanged }
        try InPlacePublication(
            layout: draft.layout,
            entries: draft.outputs.map(\.entry),
            record: draft.record,
            spare: draft.spare,
            live: live,
            state: state
        ).run()
        return .inPlace(reason)
    }

    /// Lets the two trees change places.
    ///
    /// - Returns: why that is impossible here, or `nil` once it is done.
    private func exchange() throws(PublicationFailure) -> PublicationReport.Reason? {
        let spare = StateFolder.spareName
        guard let refusal = state.folder.exchange(spare, with: parent, place.name) else {
            return nil
        }
        switch refusal.number {
        case EBUSY: return .mountPoint
        case EXDEV, EINVAL, ENOSYS, EOPNOTSUPP: return .unsupported
        default: throw .system(refusal, at: place.path)
        }
    }

    /// Removes the spare after the disk was found full, so that it does not stay full.
    ///
    /// Not while files are on their way from the spare into the served tree. What cannot be removed
    /// stays for the next publication; the full disk is what the user must hear of.
    func giveBackSpace() {
        do throws(PublicationFailure) {
            if let live, try state.isInterrupted(to: live) { return }
            try state.folder.remove(StateFolder.spareName)
        } catch {
            return
        }
    }
}
