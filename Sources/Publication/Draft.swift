internal import Checksums
internal import Parallel

/// The new site as it takes shape in the spare tree.
///
/// Two passes: the first renders every output and writes only those that the served tree does not
/// have, so a build that changes nothing touches nothing; the second, once something differs,
/// gives the spare the files that the served tree has right.
struct Draft: Sendable {
    let plan: PublicationPlan
    let layout: OutputLayout
    let live: Tree?
    let spare: Tree
    let workers: Int

    /// What became of each output, in the order of the layout.
    private(set) var outputs: [DraftedOutput] = []
    private let liveIndices: [Int?]
    private let spareIndices: [Int?]
    /// Whether the spare began empty, so that it holds nothing but what this draft puts there.
    private let spareIsNew: Bool
    /// The bytes of `SHA256SUMS`, once they are needed.
    private var checksums: [UInt8] = []

    init(
        _ plan: PublicationPlan,
        _ layout: OutputLayout,
        live: Tree?,
        spare: Tree,
        workers: Int
    ) throws(PublicationFailure) {
        self.plan = plan
        self.layout = layout
        self.live = live
        self.spare = spare
        self.workers = workers
        liveIndices =
            live?.indices(of: layout) ?? Array(repeating: nil, count: layout.outputs.count)
        spareIndices = spare.indices(of: layout)
        spareIsNew = try spare.root.entries().isEmpty
    }

    /// Whether the served tree has every output right; it may hold more.
    var isLive: Bool { outputs.allSatisfy(\.isKept) }

    /// Renders every output and writes into the spare what neither tree has.
    mutating func renderOutputs() throws(PublicationFailure) {
        let draft = self
        outputs = try inAllRuns { place, worker throws(PublicationFailure) in
            try draft.renderOutput(place, with: &worker)
        }
        try addChecksums()
    }

    /// What a step makes of every output, in order; the workers share the runs.
    private func inAllRuns(
        _ step:
            @Sendable (_ place: Int, inout DraftWorker) throws(PublicationFailure)
            -> DraftedOutput
    ) throws(PublicationFailure) -> [DraftedOutput] {
        let runs = try inParallel(
            over: layout.runs,
            workers: workers,
            state: { DraftWorker(self) },
            work: { worker, run throws(PublicationFailure) in
                var drafted: [DraftedOutput] = []
                drafted.reserveCapacity(run.count)
                for place in run { drafted.append(try step(place, &worker)) }
                return drafted
            }
        )
        return Array(runs.joined())
    }

    /// Renders one output and sees to it that one of the trees has it.
    ///
    /// Here is the place to skip the rendering once a plan can say that an output's inputs have not
    /// changed: a file that is trusted is then kept as it is, and its entry is all that is needed.
    private func renderOutput(
        _ place: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        worker.buffer.removeAll(keepingCapacity: true)
        let planned = layout.outputs[place].planned
        guard planned >= 0 else { return .awaited }
        plan.render(planned, &worker.buffer)
        return try settle(place, worker.buffer, with: &worker)
    }

    /// Compares an output's bytes with what the trees have and writes them if neither has them.
    private func settle(
        _ place: Int,
        _ content: [UInt8],
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        let output = layout.outputs[place]
        let fingerprint = ContentFingerprint(of: content)
        let status = try worker.live?.folder(output.folder)?.status(of: output.name)
        let isThere = status?.isFolder == false
        if let entry = live?.trusted(status, as: liveIndices[place]),
            entry.fingerprint == fingerprint
        {
            return DraftedOutput(entry: entry, isKept: true, wasThere: true)
        }
        let folder = try worker.spare.madeFolder(output.folder)
        if let entry = spareEntry(place, in: folder), entry.fingerprint == fingerprint {
            return DraftedOutput(entry: entry, isKept: false, wasThere: isThere)
        }
        let entry = ManifestEntry(
            digest: worker.hasher.digest(of: content),
            fingerprint: fingerprint,
            stamp: try folder.create(output.name, content)
        )
        return DraftedOutput(
            entry: entry,
            isKept: false,
            wasThere: isThere,
            bytesWritten: content.count
        )
    }

