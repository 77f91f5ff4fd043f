/// The scalars of some words or of a text, in 256 bits: what it turns away is surely not among them.
struct ScalarFilter: Sendable {
    private var bits = InlineArray<4, UInt64>(repeating: 0)

    /// Collects scalars.
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { insert(scalar) }
    }

    /// Collects the scalars of a text as they are compared.
    ///
    /// From its bytes, since every description is collected: going through the view of its scalars took three
    /// times as long.
    init(of text: String) {
        let utf8 = text.utf8Span.span
        var offset = 0
        while offset < utf8.count {
            if let han = utf8.han(at: offset) {
                bits[han.word] |= han.bit
                offset += 3
            } else if 0x21...0x7E ~= utf8[offset] {
                insert(Unicode.Scalar(utf8[offset]))
                offset += 1
            } else {
                let (scalar, length) = utf8.scalar(at: offset)
                insert(comparable(scalar))
                offset += length
            }
        }
    }

    /// Whether a scalar may be among them.
    func mayContain(_ scalar: Unicode.Scalar) -> Bool {
        bits[Self.word(of: scalar)] & Self.bit(of: scalar) != 0
    }

    /// Whether a Chinese character may be among them.
    func mayContain(_ han: HanBytes) -> Bool {
        bits[han.word] & han.bit != 0
    }

    /// Whether all the scalars of another filter may be among them.
    func mayContain(all other: ScalarFilter) -> Bool {
        bits.indices.allSatisfy { other.bits[$0] & ~bits[$0] == 0 }
    }

    /// The scalars without those of another filter, and without such as share a bit with one of them.
    func subtracting(_ other: ScalarFilter) -> ScalarFilter {
        var rest = self
        for index in bits.indices { rest.bits[index] &= ~other.bits[index] }
        return rest
    }

    /// All bits mixed into one number.
    var mixed: UInt64 {
        var mixed: UInt64 = 0
        for index in bits.indices {
            mixed = (mixed ^ bits[index]) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 32
        }
        return mixed
    }

    private mutating func insert(_ scalar: Unicode.Scalar) {
        bits[Self.word(of: scalar)] |= Self.bit(of: scalar)
    }

    private static func word(of scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 3) }

    private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}

extension HanBytes {
    fileprivate var word: Int { Int(second & 3) }
    fileprivate var bit: UInt64 { 1 << UInt64(third & 63) }
}
