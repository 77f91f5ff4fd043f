public import Checksums

/// Every file a folder shall hold: a list of addresses and how to make the bytes of each.
///
/// Rendering cannot fail and keeps nothing: it is called from several threads at once, in any
/// order, and again for an output whose file could not be shared between the two trees.
public struct PublicationPlan: Sendable {
    /// Where each output stands below the folder: `2020/zuzhibu/2-1000001.html`.
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
    /// Whether what was rendered is right; asked once all is rendered, and before any of it is served.
    let isRight: @Sendable () -> Bool
    /// Appends the bytes of the output with this index in `addresses` to an empty buffer.
    let render: @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void

    /// Lists the outputs.
    ///
    /// - Parameters:
    ///   - addresses: Where the outputs stand; an order by address spares the sorting.
    ///   - state: Tells what an output is made from, by its index; `nil` where that is not known.
    ///   - record: What to keep for the next publication.
    ///   - isRight: Whether what was rendered may be served: `false` withdraws the plan, and the old
    ///     site stands.
    ///   - render: Makes the bytes of an output.
    public init(
        addresses: [String],
        state: @escaping @Sendable (_ index: Int) -> ContentFingerprint? = { _ in nil },
        record: @escaping @Sendable () -> [UInt8] = { [] },
        isRight: @escaping @Sendable () -> Bool = { true },
        render: @escaping @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void
    ) {
        self.addresses = addresses
        stateOfOutput = state
        self.record = record
        self.isRight = isRight
        self.render = render
    }

    /// What an output is made from, if that is known; outputs with a negative index are publication's own.
    func state(of index: Int) -> ContentFingerprint? {
        index < 0 ? nil : stateOfOutput(index)
    }
}
