/// Appends text with `& < > " '` written as character references, safe between tags and in quotes.
public func appendEscaped(_ text: String, to buffer: inout [UInt8]) {
    append(text, .escaped, to: &buffer)
}

/// Appends an address, escaped; one that a browser might run as a script becomes `#`.
///
/// Safe are relative addresses and the schemes http, https, mailto and tel. A space, a control
/// character or a letter outside ASCII before the first colon is no scheme either, so that
/// `java&#9;script:` is refused too.
public func appendAddress(_ address: String, to buffer: inout [UInt8]) {
    append(address, .address, to: &buffer)
}

/// Appends a text as it is printed.
func append(_ text: String, _ printing: Printing, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { text in
        buffer.append(addingCapacity: printing.mostBytes(for: text.count)) { output in
            unsafe output.withUnsafeMutableBufferPointer { memory, count in
                var writer = unsafe TextWriter(memory: memory, count: count)
                unsafe writer.write(text, printing)
                count = unsafe writer.count
            }
        }
    }
}

/// Whether an address is relative or has one of the schemes that only lead somewhere.
func hasSafeScheme(_ address: some Collection<UInt8>) -> Bool {
    guard
        let end = address.firstIndex(where: { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#")
        }), address[end] == UInt8(ascii: ":")
    else { return true }
    let scheme = address[..<end].map { $0 | 0x20 }
    return ["http", "https", "mailto", "tel"].contains { scheme.elementsEqual($0.utf8) }
}
