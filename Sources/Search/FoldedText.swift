/// A text as it is searched: UTF-16 units without spaces, with letters, digits and signs in one form.
///
/// Full-width forms are their ASCII ones, capitals are small, all dashes are hyphens and all quotation
/// marks straight. `search.js` folds what readers type in the same way, unit by unit.
struct FoldedText {
    /// The units, in a buffer that is used again for text after text.
    private(set) var units: [UInt16] = []

    /// Takes another text in the place of the last one.
    ///
    /// - Parameters:
    ///   - text: The text as it is printed.
    ///   - keepsHyphens: Whether dashes count; in codes they do not.
    mutating func fold(_ text: String, keepsHyphens: Bool = true) {
        units.removeAll(keepingCapacity: true)
        for unit in text.utf16 {
            let folded = Self.folded(unit)
            if folded == 0 || folded == Self.hyphen && !keepsHyphens { continue }
            units.append(folded)
        }
    }

    /// Exchanges each unit for another.
    mutating func replaceEach(by other: (UInt16) -> UInt16) {
        for index in units.indices { units[index] = other(units[index]) }
    }

    private static let hyphen = UInt16(UInt8(ascii: "-"))

    /// One unit in its searched form; 0 for what is left out.
    static func folded(_ unit: UInt16) -> UInt16 {
        switch unit {
        // Most of a table is Chinese.
        case 0x3001...0xFEFE: unit
        case 0...0x20, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: 0
        case 0x41...0x5A: unit + 0x20
        case 0xFF01...0xFF5E: folded(unit - 0xFEE0)
        case 0x2010...0x2015, 0x2212: hyphen
        case 0x2018, 0x2019: UInt16(UInt8(ascii: "'"))
        case 0x201C, 0x201D: UInt16(UInt8(ascii: "\""))
        default: unit
        }
    }
}
