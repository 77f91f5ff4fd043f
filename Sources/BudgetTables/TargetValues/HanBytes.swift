/// The bytes behind the first of a Chinese character, whose low eight bits are all that a filter asks for.
struct HanBytes {
    let second: UInt8
    let third: UInt8

    /// Whether a byte begins a character of U+4000 to U+9FFF, all of which are compared as they are.
    static func mayBegin(with byte: UInt8) -> Bool { 0xE4...0xE9 ~= byte }
}

extension Span<UInt8> {
    /// The scalar that begins at a byte of valid UTF-8, and how many bytes it has.
    @inline(__always)
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = UInt32(self[offset])
        let (value, length): (UInt32, Int) =
            switch first {
            case ..<0x80: (first, 1)
            case ..<0xE0: ((first & 0x1F) << 6 | rest(at: offset + 1), 2)
            case ..<0xF0:
                ((first & 0x0F) << 12 | rest(at: offset + 1) << 6 | rest(at: offset + 2), 3)
            default:
                (
                    (first & 0x07) << 18 | rest(at: offset + 1) << 12 | rest(at: offset + 2) << 6
                        | rest(at: offset + 3), 4
                )
            }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The six bits that a byte adds to the scalar it goes on with.
    private func rest(at offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}
