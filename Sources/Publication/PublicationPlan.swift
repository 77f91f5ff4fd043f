public import Checksums

/// Every file a folder shall hold: a list of addresses and how to make the bytes of each.
///
/// Rendering cannot fail and keeps nothing: it is called from several threads at once, in any
/// order, and again for an output whose file could not be shared between the two trees.
public struct PublicationPlan: Sendable {
    /// Where each output stands below the folder, `2020/zuzhibu/2-1000001.html`; behind them, where
    /// each companion does.
    public let addresses: [String]
    /// Tells a fingerprint of everything an output is made from, the program included; `nil` for an
    /// output that must be rendered to know its bytes.
    ///
    /// A file that was published with the same state is right, and its output is not rendered.
    /// Publication believes this: outputs of one state and different bytes are the caller's error,
    /// and leave the old bytes in place. Asked on several threads at once, like `render`.
    private let stateOfOutput: @Sendable (_ index: Int) -> ContentFingerprint?
    /// Makes bytes that are kept with the site for whoever plans the next one.
    ///
    /// `LastPublication` gives them back. Asked once, while outputs are rendered.
    let record: @Sendable () -> [UInt8]
    /// Makes more of them, which need not be read where nothing has changed.
    let details: @Sendable () -> [[UInt8]]
    /// Whether what was rendered is right; asked once all is rendered, and before any of it is served.
    let isRight: @Sendable () -> Bool
    /// Tells an output that is made with those that assemblies are made from.
    private let isEarly: @Sendable (_ index: Int) -> Bool
    /// What the last outputs are made from, before the companions.
    private let assemblies: [Assembly]
    private let companions: [PlannedCompanion]
    private let renderOutput: @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void

    /// Lists the outputs.
    ///
    /// - Parameters:
    ///   - addresses: Where the outputs stand; an order by address spares the sorting.
    ///   - state: Tells what an output is made from, by its index; `nil` where that is not known.
    ///   - isEarly: Tells, by its index, an output that is made from the same values as those that assemblies
    ///     are made from, so that it is best made when they are.
    ///   - assemblies: How the last of the outputs are made from what others came to, in their order, those
    ///     that take long at the end, since they are begun first;
    ///     `render` is not asked for these.
    ///   - companions: What is made from the bytes of outputs; an output with a companion's address
    ///     stands there in its place.
    ///   - record: What to keep for the next publication.
    ///   - details: What to keep beside it, for those that need more.
    ///   - isRight: Whether what was rendered may be served: `false` withdraws the plan, and the old
    ///     site stands.
    ///   - render: Makes the bytes of an output.
    public init(
        addresses: [String],
        state: @escaping @Sendable (_ index: Int) -> ContentFingerprint? = { _ in nil },
        isEarly: @escaping @Sendable (_ index: Int) -> Bool = { _ in false },
        assemblies: [Assembly] = [],
        companions: [Companion] = [],
        record: @escaping @Sendable () -> [UInt8] = { [] },
        details: @escaping @Sendable () -> [[UInt8]] = { [] },
        isRight: @escaping @Sendable () -> Bool = { true },
        render: @escaping @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void
    ) {
        let planned = plannedCompanions(companions, beside: addresses)
        self.addresses = addresses + planned.map { addresses[$0.output] + $0.companion.suffix }
        stateOfOutput = state
        self.isEarly = isEarly
        self.assemblies = assemblies
        self.companions = planned
        self.record = record
        self.details = details
        self.isRight = isRight
        renderOutput = render
    }

    /// Whether there are files that are made from the bytes of others.
    var hasCompanions: Bool { !companions.isEmpty }

    /// Whether there are files that are made from what others came to.
    var hasAssemblies: Bool { !assemblies.isEmpty }

    /// Whether an output is made from nothing that was made before it.
    func isPlain(_ index: Int) -> Bool { index < firstAssembly }

    /// The index of the first output that is an assembly.
    private var firstAssembly: Int { addresses.count - companions.count - assemblies.count }

    /// The assembly with an index in `addresses`; `nil` for any other output.
    func assembly(at index: Int) -> Assembly? {
        let place = index - firstAssembly
        return assemblies.indices.contains(place) ? assemblies[place] : nil
    }

    /// The indices of the plain outputs that assemblies are made from, and of those made with them, in order.
    var pieces: [Int] {
        if assemblies.isEmpty { return [] }
        var isPiece = (0..<firstAssembly).map(isEarly)
        for assembly in assemblies {
            for part in assembly.parts where part < firstAssembly { isPiece[part] = true }
        }
        return isPiece.indices.filter { isPiece[$0] }
    }

    /// The indices of the assemblies: first those made from plain outputs, then those made from these.
    var assemblyRounds: [[Int]] {
        var rounds: [[Int]] = []
        var roundOf: [Int: Int] = [:]
        for (place, assembly) in assemblies.enumerated() {
            let round = assembly.parts.compactMap { roundOf[$0] }.max().map { $0 + 1 } ?? 0
            roundOf[firstAssembly + place] = round
            if round == rounds.count { rounds.append([]) }
            rounds[round].append(firstAssembly + place)
        }
        return rounds
    }

    /// The companion with an index in `addresses`; `nil` for an output.
    func companion(at index: Int) -> PlannedCompanion? {
        let outputs = addresses.count - companions.count
        return index < outputs ? nil : companions[index - outputs]
    }

    /// What an output is made from, if that is known; outputs with a negative index are publication's own.
    func state(of index: Int) -> ContentFingerprint? {
        index < 0 ? nil : stateOfOutput(index)
    }

    /// Appends the bytes of a plain output with this index in `addresses` to an empty buffer.
    func render(_ index: Int, _ buffer: inout [UInt8]) { renderOutput(index, &buffer) }
}

/// A companion and the index of the output that it stands beside.
struct PlannedCompanion: Sendable {
    var companion: Companion
    var output: Int
}

private func plannedCompanions(
    _ companions: [Companion],
    beside addresses: [String]
) -> [PlannedCompanion] {
    if companions.isEmpty { return [] }
    let taken = Set(addresses)
    return addresses.enumerated().flatMap { output, address in
        companions
            .filter { $0.isWanted(address) && !taken.contains(address + $0.suffix) }
            .map { PlannedCompanion(companion: $0, output: output) }
    }
}
