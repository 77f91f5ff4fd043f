internal import Glibc

/// The files that are made from the bytes of others.
extension Draft {
    /// Adds the companions of all outputs, and takes those from the layout that are not worth a file.
    ///
    /// They come when all outputs are known, since two runs may hold an output and its companion.
    mutating func addCompanions() throws(PublicationFailure) {
        findPlaces()
        let draft = self
        let drafted = try inAllRuns { place, worker throws(PublicationFailure) in
            try draft.renderCompanion(place, with: &worker)
        }
        outputs = drafted.compactMap(\.self)
        if outputs.count == drafted.count { return }
        let kept = drafted.indices.filter { drafted[$0] != nil }
        layout.keepOnly(kept)
        liveIndices = kept.map { liveIndices[$0] }
        spareIndices = kept.map { spareIndices[$0] }
        findPlaces()
    }

    /// Notes where each output of the plan stands in the layout.
    mutating func findPlaces() {
        places = Array(repeating: layout.checksums, count: plan.addresses.count)
        for (place, output) in layout.outputs.enumerated() where output.planned >= 0 {
            places[output.planned] = place
        }
    }

    /// Sees to it that one of the trees has a companion, and makes it only if its output has other bytes
    /// than the one it was made from; `nil` if there is to be no file.
    ///
    /// An output that is no companion stays as it is.
    private func renderCompanion(
        _ place: Int,
        with worker: inout DraftWorker
    ) throws(PublicationFailure) -> DraftedOutput? {
        let index = layout.outputs[place].planned
        guard let planned = plan.companion(at: index) else { return outputs[place] }
        let output = outputs[places[planned.output]]
        let state = planned.companion.state(beside: output.entry.fingerprint)
        let served = try served(place, with: &worker)
        if let known = try known(place, from: state, beside: served, with: &worker) { return known }
        let content = try bytes(of: planned, with: &worker)
        worker.buffer.removeAll(keepingCapacity: true)
        planned.companion.make(content, &worker.buffer)
        if worker.buffer.isEmpty { return nil }
        return try settle(place, worker.buffer, from: state, beside: served, with: &worker)
    }

    /// The bytes of the output that a companion is made from.
    func bytes(
        of planned: PlannedCompanion, with worker: inout DraftWorker
    ) throws(PublicationFailure) -> [UInt8] {
        let place = places[planned.output]
        if let bytes = bytes(of: place, live: &worker.live, spare: &worker.spare) { return bytes }
        guard plan.isPlain(planned.output) else {
            throw .system(SystemError(number: ENOENT), at: layout.outputs[place].address)
        }
        var bytes: [UInt8] = []
        plan.render(planned.output, &bytes)
        return bytes
    }
}
