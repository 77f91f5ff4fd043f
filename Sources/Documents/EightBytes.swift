/// Eight bytes of a text that are looked at together, the first in the lowest bits.
///
/// What is found is told by marks: the top bit of each such byte.
struct EightBytes {
    private let word: UInt64

    /// The eight bytes from an offset on; behind the end of the text they are 0.
    @inline(__always)
    init(of text: Span<UInt8>, at offset: Int) {
        if offset + 8 <= text.count {
            let word = unsafe text.bytes.unsafeLoadUnaligned(
                fromByteOffset: offset,
                as: UInt64.self
            )
            self.word = UInt64(littleEndian: word)
        } else {
            word = (offset..<text.count).reversed().reduce(0) { $0 << 8 | UInt64(text[$1]) }
        }
    }

    /// Marks the bytes 10xxxxxx, with which a scalar goes on.
    var continuations: UInt64 { word & ~(word &<< 1) & Self.top }

    /// Marks the first so many of the eight, 0 to 7.
    static func first(_ count: Int) -> UInt64 { top & (byte(count) &- 1) }

    /// Marks one of the eight, counted from 0.
    static func byte(_ index: Int) -> UInt64 { 0x80 &<< UInt64(truncatingIfNeeded: index &* 8) }

    /// How many bytes are marked.
    ///
    /// The product adds up the marks in its top byte, for processors that are not known to count bits.
    static func count(_ marks: UInt64) -> Int {
        Int(truncatingIfNeeded: ((marks &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
    }

    private static let top: UInt64 = 0x8080_8080_8080_8080
    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
}
