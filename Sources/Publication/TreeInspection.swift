internal import Parallel

/// Looks whether a tree is still exactly what its manifest says.
///
/// That is: each file by its stamp and mode, each folder by its mode and its names; no file is read, and no
/// folder that has its stamp is listed. It works on the bytes of the manifest, without a string or an
/// object for each file.
struct TreeInspection: Sendable {
    let root: Folder
    let manifest: Manifest

    /// Begins to look, on another thread.
    func begin() -> Errand<TreeSight, PublicationFailure> {
        let width = 250
        let runs = stride(from: 0, to: manifest.count, by: width).map { start in
            start..<min(start + width, manifest.count)
        }
        let places = manifest.folders.map(\.place)
        return Errand(
            over: runs,
            state: { FolderCursor(at: root, of: places, makesFolders: false) },
            work: { cursor, run throws(PublicationFailure) in try look(at: run, with: &cursor) }
        )
    }

    /// Looks at some files, and at the folders that had to be opened for them.
    private func look(
        at run: Range<Int>,
        with cursor: inout FolderCursor
    ) throws(PublicationFailure) -> TreeSight {
        var sight = TreeSight()
        sight.files.reserveCapacity(run.count)
        if run.lowerBound == 0 { sight.areFoldersRight = try isRight(root, as: 0) }
        for index in run {
            let place = manifest.folder(of: index)
            let isNew = place != cursor.place
            let folder = try cursor.folder(place)
            if isNew {
                for step in cursor.opened where try !isRight(step.folder, as: step.place) {
                    sight.areFoldersRight = false
                }
            }
            sight.files.append(folder.map { look(at: index, in: $0) } ?? .missing)
        }
        return sight
    }

    private func look(at index: Int, in folder: Folder) -> TreeSight.File {
        guard let status = manifest.status(of: index, in: folder), !status.isFolder else {
            return .missing
        }
        let isRight =
            status.isFile && status.hasPublishedMode && status.stamp == manifest.stamp(at: index)
        return isRight ? .right : .wrong
    }

    /// Whether a folder holds as many names as it should; that these are its own shows when each of them
    /// is looked at.
    private func isRight(_ folder: Folder, as index: Int) throws(PublicationFailure) -> Bool {
        let status = try folder.status()
        guard status.hasPublishedMode else { return false }
        let known = manifest.folders[index]
        if status.folderStamp == known.stamp { return true }
        return try folder.count().names == known.names
    }
}

/// What was seen of a tree, or of a part of it.
struct TreeSight: Sendable {
    /// What stands under the address of a file.
    enum File: UInt8 {
        /// The file that publication left there.
        case right
        /// Something else that is no folder.
        case wrong
        /// Nothing, or a folder.
        case missing
    }

    /// In the order of the manifest.
    var files: [File] = []
    var areFoldersRight = true
}
