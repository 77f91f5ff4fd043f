/// The glossary terms that a note's text links at their first use, ready for finding them.
///
/// Terms under three bytes of UTF-8 (two Latin letters) are never linked.
public struct Terms: Sendable {
    /// The terms in the order of their bucket, the longest first within it.
    private let terms: [(bytes: [UInt8], name: String)]
    /// Where each bucket begins in `terms`, one more than there are buckets.
    private let starts: [Int]

    /// Prepares the terms; one that is given twice counts once.
    public init(_ names: [String] = []) {
        let candidates = Set(names).filter { $0.utf8.count >= 3 }.sorted()
            .map { (bytes: Array($0.utf8), name: $0) }
        let bucketed = candidates.sorted { left, right in
            let buckets = (
                Self.bucket(of: left.bytes[...], at: 0), Self.bucket(of: right.bytes[...], at: 0)
            )
            return buckets.0 == buckets.1
                ? left.bytes.count > right.bytes.count : buckets.0 < buckets.1
        }
        terms = bucketed
        starts = (0...256).map { bucket in
            bucketed.prefix { Self.bucket(of: $0.bytes[...], at: 0) < bucket }.count
        }
    }

    /// How many terms there are.
    var count: Int { terms.count }

    /// The text of a term found.
    func name(_ index: Int) -> String { terms[index].name }

    /// Whether a term may begin at an offset: most do not pass, and are not looked at closer.
    @inline(__always)
    func mayBegin(at offset: Int, in text: ArraySlice<UInt8>) -> Bool {
        guard !terms.isEmpty, text[offset] & 0xC0 != 0x80, offset + 3 <= text.endIndex else {
            return false
        }
        let bucket = Self.bucket(of: text, at: offset)
        return starts[bucket] < starts[bucket + 1]
    }

    /// The longest term that begins at an offset of a text, and its length in bytes.
    func match(at offset: Int, in text: ArraySlice<UInt8>) -> (index: Int, length: Int)? {
        let bucket = Self.bucket(of: text, at: offset)
        for index in starts[bucket]..<starts[bucket + 1] {
            let range = offset..<offset + terms[index].bytes.count
            if range.upperBound <= text.endIndex, text[range].elementsEqual(terms[index].bytes),
                !cutsWord(range, in: text)
            {
                return (index, range.count)
            }
        }
        return nil
    }

    /// A hash of the first three bytes.
    @inline(__always)
    private static func bucket(of bytes: ArraySlice<UInt8>, at offset: Int) -> Int {
        Int(bytes[offset] ^ bytes[offset + 1] &<< 1 ^ bytes[offset + 2] &<< 2)
    }

    /// Whether a Latin word goes on before or after a range.
    private func cutsWord(_ range: Range<Int>, in text: ArraySlice<UInt8>) -> Bool {
        let follows = range.lowerBound > text.startIndex && isWord(text[range.lowerBound])
        if follows, isWord(text[range.lowerBound - 1]) { return true }
        let goesOn = range.upperBound < text.endIndex && isWord(text[range.upperBound - 1])
        return goesOn && isWord(text[range.upperBound])
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
