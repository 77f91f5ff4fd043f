internal import Checksums
internal import Parallel

/// The files that are made from what others came to.
extension Draft {
    /// Adds the assemblies, round by round: those of a round are made at once, from all that came before.
    mutating func addAssemblies() throws(PublicationFailure) {
        findPlaces()
        for round in plan.assemblyRounds {
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
    }

    /// Sees to it that one of the trees has an assembly, and makes it only if one of its parts has changed.
    private func assemble(
        _ index: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput {
        guard let assembly = plan.assembly(at: index) else { return .awaited }
        let place = places[index]
        let parts = AssemblyParts(assembly.parts, of: self)
        let served = try served(place, with: &worker)
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
