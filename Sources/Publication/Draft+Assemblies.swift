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
        worker.buffer.removeAll(keepingCapacity: true)
        assembly.make(parts, &worker.buffer)
        return try settle(
            place, worker.buffer, from: state ?? .unknown, beside: served, with: &worker)
    }

    /// Makes the bytes of an output, an assembly or a companion.
    func render(_ index: Int, into buffer: inout [UInt8]) {
        if let planned = plan.companion(at: index) {
            var content: [UInt8] = []
            render(planned.output, into: &content)
            planned.companion.make(content, &buffer)
        } else if let assembly = plan.assembly(at: index) {
            assembly.make(AssemblyParts(assembly.parts, of: self), &buffer)
        } else {
            plan.render(index, &buffer)
        }
    }
}
