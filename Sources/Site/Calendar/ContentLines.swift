/// The lines of a calendar file, none longer than 75 bytes, none broken inside a character.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// Adds a property whose value means what it says.
    mutating func add(_ name: String, _ value: String) {
        var length = 0
        for character in "\(name):\(value)".unicodeScalars {
            let width = UTF8.width(character)
            if length + width > 75 {
                bytes += "\r\n ".utf8
                length = 1
            }
            bytes += UTF8.encode(character).map(Array.init) ?? []
            length += width
        }
        bytes += "\r\n".utf8
    }

    /// Adds a property whose value is text, in which some characters must be marked.
    mutating func add(_ name: String, text: String) {
        var marked = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\", ";", ",":
                marked += "\\"
                marked.unicodeScalars.append(character)
            case "\n": marked += "\\n"
            // Other control characters may not stand in text.
            case "\t": marked += " "
            case let other where other.value < 0x20 || other.value == 0x7F: break
            default: marked.unicodeScalars.append(character)
            }
        }
        add(name, marked)
    }
}
