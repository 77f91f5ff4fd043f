/// Appends text with `& < > " '` written as character references, safe between tags and in quotes.
public func appendEscaped(_ text: String, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { unsafe appendEscaped($0, to: &buffer) }
}

/// Appends UTF-8 with `& < > " '` written as character references, safe between tags and in quotes.
public func appendEscaped(_ bytes: [UInt8], to buffer: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe appendEscaped($0, to: &buffer) }
}

/// Appends an address, escaped; one that a browser might run as a script becomes `#`.
///
/// Safe are relative addresses and the schemes http, https, mailto and tel. A space, a control
/// character or a letter outside ASCII before the first colon is no scheme either, so that
/// `java&#9;script:` is refused too.
public func appendAddress(_ address: String, to buffer: inout [UInt8]) {
    var address = address
    address.withUTF8 { unsafe appendAddress($0, to: &buffer) }
}

/// Appends an address in UTF-8, escaped; one that a browser might run as a script becomes `#`.
func appendAddress(_ bytes: [UInt8], to buffer: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe appendAddress($0, to: &buffer) }
}

private func appendAddress(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    if unsafe hasSafeScheme(bytes) {
        unsafe appendEscaped(bytes, to: &buffer)
    } else {
        buffer.append(UInt8(ascii: "#"))
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

/// Copies runs of plain bytes at once, and passes eight bytes of Chinese at a time, which are never markup.
///
/// Appending byte by byte is plainer and takes four times as long; `TemplateBenchmark` measures it.
private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < bytes.count {
        if unsafe bytes[index] >= 0x80, index + 8 <= bytes.count,
            unsafe UnsafeRawBufferPointer(bytes)
                .loadUnaligned(fromByteOffset: index, as: UInt64.self) & highBits == highBits
        {
            index += 8
            continue
        }
        if let reference = unsafe characterReference(for: bytes[index]) {
            unsafe buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            buffer.append(contentsOf: reference.utf8)
            start = index + 1
        }
        index += 1
    }
    unsafe buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

/// The bit that every byte of a character outside ASCII has, in eight bytes.
private let highBits: UInt64 = 0x8080_8080_8080_8080

@inline(__always)
private func characterReference(for byte: UInt8) -> String? {
    guard byte <= UInt8(ascii: ">") else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
