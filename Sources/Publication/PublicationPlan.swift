/// Every file a folder shall hold: a list of addresses and how to make the bytes of each.
///
/// Rendering cannot fail and keeps nothing: it is called from several threads at once, in any
/// order, and again for an output whose file could not be shared between the two trees.
public struct PublicationPlan: Sendable {
    /// Where each output stands below the folder: `2020/zuzhibu/2-1000001.html`.
    public let addresses: [String]
    /// Appends the bytes of the output with this index in `addresses` to an empty buffer.
    let render: @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void

    /// Lists the outputs; an order by address spares the sorting.
    public init(
        addresses: [String],
        render: @escaping @Sendable (_ index: Int, _ buffer: inout [UInt8]) -> Void
    ) {
        self.addresses = addresses
        self.render = render
    }
}
