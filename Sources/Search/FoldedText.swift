/// A text as it is searched: UTF-16 units without spaces, with letters, digits and signs in one form.
///
/// Full-width forms are their ASCII ones, capitals are small, all dashes are hyphens and all quotation
/// marks straight. `search-index.js` folds what readers type in the same way, unit by unit.
struct FoldedText {
    /// The units, and behind them what other texts have left: the room is used again for text after text.
    private(set) var units: [UInt16] = []
    /// How many units the text has.
    private(set) var count = 0

    /// Takes another text in the place of the last one.
    ///
    /// From its bytes, whose beginnings tell the Chinese ones that stay as they are: asking a text for its
    /// units took three times as long.
    ///
    /// - Parameters:
    ///   - text: The text as it is printed.
    ///   - keepsHyphens: Whether dashes count; in codes they do not.
    mutating func fold(_ text: String, keepsHyphens: Bool = true) {
        let bytes = text.utf8Span.span
        if units.count < bytes.count { units = Array(repeating: 0, count: 2 * bytes.count) }
        var units = units.mutableSpan
        func rest(_ place: Int) -> UInt16 { UInt16(bytes[place] & 0x3F) }
        var (place, count) = (0, 0)
        while place < bytes.count {
            let first = UInt16(bytes[place])
            var unit: UInt16
            switch first {
            case 0xE4...0xE9:
                units[count] = first << 12 | rest(place + 1) << 6 | rest(place + 2)
                count += 1
                place += 3
                continue
            case 0..<0x80:
                unit = first
                place += 1
            case 0..<0xE0:
                unit = (first & 0x1F) << 6 | rest(place + 1)
                place += 2
            case 0..<0xF0:
                unit = first << 12 | rest(place + 1) << 6 | rest(place + 2)
                place += 3
            default:
                // Two units: ten bits of what is left of the scalar in each.
                let high = (first & 7) << 8 | rest(place + 1) << 2 | rest(place + 2) >> 4
                units[count] = 0xD800 + high - 0x40
                count += 1
                unit = 0xDC00 | (rest(place + 2) & 0xF) << 6 | rest(place + 3)
                place += 4
            }
            unit = Self.folded(unit)
            if unit == 0 || unit == Self.hyphen && !keepsHyphens { continue }
            units[count] = unit
            count += 1
        }
        self.count = count
    }

    /// Exchanges each unit for another.
    mutating func replaceEach(by other: (UInt16) -> UInt16) {
        for index in 0..<count { units[index] = other(units[index]) }
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
