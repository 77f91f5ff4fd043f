internal import Parallel

/// Looks whether a tree is still exactly what its manifest says.
///
/// That is: each file by its stamp and mode, each folder by its mode and its names; no file is read, and no
/// folder that has its stamp is listed. It works on the bytes of the manifest, without a string or an
/// object for each file.
struct TreeInspection: Sendable {
    let root: Folder
    let manifest: Manifest
    let workers: Int

    /// Whether nothing was changed, added or deleted.
    func findsNothing() throws(PublicationFailure) -> Bool {
        guard try isRight(root, as: 0) else { return false }
        let width = 250
        let runs = stride(from: 0, to: manifest.count, by: width).map { start in
            start..<min(start + width, manifest.count)
        }
        let places = manifest.folders.map(\.place)
        return try inParallel(
            over: runs,
            workers: workers,
            state: { FolderCursor(at: root, of: places, makesFolders: false) },
            work: { cursor, run throws(PublicationFailure) in
                for index in run where try !isRight(index, with: &cursor) {
                    return false
                }
                return true
            }
        ).allSatisfy(\.self)
    }

    /// Whether a file is right, and the folders on the way to it that had to be opened.
    private func isRight(
        _ index: Int,
        with cursor: inout FolderCursor
    ) throws(PublicationFailure) -> Bool {
        let place = manifest.folder(of: index)
        let isNew = place != cursor.place
        guard let folder = try cursor.folder(place) else { return false }
        if isNew {
            for step in cursor.opened where try !isRight(step.folder, as: step.place) {
                return false
            }
        }
        guard let status = manifest.status(of: index, in: folder) else { return false }
        return status.isFile && status.hasPublishedMode && status.stamp == manifest.stamp(at: index)
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
