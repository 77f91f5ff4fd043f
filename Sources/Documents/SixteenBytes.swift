/// Sixteen bytes of a text that are looked at together.
///
/// What is found is told by marks: the top bit of each such byte. As two words, because the bits of words are
/// looked at by one instruction for both, while comparing sixteen bytes one by one takes sixteen.
extension SIMD2<UInt64> {
    /// Marks the bytes below U+0020 that are no tabs.
    @inline(__always)
    var controls: Self {
        let notBelowSpace = ((self & .low) &+ Self(repeating: 0x6060_6060_6060_6060)) | self
        let other = self ^ Self(repeating: 0x0909_0909_0909_0909)
        let noTab = ((other & .low) &+ .low) | other
        return ~notBelowSpace & noTab & .top
    }

    /// Marks the bytes 10xxxxxx, with which a scalar goes on.
    @inline(__always)
    var continuations: Self { self & ~(self &<< 1) & .top }

    /// Marks the first bytes of scalars that take several.
    @inline(__always)
    var leads: Self { self & (self &<< 1) & .top }

    /// Marks the first bytes of scalars that take three or four.
    @inline(__always)
    var longLeads: Self { leads & (self &<< 2) }

    /// Marks first bytes that are not right with just any others: `C0`, `C1`, `E0`, `ED` and all from `F0` on.
    @inline(__always)
    var doubtfulLeads: Self {
        let nibbles = self & Self(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        let isNoD = (nibbles ^ Self(repeating: 0x0D0D_0D0D_0D0D_0D0D)) &+ .low
        let isUsual = (nibbles &+ .low) & isNoD
        let isNotOverlong = (self & Self(repeating: 0x1E1E_1E1E_1E1E_1E1E)) &+ .low
        return longLeads & (~isUsual | self &<< 3) | leads & ~longLeads & ~isNotOverlong
    }

    private static var top: Self { Self(repeating: 0x8080_8080_8080_8080) }
    private static var low: Self { Self(repeating: 0x7F7F_7F7F_7F7F_7F7F) }
}

extension Span<UInt8> {
    /// The sixteen bytes from an offset on, those from one byte before on, and those from two before on.
    ///
    /// Outside of the text they are 0.
    @inline(__always)
    func blocks(at offset: Int) -> (SIMD2<UInt64>, before: SIMD2<UInt64>, earlier: SIMD2<UInt64>) {
        guard offset >= 2, offset + 16 <= count else {
            return (edge(at: offset), edge(at: offset - 1), edge(at: offset - 2))
        }
        return unsafe (
            bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self),
            bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset - 1, as: SIMD2<UInt64>.self),
            bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset - 2, as: SIMD2<UInt64>.self)
        )
    }

    /// Sixteen bytes at either end of the text.
    private func edge(at offset: Int) -> SIMD2<UInt64> {
        var block = SIMD2<UInt64>()
        for place in Swift.max(offset, 0)..<Swift.max(offset, 0, Swift.min(offset + 16, count)) {
            let index = place - offset
            block[index / 8] |= (UInt64(self[place]) &<< UInt64(index % 8 * 8)).littleEndian
        }
        return block
    }
}
