/// The bytes of a file of the index: a script with one call, which takes the name of the file and a text.
///
/// A script, since pages that were opened from a disk may not read other files in any other way.
struct SearchScript {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Begins with nothing, for a part of a call.
    init() {}

    /// Begins a call.
    init(_ file: SearchFile) { bytes = Array("mingzhangSearch(\"\(file.name)\",`".utf8) }

    /// Appends a text; control characters, ends of lines among them, become spaces.
    mutating func append(_ text: String) {
        // Nearly no text has what must be exchanged, and looking is quicker than taking byte for byte.
        let utf8 = text.utf8Span.span
        for index in utf8.indices where Self.isSpecial(utf8[index]) {
            for byte in text.utf8 { append(byte) }
            return
        }
        bytes += text.utf8
    }

    /// Appends bytes that were written in this way before.
    mutating func append(written: some Collection<UInt8>) { bytes += written }

    /// Appends characters that mean nothing in a script's text.
    mutating func append(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

    /// Appends what stands between two texts.
    mutating func end(_ separator: Separator) { bytes.append(separator.rawValue) }

    /// Appends a number from 0.
    mutating func append(_ number: Int) { CompactNumbers.append(number, to: &bytes) }

    /// Takes back all but the first bytes.
    mutating func cut(to count: Int) { bytes.removeSubrange(count...) }

    /// What stands between two texts.
    enum Separator: UInt8 {
        /// Ends a part of a line.
        case tab = 9
        /// Ends a line.
        case line = 10
    }

    /// Ends the call.
    mutating func close() { bytes += "`);\n".utf8 }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
        case UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        default: bytes.append(byte)
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80...: false
        case 0..<0x20, 0x7F, 0x60, 0x24, 0x5C: true
        default: false
        }
    }
}
