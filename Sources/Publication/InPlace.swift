internal import Glibc

/// Makes the served tree equal to the spare file by file, where the two cannot change places.
///
/// First everything that differs gets a second name, or a copy, in a folder inside the served tree:
/// a full disk shows here, before a reader can notice. Then the journal is written, and the files
/// take their places, each by one rename; what is gone goes last. Cut short, it is simply done again.
struct InPlacePublication {
    let layout: OutputLayout
    /// The spare's files.
    let entries: [ManifestEntry]
    /// What is kept with the site.
    let record: KeptRecord
    let spare: Tree
    let live: Tree
    let state: StateFolder

    private static let incomingName = OutputLayout.reservedPrefix + "-incoming"

    /// Does it, from whatever state the served tree is in.
    func run() throws(PublicationFailure) {
        var served = try servedEntries()
        try live.root.remove(Self.incomingName)
        let incoming = try live.root.makeFolder(Self.incomingName)
        do throws(PublicationFailure) {
            try gather(into: incoming, &served)
            try state.beginInPlace(from: spare, to: live)
        } catch {
            try live.root.remove(Self.incomingName)
            throw error
        }
        try putInPlace(from: incoming)
        try removeStrays(from: live.root, beside: layout)
        try live.root.publishMode()
        try state.save(
            served.compactMap(\.self),
            of: layout,
            layout.unknownFolders,
            record: record,
            for: live
        )
        try state.endInPlace()
    }

    /// The files that the served tree has right already; `nil` for those that it needs.
    private func servedEntries() throws(PublicationFailure) -> [ManifestEntry?] {
        let indices = live.indices(of: layout)
        var cursor = FolderCursor(at: live.root, of: layout.folders, makesFolders: false)
        var served: [ManifestEntry?] = []
        served.reserveCapacity(entries.count)
        for (place, output) in layout.outputs.enumerated() {
            let status = try cursor.folder(output.folder)?.status(of: output.name)
            let isShared =
                status?.stamp == entries[place].stamp && status?.hasPublishedMode == true
            var known = live.trusted(status, as: indices[place])
            known?.state = entries[place].state
            let isRight = known?.digest == entries[place].digest
            served.append(isShared ? entries[place] : isRight ? known : nil)
        }
        return served
    }

    /// Brings what differs into the served tree's file system, each file named by its number.
    private func gather(
        into incoming: Folder,
        _ served: inout [ManifestEntry?]
    ) throws(PublicationFailure) {
        var cursor = FolderCursor(at: spare.root, of: layout.folders, makesFolders: false)
        for place in served.indices where served[place] == nil {
            let output = layout.outputs[place]
            guard let folder = try cursor.folder(output.folder) else {
                throw .system(SystemError(number: ENOENT), at: spare.root.path)
            }
            var entry = entries[place]
            if try !folder.share(output.name, with: incoming, as: String(place)) {
                guard let content = try folder.read(output.name) else {
                    throw .system(SystemError(number: ENOENT), at: folder.path(of: output.name))
                }
                entry.stamp = try incoming.create(String(place), content)
            }
            served[place] = entry
        }
    }

    /// Lets every gathered file take its place.
    private func putInPlace(from incoming: Folder) throws(PublicationFailure) {
        var cursor = FolderCursor(at: live.root, of: layout.folders, makesFolders: true)
        let places = try incoming.entries().compactMap { Int($0.name) }.sorted()
        for place in places {
            let output = layout.outputs[place]
            let folder = try cursor.madeFolder(output.folder)
            if folder.status(of: output.name)?.isFolder == true { try folder.remove(output.name) }
            try incoming.move(String(place), to: folder, as: output.name)
        }
    }
}
