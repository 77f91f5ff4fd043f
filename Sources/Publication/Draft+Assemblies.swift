internal import Checksums
internal import Parallel

/// The files that are made from what others came to.
extension Draft {
    /// Renders the outputs that assemblies are made from, and tells their places.
    ///
    /// Those of a folder follow each other on one thread, as in ``OutputLayout/runs``.
    mutating func renderPieces() throws(PublicationFailure) -> [Int] {
        if !plan.hasAssemblies { return [] }
        findPlaces()
        let pieces = plan.pieces.map { places[$0] }.sorted()
        let draft = self
        let runs = try inParallel(
            over: layout.folders(of: pieces),
            workers: workers,
            state: { DraftWorker(draft) },
            work: { worker, run throws(PublicationFailure) in
                var drafted: [DraftedOutput] = []
                for place in pieces[run] {
                    drafted.append(try draft.renderOutput(place, with: &worker))
                }
                return drafted
            }
        )
        for (place, output) in zip(pieces, runs.joined()) { outputs[place] = output }
        return pieces
    }

    /// Makes the assemblies of a round, all at once, from those that came before.
    mutating func assemble(_ round: [Int]) throws(PublicationFailure) {
        let draft = self
        let made = try inParallel(
            over: round.indices.map { $0..<$0 + 1 },
            workers: workers,
            state: { DraftWorker(draft) },
            work: { worker, run throws(PublicationFailure) in
                try draft.assemble(round[run.lowerBound], with: &worker)
            }
        )
        for (index, output) in zip(round, made) { outputs[places[index]] = output }
    }

    /// Sees to it that one of the trees has an assembly, and makes it only if one of its parts has changed.
    func assemble(
        _ index: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        guard let assembly = plan.assembly(at: index) else { return .awaited }
        let place = places[index]
        let served = try served(place, with: &worker)
        let parts = AssemblyParts(assembly.parts, of: self)
        let state = plan.state(of: index).map { own in
            let all = parts.state
            return ContentFingerprint(
                of: Array("\(own.high) \(own.low) \(all.high) \(all.low)".utf8))
        }
        if let state, let known = try known(place, from: state, beside: served, with: &worker) {
            return known
        }
        let folder = try worker.spare.madeFolder(layout.outputs[place].folder)
        let file = AssembledFile(in: folder, as: layout.outputs[place].name, with: worker.hasher)
        assembly.make(parts, file)
        guard let entry = try file.finish(from: state ?? .unknown) else {
            return try settle(
                place, file.waiting, from: state ?? .unknown, beside: served, with: &worker)
        }
        if let right = served.entry, right.fingerprint == entry.fingerprint {
            try folder.remove(layout.outputs[place].name)
            return .kept(right, state: entry.state)
        }
        return DraftedOutput(
            entry: entry, isKept: false, wasThere: served.isThere, isWritten: true)
    }

    /// Writes the file of an output into a folder of the spare, whatever is there.
    func write(
        _ place: Int,
        into folder: Folder,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> FileStamp {
        let output = layout.outputs[place]
        guard let assembly = plan.assembly(at: output.planned) else {
            return try folder.create(output.name, try content(of: place, with: &worker))
        }
        let file = AssembledFile(in: folder, as: output.name, with: worker.hasher)
        assembly.make(AssemblyParts(assembly.parts, of: self), file)
        if let entry = try file.finish(from: .unknown) { return entry.stamp }
        return try folder.create(output.name, file.waiting)
    }

    /// The bytes of an output that is no assembly, made anew.
    private func content(
        of place: Int, with worker: inout DraftWorker
    ) throws(PublicationFailure) -> [UInt8] {
        let planned = layout.outputs[place].planned
        if planned < 0 { return checksumsText() }
        var content: [UInt8] = []
        if let companion = plan.companion(at: planned) {
            try companion.companion.make(bytes(of: companion, with: &worker), &content)
        } else {
            plan.render(planned, &content)
        }
        return content
    }

    /// The bytes of an output's file, which is settled; `nil` should somebody have touched it.
    func bytes(
        of place: Int, live: inout FolderCursor?, spare: inout FolderCursor
    ) -> [UInt8]? {
        let (output, drafted) = (layout.outputs[place], outputs[place])
        let folder =
            drafted.isKept ? try? live?.folder(output.folder) : try? spare.folder(output.folder)
        guard let bytes = try? folder?.read(output.name),
            ContentFingerprint(of: bytes) == drafted.entry.fingerprint
        else { return nil }
        return bytes
    }
}
