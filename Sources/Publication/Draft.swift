internal import Checksums
internal import Parallel

/// The new site as it takes shape in the spare tree.
///
/// Two passes: the first renders every output that is not known to be right and writes only those
/// that the served tree does not have, so a build that changes nothing touches nothing; the second,
/// once something differs, gives the spare the files that the served tree has right.
struct Draft: Sendable {
    let plan: PublicationPlan
    var layout: OutputLayout
    let live: Tree?
    let spare: Tree
    /// What was seen of the served tree already, in the order of its manifest.
    let seen: [TreeSight.File]?
    let workers: Int

    /// What is kept with the site for whoever plans the next one.
    var record = KeptRecord.none
    /// What became of each output, in the order of the layout.
    var outputs: [DraftedOutput] = []
    /// The place of each output in the layout, by its index in the plan; empty where nobody asks.
    var places: [Int] = []
    /// The spare's folders once it is complete.
    var spareFolders: [ManifestFolder] = []
    var liveIndices: [Int?]
    var spareIndices: [Int?]
    /// Whether an inode in one tree is the same file as in the other.
    let isOneFileSystem: Bool
    /// Whether the spare began empty, so that it holds nothing but what this draft puts there.
    let spareIsNew: Bool

    init(
        _ plan: PublicationPlan,
        _ layout: OutputLayout,
        live: Tree?,
        spare: Tree,
        seen: [TreeSight.File]?,
        workers: Int
    ) throws(PublicationFailure) {
        self.plan = plan
        self.layout = layout
        self.live = live
        self.spare = spare
        self.seen = seen
        self.workers = workers
        liveIndices =
            live?.indices(of: layout) ?? Array(repeating: nil, count: layout.outputs.count)
        spareIndices = spare.indices(of: layout)
        isOneFileSystem = try live?.root.status().device == spare.root.status().device
        spareIsNew = try spare.root.entries().isEmpty
    }

    /// Whether the served tree has every output right; it may hold more.
    var isLive: Bool { outputs.allSatisfy(\.isKept) }

    /// Whether the served tree's manifest says of every output what it was made from this time.
    var isStated: Bool {
        guard let manifest = live?.manifest else { return false }
        return zip(outputs, liveIndices).allSatisfy { output, index in
            index.map { manifest[$0].state == output.entry.state } ?? false
        }
    }

    /// Renders the outputs and writes into the spare what neither tree has.
    ///
    /// First what other files are put together from; then some threads do that while others render pages.
    mutating func renderOutputs() throws(PublicationFailure) {
        outputs = Array(repeating: .awaited, count: layout.outputs.count)
        let rounds = plan.assemblyRounds
        let pieces = try renderPieces()
        try renderOthers(than: pieces, and: rounds.first ?? [])
        for round in rounds.dropFirst() { try assemble(round) }
        if plan.hasCompanions { try addCompanions() }
        try addChecksums()
    }

    /// Renders all but some places, and makes the first assemblies beside them.
    private mutating func renderOthers(
        than pieces: [Int], and round: [Int]
    ) throws(PublicationFailure) {
        let draft = self
        var isDone = Array(repeating: false, count: outputs.count)
        for place in pieces { isDone[place] = true }
        var drafted = try inAllRuns(and: round.count) {
            [isDone] place, worker throws(PublicationFailure) in
            guard place < isDone.count else {
                return try draft.assemble(round[place - isDone.count], with: &worker)
            }
            return isDone[place]
                ? draft.outputs[place] : try draft.renderOutput(place, with: &worker)
        }
        for (index, output) in zip(round, drafted[outputs.count...]) {
            drafted[places[index]] = output
        }
        drafted.removeLast(round.count)
        outputs = drafted
    }

    /// What a step makes of every output, in order; the workers share the runs.
    ///
    /// Further pieces of work are numbered behind the outputs, and begun before them.
    func inAllRuns<Product: Sendable>(
        and others: Int = 0,
        _ step:
            @Sendable (_ place: Int, inout DraftWorker) throws(PublicationFailure) -> Product
    ) throws(PublicationFailure) -> [Product] {
        let count = layout.outputs.count
        let runs = layout.runs + (count..<count + others).map { $0..<$0 + 1 }
        let made = try inParallel(
            over: runs,
            workers: workers,
            state: { DraftWorker(self) },
            work: { worker, run throws(PublicationFailure) in
                var drafted: [Product] = []
                drafted.reserveCapacity(run.count)
                for place in run { drafted.append(try step(place, &worker)) }
                return drafted
            }
        )
        var drafted: [Product] = []
        // Grown by doubling, it took 17 MB of a build of 100,000 pages instead of 10.
        drafted.reserveCapacity(count + others)
        for run in made { drafted += run }
        return drafted
    }

