/// Writes the parts of JSON texts (RFC 8259) as bytes.
enum JSONText {
    /// Appends a string with its quotes.
    static func append(_ text: some Collection<UInt8>, to buffer: inout [UInt8]) {
        buffer.append(quote)
        if text.contains(where: mustBeEscaped) {
            for byte in text { appendEscaped(byte, to: &buffer) }
        } else {
            buffer.append(contentsOf: text)
        }
        buffer.append(quote)
    }

    /// Appends a string with its quotes.
    static func append(_ text: String, to buffer: inout [UInt8]) {
        append(text.utf8, to: &buffer)
    }

    private static func appendEscaped(_ byte: UInt8, to buffer: inout [UInt8]) {
        guard mustBeEscaped(byte) else { return buffer.append(byte) }
        switch byte {
        case quote: buffer += #"\""#.utf8
        case backslash: buffer += #"\\"#.utf8
        case 0x09: buffer += #"\t"#.utf8
        case 0x0A: buffer += #"\n"#.utf8
        case 0x0D: buffer += #"\r"#.utf8
        default:
            let digits = String(byte, radix: 16)
            buffer += (#"\u00"# + (digits.utf8.count == 1 ? "0" : "") + digits).utf8
        }
    }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

private func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == backslash
}
