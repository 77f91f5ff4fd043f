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
    /// - Parameter stamps: One for each folder.
    /// - Returns: The folders with their stamps.
    func folders(stamped stamps: [FolderStamp]) -> [ManifestFolder] {
        zip(zip(folders, contents), stamps).map { folder, stamp in
            ManifestFolder(place: folder.0, names: folder.1.count, stamp: stamp)
        }
    }

    /// The folders of a tree that were not looked at closely: what was known of them stays known.
    func folders(knownFrom tree: Tree) -> [ManifestFolder] {
        folders(
            stamped: zip(tree.folderIndices(of: self), contents).map { index, contents in
                guard let known = index.flatMap({ tree.manifest?.folders[$0] }),
                    known.names == contents.count
                else { return .unknown }
                return known.stamp
            }
        )
    }

    /// The folders of a tree of which nothing is known.
    var unknownFolders: [ManifestFolder] {
        folders(stamped: Array(repeating: .unknown, count: folders.count))
    }
}
