extension OutputLayout {
    /// What stands in one folder.
    struct Contents: Sendable {
        /// The places of its files in `outputs`.
        var files: [Int] = []
        /// Its folders.
        var folders: [Int] = []

        /// How many names it holds.
        var count: Int { files.count + folders.count }
    }

    /// What stands in each folder.
    var contents: [Contents] {
        var contents = Array(repeating: Contents(), count: folders.count)
        for index in folders.indices.dropFirst() {
            contents[folders[index].parent].folders.append(index)
        }
        for place in outputs.indices { contents[outputs[place].folder].files.append(place) }
        return contents
    }

    /// The folders as a manifest has them.
    ///
    /// - Parameters:
    ///   - contents: What stands in each folder.
    ///   - stamp: Gives the stamp of the folder with an index.
    /// - Returns: The folders with their stamps.
    func folders(
        holding contents: [Contents],
        stamp: (_ index: Int) -> FolderStamp
    ) -> [ManifestFolder] {
        folders.indices.map { index in
            ManifestFolder(
                place: folders[index], names: contents[index].count, stamp: stamp(index))
        }
    }

    /// The folders of a tree that were not looked at closely: what was known of them stays known.
    func folders(knownFrom tree: Tree) -> [ManifestFolder] {
        let (contents, known) = (contents, tree.folderIndices(of: self))
        return folders(holding: contents) { index in
            guard let folder = known[index].flatMap({ tree.manifest?.folders[$0] }),
                folder.names == contents[index].count
            else { return .unknown }
            return folder.stamp
        }
    }

    /// The folders of a tree of which nothing is known.
    var unknownFolders: [ManifestFolder] { folders(holding: contents) { _ in .unknown } }
}
