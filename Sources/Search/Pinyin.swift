/// How Chinese characters are read.
public enum Pinyin {
    /// The syllables, `a` to `zuo`, in order.
    private static let syllables: [String] = {
        var syllables: [String] = []
        forEachLine { syllable, _ in
            if syllables.last != syllable { syllables.append(syllable) }
        }
        return syllables
    }()

    /// For each character from U+4E00 on its syllable's place plus one; 0 where none is known.
    private static let readings: [UInt16] = {
        var readings = [UInt16](repeating: 0, count: 0x9FA6 - 0x4E00)
        var last = ""
        var count: UInt16 = 0
        forEachLine { syllable, characters in
            if syllable != last { count += 1 }
            last = syllable
            for unit in characters.utf16 where (0x4E00...0x9FA5).contains(unit) {
                readings[Int(unit) - 0x4E00] = count
            }
        }
        return readings
    }()

    private static func forEachLine(_ body: (_ syllable: String, _ characters: Substring) -> Void) {
        for line in pinyinTable.split(separator: "\n") {
            let parts = line.split(separator: " ")
            if parts.count == 2 { body(String(parts[0]), parts[1]) }
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
    ///   - texts: The texts.
    ///   - buffer: Takes the lines.
    static func appendReadings(of texts: some Sequence<String>, to buffer: inout [UInt8]) {
        var isThere = [Bool](repeating: false, count: readings.count)
        for text in texts {
            for unit in text.utf16 where (0x4E00...0x9FA5).contains(unit) {
                isThere[Int(unit) - 0x4E00] = true
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

extension FoldedText {
    /// Takes the initials of a text in the place of the last one: `干部体检` is `GBTJ`.
    mutating func foldInitials(of text: String) {
        fold(text)
        replaceEach(by: Pinyin.initial)
    }
}
