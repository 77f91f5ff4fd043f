/// The glossary terms that a note's text links at their first use, ready for finding them.
///
/// Terms under three bytes of UTF-8 (two Latin letters) are never linked.
public struct Terms: Sendable {
    /// The terms by the hash of their first three bytes, the longest first.
    private var buckets: [[(bytes: [UInt8], index: Int)]]
    private var names: [String]

    /// Prepares the terms; one that is given twice counts once.
    public init(_ terms: [String] = []) {
        names = Set(terms).filter { $0.utf8.count >= 3 }.sorted()
        buckets = names.isEmpty ? [] : Array(repeating: [], count: 256)
        let longestFirst = names.indices.sorted { names[$0].utf8.count > names[$1].utf8.count }
        for index in longestFirst {
            let bytes = Array(names[index].utf8)
            buckets[Self.bucket(of: bytes[...], at: 0)].append((bytes, index))
        }
    }

    /// How many terms there are.
    var count: Int { names.count }

    /// The name of a term found.
    func name(_ index: Int) -> String { names[index] }

    /// The longest term that begins at an offset of a text, and its length in bytes.
    func match(at offset: Int, in text: ArraySlice<UInt8>) -> (index: Int, length: Int)? {
        guard !buckets.isEmpty, offset + 3 <= text.endIndex else { return nil }
        for term in buckets[Self.bucket(of: text, at: offset)]
        where offset + term.bytes.count <= text.endIndex {
            let range = offset..<offset + term.bytes.count
            if text[range].elementsEqual(term.bytes), !cutsWord(range, in: text) {
                return (term.index, range.count)
            }
        }
        return nil
    }

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
