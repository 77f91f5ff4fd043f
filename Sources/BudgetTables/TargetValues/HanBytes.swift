/// The three bytes of a Chinese character.
struct HanBytes {
    let first: UInt8
    let second: UInt8
    let third: UInt8

    /// Whether a byte begins a character of U+4000 to U+9FFF, all of which are compared as they are.
    static func mayBegin(with byte: UInt8) -> Bool { 0xE4...0xE9 ~= byte }

    /// The three bytes as one number, which no scalar has.
    var number: UInt32 { UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) }

    /// The character.
    var scalar: Unicode.Scalar {
        let value =
            UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension Span<UInt8> {
    /// The Chinese character that begins at a byte of valid UTF-8, whose other two bytes are then there.
    ///
    /// Asked for every character that is compared; checking that they are there took half of the time.
    @inline(__always)
    func han(at offset: Int) -> HanBytes? {
        guard HanBytes.mayBegin(with: self[offset]) else { return nil }
        return unsafe HanBytes(
            first: self[offset],
            second: self[unchecked: offset + 1],
            third: self[unchecked: offset + 2]
        )
    }

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
