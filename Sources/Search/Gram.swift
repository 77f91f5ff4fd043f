/// A pair of neighbouring characters, or four letters or digits in a row, as the index lists them.
///
/// Digits are ten and stand in every project: pairs of them tell codes and years apart badly, four do well.
/// Each is listed under one of a million slots. A segment has some 25,000 different ones, so one in forty
/// shares its slot with another; whatever the index finds is looked at again, and numbers of 20 bits are
/// written in half of the characters that numbers of 32 take.
enum Gram {
    /// How many bits the number of a slot has.
    static let slotBits = 20

    /// Gives the slot of every gram of a text to `body`, some perhaps twice.
    @inline(__always)
    static func forEachSlot(in text: FoldedText, _ body: (UInt32) -> Void) {
        let units = text.units.span
        var (last, run) = (0, 0) as (UInt32, Int)
        // The last four units, one byte of each.
        var four: UInt32 = 0
        for index in 0..<text.count {
            let unit = UInt32(units[index])
            if index > 0 { body(slot(of: last << 16 | unit)) }
            last = unit
            run = isLetterOrDigit(unit) ? run + 1 : 0
            four = four << 8 | unit & 0xFF
            if run >= 4 { body(slot(of: four)) }
        }
    }

    private static func isLetterOrDigit(_ unit: UInt32) -> Bool {
        unit &- 0x30 < 10 || unit &- 0x61 < 26
    }

    /// The upper bits of a product, which spreads grams of one beginning evenly.
    private static func slot(of gram: UInt32) -> UInt32 {
        (gram &* 0x9E37_79B1) >> UInt32(32 - slotBits)
    }
}