    /// Sees to it that one of the trees has an output, and renders it only if it must.
    func renderOutput(
        _ place: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        let planned = layout.outputs[place].planned
        guard planned >= 0, plan.isPlain(planned) else { return .awaited }
        let served = try served(place, with: &worker)
        let state = plan.state(of: planned)
        if let state, let known = try known(place, from: state, beside: served, with: &worker) {
            return known
        }
        worker.buffer.removeAll(keepingCapacity: true)
        plan.render(planned, &worker.buffer)
        return try settle(
            place, worker.buffer, from: state ?? .unknown, beside: served, with: &worker)
    }

    /// What the served tree has of an output.
    func served(
        _ place: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> ServedFile {
        guard let live else { return ServedFile(isThere: false, entry: nil) }
        if let seen, let manifest = live.manifest, let index = liveIndices[place] {
            return ServedFile(
                isThere: seen[index] != .missing,
                entry: seen[index] == .right ? manifest[index] : nil
            )
        }
        let output = layout.outputs[place]
        let status = try worker.live?.folder(output.folder)?.status(of: output.name)
        return ServedFile(
            isThere: status?.isFolder == false,
            entry: live.trusted(status, as: liveIndices[place])
        )
    }

    /// The output, if one of the trees has a file made from this state; no byte
    /// of it is looked at.
    func known(
        _ place: Int,
        from state: ContentFingerprint,
        beside served: ServedFile,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput? {
        if let entry = served.entry, entry.state == state { return .kept(entry, state: state) }
        guard let index = spareIndices[place], spare.manifest?[index].state == state else {
            return nil
        }
        let folder = try worker.spare.madeFolder(layout.outputs[place].folder)
        guard let entry = spareEntry(place, in: folder) else { return nil }
        if let right = served.entry, right.fingerprint == entry.fingerprint {
            return .kept(right, state: state)
        }
        return DraftedOutput(entry: entry, isKept: false, wasThere: served.isThere)
    }

    /// Compares an output's bytes with what the trees have and writes them if neither has them.
    func settle(
        _ place: Int,
        _ content: [UInt8],
        from state: ContentFingerprint,
        beside served: ServedFile,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        let output = layout.outputs[place]
        let fingerprint = ContentFingerprint(of: content)
        if let entry = served.entry, entry.fingerprint == fingerprint {
            return .kept(entry, state: state)
        }
        let folder = try worker.spare.madeFolder(output.folder)
        if var entry = spareEntry(place, in: folder), entry.fingerprint == fingerprint {
            entry.state = state
            return DraftedOutput(entry: entry, isKept: false, wasThere: served.isThere)
        }
        let entry = ManifestEntry(
            digest: worker.hasher.digest(of: content),
            fingerprint: fingerprint,
            state: state,
            stamp: try folder.create(output.name, content)
        )
        return DraftedOutput(
            entry: entry,
            isKept: false,
            wasThere: served.isThere,
            isWritten: true
        )
    }

    /// The spare's file for an output, if it is as publication left it.
    func spareEntry(_ place: Int, in folder: Folder) -> ManifestEntry? {
        guard let index = spareIndices[place] else { return nil }
        return spare.trusted(folder.status(of: layout.outputs[place].name), as: index)
    }
}

/// The digests of all files.
extension Draft {
    /// Adds `SHA256SUMS`, which nobody but publication can make.
    ///
    /// Its text is made only if it can differ from the one that is served.
    private mutating func addChecksums() throws(PublicationFailure) {
        var worker = DraftWorker(self)
        let place = layout.checksums
        let others = outputs.indices.lazy.filter { $0 != place }
        let served = try served(place, with: &worker)
        if live?.manifest?.count == outputs.count, others.allSatisfy({ outputs[$0].isKept }),
            let entry = served.entry
        {
            outputs[place] = .kept(entry, state: .unknown)
            return
        }
        outputs[place] = try settle(
            place, checksumsText(), from: .unknown, beside: served, with: &worker)
    }

    /// The digests of all other files in the form that `sha256sum --check` reads.
    func checksumsText() -> [UInt8] {
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
}
