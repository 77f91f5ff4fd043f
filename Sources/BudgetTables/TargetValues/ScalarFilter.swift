/// The scalars of some words or of a text, in 256 bits: what it turns away is surely not among them.
struct ScalarFilter: Sendable {
    private var bits = InlineArray<4, UInt64>(repeating: 0)

    /// Collects scalars.
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { insert(scalar) }
    }

    /// Collects the scalars of a text as they are compared.
    init(of text: String) {
        for scalar in text.unicodeScalars { insert(comparable(scalar)) }
    }

    /// Whether a scalar may be among them.
    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        bits[Self.word(of: scalar)] & Self.bit(of: scalar) != 0
    }

    /// Whether all the scalars of another filter may be among them.
    func mayContain(all other: ScalarFilter) -> Bool {
        bits.indices.allSatisfy { other.bits[$0] & ~bits[$0] == 0 }
    }

    private mutating func insert(_ scalar: Unicode.Scalar) {
        bits[Self.word(of: scalar)] |= Self.bit(of: scalar)
    }

    private static func word(of scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 3) }

    private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
