/// A pair of neighbouring characters, or four letters or digits in a row, as the index lists them.
///
/// Digits are ten and stand in every project: pairs of them tell codes and years apart badly, four do well.
/// Four may share their number with a pair of rare signs; whatever the index finds is looked at again.
struct Gram {
    /// Passes on what two neighbouring units are listed under.
    static func pair(_ first: UInt16, _ second: UInt16) -> UInt32 {
        UInt32(first) << 16 | UInt32(second)
    }

    /// Gives every gram of a text to `body`, some perhaps twice.
    static func forEach(in units: [UInt16], _ body: (UInt32) -> Void) {
        var run = 0
        for index in units.indices {
            run = isLetterOrDigit(units[index]) ? run + 1 : 0
            if index > 0 { body(pair(units[index - 1], units[index])) }
            if run >= 4 {
                body(
                    pair(
                        units[index - 3] << 8 | units[index - 2],
                        units[index - 1] << 8 | units[index]
                    )
                )
            }
        }
    }

    private static func isLetterOrDigit(_ unit: UInt16) -> Bool {
        (0x30...0x39).contains(unit) || (0x61...0x7A).contains(unit)
    }

    /// The place of a gram among all of them, which spreads those of one beginning evenly; no two share it.
    static func place(of gram: UInt32) -> UInt32 { gram &* 0x9E37_79B1 }

    /// The gram at a place: the factor times its inverse is 1.
    static func gram(at place: UInt32) -> UInt32 { place &* 0x0E8B_2F51 }

    /// Whether a gram may be one of four letters or digits.
    static func isOfFour(_ gram: UInt32) -> Bool {
        [24, 16, 8, 0].allSatisfy { isLetterOrDigit(UInt16(gram >> $0 & 0xFF)) }
    }
}
