internal import Glibc

/// What the last publication into a folder left there, for whoever wants to know whether another is needed.
public struct LastPublication: Sendable {
    /// The record that its plan had, with the very site that is served now; `nil` if it was lost.
    public let record: [UInt8]?
    /// What a publication reports that finds nothing to do.
    public let report: PublicationReport
    fileprivate let inspection: TreeInspection

    /// Whether the folder is still exactly what that publication left: no file or folder changed,
    /// added, deleted or made unreadable.
    ///
    /// Files are told by their inodes, sizes and times; none is read.
    public func isUntouched() throws(PublicationFailure) -> Bool {
        try inspection.findsNothing()
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
        let place = try OutputPlace(of: output, protecting: protected)
        let parent = try Folder(at: place.parent)
        guard let root = try parent.folder(place.name),
            let folder = try parent.folder(place.stateName)
        else { return nil }
        let state = StateFolder(folder: folder)
        let live = try state.tree(at: root)
        guard let manifest = live.manifest, try !state.isInterrupted(to: live) else { return nil }
        return LastPublication(
            record: try state.record(of: live),
            report: PublicationReport(unchanged: manifest),
            inspection: TreeInspection(root: root, manifest: manifest, workers: workers)
        )
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
