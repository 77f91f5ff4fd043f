internal import Checksums

/// One of the two trees: the one that is served, or the spare.
struct Tree: Sendable {
    let root: Folder
    let inode: UInt64
    /// What publication left in it; `nil` if that is not known.
    let manifest: Manifest?

    /// What is known of a file, if it is exactly as publication left it; `index` is that of the
    /// manifest's entry with the file's address, if there is one.
    func trusted(_ status: FileStatus?, as index: Int?) -> ManifestEntry? {
        status?.hasPublishedMode == true ? written(status, as: index) : nil
    }

    /// What is known of a file whose bytes are as publication wrote them, readable or not.
    func written(_ status: FileStatus?, as index: Int?) -> ManifestEntry? {
        guard let status, status.isFile, let manifest, let index else { return nil }
        let entry = manifest[index]
        return entry.stamp == status.stamp ? entry : nil
    }

    /// Whether a folder holds the names it held when the manifest was written, each for the same file.
    func isUntouched(_ status: FileStatus, as folder: Int) -> Bool {
        guard let manifest else { return false }
        return status.folderStamp == manifest.folders[folder].stamp
    }

    /// For each folder of a layout, the index of the manifest's folder with its address.
    func folderIndices(of layout: OutputLayout) -> [Int?] {
        var indices: [Int?] = Array(repeating: nil, count: layout.folders.count)
        for (address, index) in manifest?.folderIndices ?? [:] {
            if let folder = layout.folder(at: address) { indices[folder] = index }
        }
        return indices
    }

    /// For each output, the index of the manifest's entry with its address.
    func indices(of layout: OutputLayout) -> [Int?] {
        manifest?.indices(of: layout.outputs) ?? Array(repeating: nil, count: layout.outputs.count)
    }
}

/// How many files and folders a tree holds, and which files no publication put there.
struct Census: Hashable {
    var files = 0
    var folders = 0
    /// The addresses of files that the tree's manifest does not have; none where there is no manifest.
    var strays: [String] = []
    /// Whether everybody can read every folder.
    var isPublished = true

    /// What a tree holds that is equal to a layout.
    init(of layout: OutputLayout) {
        files = layout.outputs.count
        folders = layout.folders.count
    }

    /// Counts what a tree holds; folders that nobody touched are not listed.
    init(of tree: Tree) throws(PublicationFailure) {
        let known = tree.manifest?.folderIndices ?? [:]
        let inner = tree.manifest?.innerFolders ?? []
        var files = tree.manifest.map(KnownFiles.init)
        try count(tree.root, at: "", telling: &files) { address, status in
            guard let manifest = tree.manifest, let index = known[address],
                tree.isUntouched(status, as: index)
            else { return nil }
            return (
                manifest.folders[index].names,
                inner[index].map { manifest.folders[$0].place.name }
            )
        }
        strays.sort()
    }

    private mutating func count(
        _ folder: Folder,
        at address: String,
        telling ours: inout KnownFiles?,
        knowing known: (_ address: String, FileStatus) -> (names: Int, folders: [String])?
    ) throws(PublicationFailure) {
        folders += 1
        let outer = address.isEmpty ? "" : "\(address)/"
        let status = try folder.status()
        if !status.hasPublishedMode { isPublished = false }
        let found: (names: Int, folders: [String])
        if let known = known(address, status) {
            found = known
        } else {
            let entries = try folder.entries()
            found = (entries.count, entries.filter(\.isFolder).map(\.name))
            strays += entries.filter { !$0.isFolder }
                .map { (address: outer + $0.name, inode: $0.inode) }
                .filter { ours?.holds($0.address, inode: $0.inode) == false }
                .map(\.address)
        }
        files += found.names - found.folders.count
        for name in found.folders {
            if let inner = try folder.folder(name) {
                try count(inner, at: outer + name, telling: &ours, knowing: known)
            } else {
                isPublished = false
            }
        }
    }
}

/// Removes whatever a tree holds beside the files and folders of a layout.
func removeStrays(from root: Folder, beside layout: OutputLayout) throws(PublicationFailure) {
    try removeStrays(from: root, at: "", beside: layout)
}

private func removeStrays(
    from folder: Folder,
    at address: String,
    beside layout: OutputLayout
) throws(PublicationFailure) {
    for entry in try folder.entries() {
        let inner = address.isEmpty ? entry.name : "\(address)/\(entry.name)"
        if entry.isFolder, layout.folder(at: inner) != nil {
            let kept = try folder.makeFolder(entry.name)
            try removeStrays(from: kept, at: inner, beside: layout)
        } else if entry.isFolder || layout.output(at: inner) == nil {
            try folder.remove(entry.name)
        }
    }
}
