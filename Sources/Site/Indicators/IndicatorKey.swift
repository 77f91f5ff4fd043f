/// What indicators of the same name have in common, in any project: 48 bits of a hash of the name.
///
/// Names are the same if they differ in nothing but blanks, full-width forms and capital letters:
/// `满意度（%）` is `满意度(%)`. The key is also the address of their page, the same for ever. Two names that
/// share it, as in a million sites of ten thousand names hardly two would, would stand on one page, each
/// still in its own words.
public struct IndicatorKey: Hashable, Sendable {
    let value: UInt64

    init(value: UInt64) { self.value = value }

    /// The key of a name, byte by byte: each row of each table and each page asks.
    init(name: String) {
        let bytes = name.utf8Span.span
        // FNV-1a with 64 bits, folded.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var kept: UInt8? = byte
            var length = 1
            switch byte {
            case 0x09...0x0D, 0x20: kept = nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): kept = byte | 0x20
            case 0xC2 where bytes.holds(0xA0, at: index + 1): (kept, length) = (nil, 2)
            case 0xE3 where bytes.holds(0x80, at: index + 1) && bytes.holds(0x80, at: index + 2):
                (kept, length) = (nil, 3)
            case 0xEF:
                if let ascii = bytes.asciiOfFullWidth(at: index) { (kept, length) = (ascii, 3) }
            default: break
            }
            if let kept { hash = (hash ^ UInt64(kept)) &* 0x0000_0100_0000_01B3 }
            index += length
        }
        value = (hash >> 48) ^ (hash & 0xFFFF_FFFF_FFFF)
    }

    /// The key in ASCII, as it stands in addresses: twelve hexadecimal digits.
    var digits: InlineArray<12, UInt8> {
        InlineArray { position in
            let digit = UInt8(truncatingIfNeeded: value >> (44 - 4 * UInt64(position))) & 0xF
            return digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
    }

    /// The name of the page's file, in ASCII.
    var file: InlineArray<17, UInt8> {
        let digits = digits
        return InlineArray { $0 < 12 ? digits[$0] : Self.ending[$0 - 12] }
    }

    private static let ending: InlineArray<5, UInt8> = [0x2E, 0x68, 0x74, 0x6D, 0x6C]
}

extension IndicatorKey: CustomStringConvertible {
    /// The digits.
    public var description: String {
        let digits = digits
        return String(decoding: digits.indices.map { digits[$0] }, as: UTF8.self)
    }
}

extension IndicatorKey: Comparable {
    /// Orders keys, for looking them up.
    public static func < (left: IndicatorKey, right: IndicatorKey) -> Bool {
        left.value < right.value
    }
}

extension Span<UInt8> {
    fileprivate func holds(_ byte: UInt8, at index: Int) -> Bool {
        index < count && self[index] == byte
    }

    /// The ASCII character, in lower case, of which a full-width form (U+FF01 to U+FF5E) begins here.
    fileprivate func asciiOfFullWidth(at index: Int) -> UInt8? {
        guard index + 2 < count else { return nil }
        let last = self[index + 2]
        switch (self[index + 1], last) {
        case (0xBC, 0xA1...0xBA): return last - 0x80 + 0x20 + 0x20
        case (0xBC, 0x81...0xBF): return last - 0x80 + 0x20
        case (0xBD, 0x80...0x9E): return last - 0x80 + 0x60
        default: return nil
        }
    }
}
