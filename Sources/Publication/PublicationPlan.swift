public import Checksums

/// Every file a folder shall hold: a list of addresses and how to make the bytes of each.
///
/// Rendering cannot fail and keeps nothing: it is called from several threads at once, in any
/// order, and again for an output whose file could not be shared between the two trees.
public struct PublicationPlan: Sendable {
    /// Where each output stands below the folder: `2020/zuzhibu/2-1000001.html`.
    public let addresses: [String]
    /// A fingerprint of everything each output is made from, the program included; `nil` for an
    /// output that must be rendered to know its bytes.
    ///
    /// A file that was published with the same state is right, and its output is not rendered.
    /// Publication believes this: outputs of one state and different bytes are the caller's error,
    /// and leave the old bytes in place.
    public let states: [ContentFingerprint?]
    /// Bytes that are kept with the site for whoever plans the next one; see `LastPublication`.
    public let record: [UInt8]
    /// Appends the bytes of the output with this index in `addresses` to an empty buffer.
    let render: @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void

    /// Lists the outputs.
    ///
    /// - Parameters:
    ///   - addresses: Where the outputs stand; an order by address spares the sorting.
    ///   - states: What each output is made from, in the order of the addresses; none where none is
    ///     known.
    ///   - record: What to keep for the next publication.
    ///   - render: Makes the bytes of an output.
    public init(
        addresses: [String],
        states: [ContentFingerprint?] = [],
        record: [UInt8] = [],
        render: @escaping @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void
    ) {
        precondition(
            states.isEmpty || states.count == addresses.count, "a state for each address, or none")
        self.addresses = addresses
        self.states = states
        self.record = record
        self.render = render
    }

    /// What an output is made from, if that is known; outputs with a negative index are publication's own.
    func state(of index: Int) -> ContentFingerprint? {
        states.isEmpty || index < 0 ? nil : states[index]
    }
}
