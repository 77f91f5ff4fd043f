internal import Checksums

/// A file beside an output that is made from the output's bytes and nothing else: its compressed form.
///
/// It is made again only when those bytes have changed, so it may cost more than they do.
public struct Companion: Sendable {
    /// What its address has behind that of the output: `.gz`.
    public var suffix: String
    /// Names how it is made: under one name, equal bytes have equal companions.
    public var method: String
    /// Whether the output with an address shall have one.
    public var isWanted: @Sendable (_ address: String) -> Bool
    /// Appends its bytes to an empty buffer; where it appends none there is no file.
    public var make: @Sendable (_ content: [UInt8], _ buffer: inout [UInt8]) -> Void

    /// Describes companions.
    public init(
        suffix: String,
        method: String,
        isWanted: @escaping @Sendable (_ address: String) -> Bool,
        make: @escaping @Sendable (_ content: [UInt8], _ buffer: inout [UInt8]) -> Void
    ) {
        self.suffix = suffix
        self.method = method
        self.isWanted = isWanted
        self.make = make
    }

    /// What it is made from, beside an output of which the bytes are known.
    func state(beside output: ContentFingerprint) -> ContentFingerprint {
        ContentFingerprint(of: Array("\(output.high) \(output.low) \(method)".utf8))
    }
}
