/// A text as it is searched: UTF-16 units without spaces, with letters, digits and signs in one form.
///
/// Full-width forms are their ASCII ones, capitals are small, all dashes are hyphens and all quotation
/// marks straight. `search-index.js` folds what readers type in the same way, unit by unit.
struct FoldedText {
    /// The units, in a buffer that is used again for text after text.
    private(set) var units: [UInt16] = []

    /// Takes another text in the place of the last one.
    ///
    /// From its bytes, whose beginnings tell the Chinese ones that stay as they are: asking a text for its
    /// units took three times as long.
    ///
    /// - Parameters:
    ///   - text: The text as it is printed.
    ///   - keepsHyphens: Whether dashes count; in codes they do not.
    mutating func fold(_ text: String, keepsHyphens: Bool = true) {
        units.removeAll(keepingCapacity: true)
        let bytes = text.utf8Span.span
        func rest(_ place: Int) -> UInt16 { UInt16(bytes[place] & 0x3F) }
        var place = 0
        while place < bytes.count {
            let first = UInt16(bytes[place])
            switch first {
            case 0xE4...0xE9:
                units.append(first << 12 | rest(place + 1) << 6 | rest(place + 2))
                place += 3
            case 0..<0x80:
                append(Self.folded(first), keepsHyphens)
                place += 1
            case 0..<0xE0:
                append(Self.folded((first & 0x1F) << 6 | rest(place + 1)), keepsHyphens)
                place += 2
            case 0..<0xF0:
                let unit = first << 12 | rest(place + 1) << 6 | rest(place + 2)
                append(Self.folded(unit), keepsHyphens)
                place += 3
            default:
                // Two units: ten bits of what is left of the scalar in each.
                let high = (first & 7) << 8 | rest(place + 1) << 2 | rest(place + 2) >> 4
                units.append(0xD800 + high - 0x40)
                units.append(0xDC00 | (rest(place + 2) & 0xF) << 6 | rest(place + 3))
                place += 4
            }
        }
    }

    /// Exchanges each unit for another.
    mutating func replaceEach(by other: (UInt16) -> UInt16) {
        for index in units.indices { units[index] = other(units[index]) }
    }

    private mutating func append(_ folded: UInt16, _ keepsHyphens: Bool) {
        if folded == 0 || folded == Self.hyphen && !keepsHyphens { return }
        units.append(folded)
    }

    private static let hyphen: UInt16 = 0x2D

    /// One unit in its searched form; 0 for what is left out.
    private static func folded(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0...0x20, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: 0
        case 0x41...0x5A: unit + 0x20
        case 0xFF01...0xFF5E: folded(unit - 0xFEE0)
        case 0x2010...0x2015, 0x2212: hyphen
        case 0x2018, 0x2019: 0x27
        case 0x201C, 0x201D: 0x22
        default: unit
        }
    }
}
