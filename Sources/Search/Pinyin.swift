/// How Chinese characters are read.
public enum Pinyin {
    /// The syllables, `a` to `zuo`, in order.
    private static let syllables: [String] = table.syllables

    /// For each character from U+4E00 on its syllable's place plus one; 0 where none is known.
    private static let readings: [UInt16] = table.readings

    /// The table as bytes, line by line: a syllable in small letters, a space, its characters.
    private static let table: (syllables: [String], readings: [UInt16]) = {
        var syllables: [String] = []
        var readings = [UInt16](repeating: 0, count: 0x9FA6 - 0x4E00)
        var syllable: [UInt8] = []
        var isNew = true
        forEachUnit(in: Array(pinyinTable.utf8)) { unit in
            switch unit {
            case 0x61...0x7A:
                if isNew { syllable = [] }
                isNew = false
                syllable.append(UInt8(unit))
            case 0x20:
                let text = String(decoding: syllable, as: UTF8.self)
                if syllables.last != text { syllables.append(text) }
                isNew = true
            case 0x4E00...0x9FA5: readings[Int(unit) - 0x4E00] = UInt16(syllables.count)
            default: break
            }
        }
        return (syllables, readings)
    }()

    /// Gives every unit of a text to `body`, but those of two and of four bytes.
    private static func forEachUnit(in bytes: [UInt8], _ body: (UInt16) -> Void) {
        var place = 0
        while place < bytes.count {
            let first = UInt16(bytes[place])
            switch first {
            case 0..<0x80: body(first)
            case 0xE0...0xEF where place + 2 < bytes.count:
                let (second, third) = (bytes[place + 1] & 0x3F, bytes[place + 2] & 0x3F)
                body(first << 12 | UInt16(second) << 6 | UInt16(third))
                place += 2
            default: break
            }
            place += 1
        }
    }

    /// The first letter of each syllable as a capital, which no folded text has; 0 for no syllable.
    private static let initials: [UInt16] =
        [0] + syllables.map { $0.utf16.first.map { $0 - 0x20 } ?? 0 }

    private static func reading(of unit: UInt16) -> Int {
        (0x4E00...0x9FA5).contains(unit) ? Int(readings[Int(unit) - 0x4E00]) : 0
    }

    /// How a character is read; `nil` where that is not known.
    ///
    /// - Parameter unit: The character.
    /// - Returns: The syllable in small letters, without tone.
    public static func syllable(of unit: UInt16) -> String? {
        let reading = reading(of: unit)
        return reading == 0 ? nil : syllables[reading - 1]
    }

    /// The capital that a character's syllable begins with, or that a letter of Latin script is.
    ///
    /// - Parameter unit: A unit of a folded text.
    /// - Returns: The capital, a digit as it is; 0 for anything else.
    static func initial(of unit: UInt16) -> UInt16 {
        switch unit {
        case 0x61...0x7A: unit - 0x20
        case 0x30...0x39: unit
        default: initials[reading(of: unit)]
        }
    }

    /// Appends the readings of the characters in some texts: a line for each syllable with its characters.
    ///
    /// - Parameters:
    ///   - texts: The texts, in UTF-8.
    ///   - buffer: Takes the lines.
    static func appendReadings(of texts: [[UInt8]], to buffer: inout [UInt8]) {
        var isThere = [Bool](repeating: false, count: readings.count)
        for text in texts {
            forEachUnit(in: text) { unit in
                if case 0x4E00...0x9FA5 = unit { isThere[Int(unit) - 0x4E00] = true }
            }
        }
        var characters = [[UInt16]](repeating: [], count: syllables.count + 1)
        for place in isThere.indices where isThere[place] {
            characters[Int(readings[place])].append(UInt16(place) + 0x4E00)
        }
        for (syllable, characters) in zip(syllables, characters.dropFirst())
        where !characters.isEmpty {
            buffer += "\(syllable) \(String(decoding: characters, as: UTF16.self))\n".utf8
        }
    }
}
