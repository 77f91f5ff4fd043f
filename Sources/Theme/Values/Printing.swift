/// How a value is printed.
enum Printing: Hashable, Sendable {
    /// With `& < > " '` as character references.
    case escaped
    /// The same, and only if the address is safe.
    case address
    /// As it is.
    case raw
}

extension Value {
    /// Appends the text of a value; other values, absent ones among them, print nothing.
    func print(_ printing: Printing, to buffer: inout [UInt8]) {
        switch (self, printing) {
        case (.text(let text), .escaped): appendEscaped(text, to: &buffer)
        case (.text(let text), .address): appendAddress(text, to: &buffer)
        case (.text(let text), .raw): buffer.append(contentsOf: text.utf8)
        case (.bytes(let bytes), .escaped): appendEscaped(bytes, to: &buffer)
        case (.bytes(let bytes), .address): appendAddress(bytes, to: &buffer)
        case (.bytes(let bytes), .raw): buffer.append(contentsOf: bytes)
        case (.absent, _), (.flag, _), (.record, _), (.list, _): break
        }
    }
}
