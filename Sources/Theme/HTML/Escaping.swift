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
    let count = text.utf8.count
    let bytes = Array(text.utf8) + Array(repeating: 0, count: FlatValue.margin)
    buffer.append(addingCapacity: Int(printing.growth) * count + FlatValue.margin) { output in
        unsafe output.withUnsafeMutableBufferPointer { memory, written in
            guard var writer = unsafe TextWriter(memory: memory, count: written) else { return }
            unsafe writer.write(bytes.span, 0..<count, printing)
            written = unsafe writer.count
        }
    }
}

/// Whether an address is relative or has one of the schemes that only lead somewhere.
func hasSafeScheme(_ address: Span<UInt8>) -> Bool {
    for index in address.indices {
        switch address[index] {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        case UInt8(ascii: ":"): return isSafeScheme(address.extracting(..<index))
        default: break
        }
    }
    return true
}

private func isSafeScheme(_ name: Span<UInt8>) -> Bool {
    ["http", "https", "mailto", "tel"].contains { scheme in
        let letters = scheme.utf8Span.span
        return letters.count == name.count
            && letters.indices.allSatisfy { letters[$0] == name[$0] | 0x20 }
    }
}
