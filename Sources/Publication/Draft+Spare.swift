internal import Parallel

/// The files that the two trees share.
extension Draft {
    /// Gives the spare what the served tree has right, and nothing else beside it.
    mutating func completeSpare() throws(PublicationFailure) {
        let draft = self
        let contents = layout.contents
        let known = spare.folderIndices(of: layout)
        // Then every name in it is one that this draft has just put there.
        let isAllNew = spareIsNew && !outputs.contains { $0.isKept }
        let completed = try inParallel(
            over: runs(of: contents),
            workers: workers,
            state: { DraftWorker(draft) },
            work: { worker, run throws(PublicationFailure) in
                var completed: [CompletedFolder] = []
                for folder in run {
                    completed.append(
                        try draft.complete(
                            folder, contents[folder], isNew: isAllNew, knowing: known,
                            with: &worker)
                    )
                }
                return completed
            }
        ).flatMap(\.self)
        for folder in completed {
            for (place, output) in folder.outputs { outputs[place] = output }
        }
        spareFolders = layout.folders(holding: contents) { completed[$0].stamp }
    }

    /// The folders, cut into pieces of at least 50 names if they can be.
    private func runs(of contents: [OutputLayout.Contents]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var (start, names) = (0, 0)
        for (folder, contents) in contents.enumerated() {
            names += contents.count
            guard names >= 50 else { continue }
            runs.append(start..<folder + 1)
            (start, names) = (folder + 1, 0)
        }
        return runs + [start..<contents.count]
    }

    /// Makes a folder of the spare right.
    ///
    /// After the first rebuilds nearly every file is one that both trees share, and nearly every folder has
    /// the stamp by which all its names are known.
    private func complete(
        _ index: Int,
        _ contents: OutputLayout.Contents,
        isNew: Bool,
        knowing known: [Int?],
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> CompletedFolder {
        let folder = try worker.spare.madeFolder(index)
        var completed = CompletedFolder()
        // A folder that had to be changed is looked at again: a stamp says that all was found right.
        for _ in 0..<3 {
            let status = try folder.status()
            let isRight =
                if isNew { true } else if spareIsNew {
                    try folder.count().names == contents.count
                } else {
                    isKnown(status, known[index], contents, known)
                }
            if !isRight, try repair(folder, contents, &completed, with: &worker) { continue }
            completed.stamp = status.folderStamp.settled
            break
        }
        return completed
    }

    /// Whether a folder that nobody touched holds just what it shall.
    private func isKnown(
        _ status: FileStatus,
        _ index: Int?,
        _ contents: OutputLayout.Contents,
        _ known: [Int?]
    ) -> Bool {
        guard isOneFileSystem, let index, let manifest = spare.manifest,
            spare.isUntouched(status, as: index),
            manifest.folders[index].names == contents.count
        else { return false }
        return contents.folders.allSatisfy { known[$0] != nil }
            && contents.files.allSatisfy { place in
                spareIndices[place].map { manifest.stamp(at: $0).inode }
                    == outputs[place].entry.stamp.inode
            }
    }

    /// Lists a folder of the spare and gives it what it lacks, and takes from it what it shall not have.
    ///
    /// - Returns: Whether anything had to be changed.
    private func repair(
        _ folder: Folder,
        _ contents: OutputLayout.Contents,
        _ completed: inout CompletedFolder,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> Bool {
        var listed: [String: FolderEntry] = [:]
        for entry in try folder.entries() { listed[entry.name] = entry }
        var isChanged = false
        for inner in contents.folders {
            let name = layout.folders[inner].name
            if listed.removeValue(forKey: name)?.isFolder == true { continue }
            _ = try folder.makeFolder(name)
            isChanged = true
        }
        for place in contents.files {
            let entry = listed.removeValue(forKey: layout.outputs[place].name)
            let drafted = completed.outputs[place] ?? outputs[place]
            if isOneFileSystem || !drafted.isKept, entry?.inode == drafted.entry.stamp.inode {
                continue
            }
            let right = try provide(place, drafted, in: folder, with: &worker)
            if right.isFound, right.output.entry.stamp == drafted.entry.stamp { continue }
            completed.outputs[place] = right.output
            if !right.isFound { isChanged = true }
        }
        for stray in listed.keys {
            try folder.remove(stray)
            isChanged = true
        }
        return isChanged
    }

    /// Sees to it that a folder of the spare has an output.
    private func provide(
        _ place: Int,
        _ drafted: DraftedOutput,
        in folder: Folder,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> (output: DraftedOutput, isFound: Bool) {
        var drafted = drafted
        if let entry = spareEntry(place, in: folder),
            entry.fingerprint == drafted.entry.fingerprint
        {
            drafted.entry.stamp = entry.stamp
            return (drafted, true)
        }
        let output = layout.outputs[place]
        if drafted.isKept,
            try worker.live?.folder(output.folder)?.share(
                output.name, with: folder, as: output.name)
                == true
        {
            return (drafted, false)
        }
        drafted.entry.stamp = try write(place, into: folder, with: &worker)
        drafted.isWritten = true
        return (drafted, false)
    }
}

/// What became of one folder of the spare.
private struct CompletedFolder: Sendable {
    var stamp = FolderStamp.unknown
    /// The outputs that are another file than before, by their places.
    var outputs: [Int: DraftedOutput] = [:]
}
