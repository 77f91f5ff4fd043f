/// The characters that nobody sees and that pasting from web pages brings along: zero-width blanks and joiners,
/// marks of direction, soft hyphens.
enum InvisibleCharacters {
    /// Where such characters stand within cells; those at the ends of cells are blanks, as spaces are.
    static func ranges(in text: [UInt8], from start: Int) -> [Range<Int>] {
        let span = text.span
        var ranges: [Range<Int>] = []
        for offset in start..<span.count where span[offset] >= 0xC2 {
            let length = length(at: offset, of: span)
            if length > 0, offset > start, !endsCell(span[offset - 1]),
                offset + length < span.count, !endsCell(span[offset + length])
            {
                ranges.append(offset..<offset + length)
            }
        }
        return ranges
    }

    /// The bytes of the character at an offset, if nobody sees it: U+00AD, U+200B to U+200F, U+202A to
    /// U+202E, U+2060 to U+2064 and U+FEFF; else 0.
    private static func length(at offset: Int, of text: Span<UInt8>) -> Int {
        guard text[offset] == 0xC2 || text[offset] == 0xE2 || text[offset] == 0xEF,
            offset + 1 < text.count
        else { return 0 }
        let second = text[offset + 1]
        if text[offset] == 0xC2 { return second == 0xAD ? 2 : 0 }
        guard offset + 2 < text.count else { return 0 }
        return switch (text[offset], second, text[offset + 2]) {
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA4),
            (0xEF, 0xBB, 0xBF):
            3
        default: 0
        }
    }

    private static func endsCell(_ byte: UInt8) -> Bool {
        switch byte {
        case .tab, .lineFeed, .carriageReturn, .formFeed: true
        default: false
        }
    }
}

extension [UInt8] {
    /// Where U+FFFD stands in a text in UTF-8: some program has put it in place of a character that it lost.
    var offsetsOfReplacements: [Int] {
        let text = span
        return text.indices.dropLast(2).filter { offset in
            text[offset] == 0xEF && text[offset + 1] == 0xBF && text[offset + 2] == 0xBD
        }
    }

    /// The character at an offset of a text in UTF-8.
    func scalar(at offset: Int) -> Unicode.Scalar {
        let end = Swift.min(offset + 4, count)
        return String(decoding: self[offset..<end], as: UTF8.self).unicodeScalars.first
            ?? "\u{FFFD}"
    }
}
