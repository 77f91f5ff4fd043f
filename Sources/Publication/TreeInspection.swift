internal import Parallel

/// Looks whether a tree is still exactly what its manifest says.
///
/// That is: each file by its stamp and mode, each folder by its mode, and no name more; no file is read.
/// It works on the bytes of the manifest, without a string or an object for each file.
struct TreeInspection: Sendable {
    let root: Folder
    let manifest: Manifest
    let workers: Int

    /// Whether nothing was changed, added or deleted.
    func findsNothing() throws(PublicationFailure) -> Bool {
        let width = 500
        let runs = stride(from: 0, to: manifest.count, by: width).map { start in
            start..<min(start + width, manifest.count)
        }
        let sights = try inParallel(
            over: runs,
            workers: workers,
            state: { Way(from: root) },
            work: { way, run throws(PublicationFailure) in try look(at: run, on: &way) }
        )
        return sights.allSatisfy { $0.isRight }
            && sights.reduce(0) { $0 + $1.expected } == sights.reduce(0) { $0 + $1.found }
    }

    /// Looks at some files, and at the folders that none of the files before them is in.
    ///
    /// All files of a folder stand together, so every folder is counted once, by whoever looks at
    /// its first file. A name too many anywhere shows in the sum over all folders.
    private func look(
        at run: Range<Int>,
        on way: inout Way
    ) throws(PublicationFailure) -> Sight {
        var sight = Sight()
        if run.lowerBound == 0 { try sight.enter(root) }
        for index in run {
            guard try way.lead(to: index, of: manifest) else {
                sight.isRight = false
                break
            }
            let known = index == 0 ? 0 : manifest.sharedFolders(of: index, and: index - 1)
            for step in way.steps.reversed() {
                if step.end <= known { break }
                try sight.enter(step.folder)
                sight.expected += 1
            }
            let status = manifest.status(of: index, behind: way.end, in: way.folder)
            sight.expected += 1
            guard let status, status.isFile, status.hasPublishedMode,
                status.stamp == manifest.stamp(at: index)
            else {
                sight.isRight = false
                break
            }
        }
        return sight
    }
}

/// What was seen of one run.
private struct Sight: Sendable {
    var isRight = true
    /// The names that the manifest has: files, and folders but the root.
    var expected = 0
    /// The names that the folders hold.
    var found = 0

    mutating func enter(_ folder: Folder) throws(PublicationFailure) {
        if try !folder.status().hasPublishedMode { isRight = false }
        found += try folder.count().names
    }
}

/// The open folders from the root down to the file that was looked at last.
private struct Way {
    private let root: Folder
    /// The folders below the root, each with the length of its address and the `/` behind it.
    private(set) var steps: [(end: Int, folder: Folder)] = []
    private var index: Int?

    init(from root: Folder) { self.root = root }

    /// The folder of the file that was led to.
    var folder: Folder { steps.last?.folder ?? root }

    /// Where the name of that file begins in its address.
    var end: Int { steps.last?.end ?? 0 }

    /// Opens the folders of a file; `false` if one is missing or may not be opened.
    mutating func lead(to next: Int, of manifest: Manifest) throws(PublicationFailure) -> Bool {
        let shared = index.map { manifest.sharedFolders(of: next, and: $0) } ?? 0
        while end > shared { steps.removeLast() }
        index = next
        for step in manifest.folders(of: next, behind: end) {
            guard let inner = try folder.folder(step.name) else { return false }
            steps.append((step.end, inner))
        }
        return true
    }
}