    /// The spare's file for an output, if it is as publication left it.
    private func spareEntry(_ place: Int, in folder: Folder) -> ManifestEntry? {
        guard let index = spareIndices[place] else { return nil }
        return spare.trusted(folder.status(of: layout.outputs[place].name), as: index)
    }
}

/// The digests of all files, and the files that the two trees share.
extension Draft {
    /// Adds `SHA256SUMS`, which nobody but publication can make.
    ///
    /// Its text is made only if it can differ from the one that is served.
    private mutating func addChecksums() throws(PublicationFailure) {
        var worker = DraftWorker(self)
        let place = layout.checksums
        let others = outputs.indices.lazy.filter { $0 != place }
        if let live, live.manifest?.count == outputs.count,
            others.allSatisfy({ outputs[$0].isKept }),
            let entry = live.trusted(
                live.root.status(of: OutputLayout.checksumsName),
                as: liveIndices[place]
            )
        {
            outputs[place] = DraftedOutput(entry: entry, isKept: true, wasThere: true)
            return
        }
        checksums = checksumsText()
        outputs[place] = try settle(place, checksums, with: &worker)
    }

    /// The digests of all other files in the form that `sha256sum --check` reads.
    private func checksumsText() -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(outputs.count * 110)
        for (place, output) in outputs.enumerated() where place != layout.checksums {
            output.entry.digest.appendHexadecimal(to: &text)
            text.append(contentsOf: "  ".utf8)
            text.append(contentsOf: layout.outputs[place].address.utf8)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    /// Gives the spare what the served tree has right, and nothing else beside it.
    mutating func completeSpare() throws(PublicationFailure) {
        let draft = self
        outputs = try inAllRuns { place, worker throws(PublicationFailure) in
            try draft.complete(place, with: &worker)
        }
        if spareIsNew { return }
        if try Census(of: spare.root) != Census(of: layout) {
            try removeStrays(from: spare.root, beside: layout)
        }
    }

    /// Sees to it that the spare has an output that the served tree has right.
    private func complete(
        _ place: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        var drafted = outputs[place]
        guard drafted.isKept else { return drafted }
        let output = layout.outputs[place]
        let folder = try worker.spare.madeFolder(output.folder)
        if let entry = spareEntry(place, in: folder),
            entry.fingerprint == drafted.entry.fingerprint
        {
            drafted.entry = entry
            return drafted
        }
        let served = try worker.live?.folder(output.folder)
        if try served?.share(output.name, with: folder, as: output.name) == true {
            return drafted
        }
        worker.buffer = checksums
        if output.planned >= 0 {
            worker.buffer.removeAll(keepingCapacity: true)
            plan.render(output.planned, &worker.buffer)
        }
        drafted.entry.stamp = try folder.create(output.name, worker.buffer)
        drafted.bytesWritten = worker.buffer.count
        return drafted
    }
}

/// What became of one output.
struct DraftedOutput: Sendable {
    /// Its file, in the served tree if it is kept, in the spare once that is complete.
    var entry: ManifestEntry
    /// The served tree has it right.
    var isKept: Bool
    /// The served tree has a file of this address, right or not.
    var wasThere: Bool
    /// The bytes put on the disk for it.
    var bytesWritten = 0

    /// An output whose bytes depend on all others.
    static let awaited = DraftedOutput(
        entry: ManifestEntry(
            digest: SHA256Digest(bytes: SIMD32()),
            fingerprint: ContentFingerprint(high: 0, low: 0),
            stamp: FileStamp(inode: 0, size: 0, modified: 0)
        ),
        isKept: false,
        wasThere: false
    )
}

/// What one thread uses again and again.
struct DraftWorker {
    /// The bytes of the output at hand; it grows to the longest and stays.
    var buffer: [UInt8] = []
    let hasher = SHA256Hasher()
    var live: FolderCursor?
    var spare: FolderCursor

    init(_ draft: Draft) {
        live = draft.live.map {
            FolderCursor(at: $0.root, of: draft.layout, makesFolders: false)
        }
        spare = FolderCursor(at: draft.spare.root, of: draft.layout, makesFolders: true)
    }
}
