/// Writes text into memory that has room for it: whoever writes has asked for the most it can need.
///
/// Appending to an array looks after its room each time, which took longer than the copying itself.
@unsafe
struct TextWriter {
    let memory: UnsafeMutableBufferPointer<UInt8>
    private(set) var count: Int

    init(memory: UnsafeMutableBufferPointer<UInt8>, count: Int) {
        unsafe self.memory = unsafe memory
        unsafe self.count = count
    }

    /// How many bytes may still be written.
    var room: Int { unsafe memory.count - count }

    /// Writes a text as it is printed.
    @inline(__always)
    mutating func write(_ text: UnsafeBufferPointer<UInt8>, _ printing: Printing) {
        switch printing {
        case .raw: unsafe copy(text)
        case .escaped: unsafe escape(text)
        case .address:
            if unsafe hasSafeScheme(text) {
                unsafe escape(text)
            } else {
                unsafe write(UInt8(ascii: "#"))
            }
        }
    }

    @inline(__always)
    mutating func copy(_ text: UnsafeBufferPointer<UInt8>) {
        guard let target = unsafe memory.baseAddress, let source = text.baseAddress else {
            return
        }
        unsafe (target + count).update(from: source, count: text.count)
        unsafe count += text.count
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        unsafe memory[count] = byte
        unsafe count += 1
    }

    /// Copies eight bytes at a time, and looks at each byte only where one of them is markup.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        let source = UnsafeRawBufferPointer(text)
        let target = unsafe UnsafeMutableRawBufferPointer(memory)
        var index = 0
        while index + 8 <= source.count {
            let bytes = unsafe source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if holdsMarkup(bytes) {
                for position in index..<index + 8 { unsafe escape(text[position]) }
            } else {
                unsafe target.storeBytes(of: bytes, toByteOffset: count, as: UInt64.self)
                unsafe count += 8
            }
            index += 8
        }
        while index < source.count {
            unsafe escape(text[index])
            index += 1
        }
    }

    @inline(__always)
    private mutating func escape(_ byte: UInt8) {
        guard byte <= UInt8(ascii: ">"), let reference = characterReference(for: byte) else {
            return unsafe write(byte)
        }
        for byte in reference.utf8 { unsafe write(byte) }
    }
}

/// Whether one of eight bytes is `& < > " '`: of `&` and `'`, and of `<` and `>`, one bit differs.
@inline(__always)
private func holdsMarkup(_ bytes: UInt64) -> Bool {
    let quote = zeroBytes(bytes ^ 0x2222_2222_2222_2222)
    let ampersand = zeroBytes(bytes & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
    let angle = zeroBytes(bytes & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C)
    return quote | ampersand | angle != 0
}

/// Not 0 if one of eight bytes is 0: only such a byte, less one, has its highest bit newly set.
@inline(__always)
private func zeroBytes(_ bytes: UInt64) -> UInt64 {
    (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
}

private func characterReference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

extension Printing {
    /// The most bytes that so many bytes of text become; `&quot;` is the longest reference.
    @inline(__always)
    func mostBytes(for count: Int) -> Int {
        switch self {
        case .raw: count
        case .escaped: 6 * count
        case .address: max(6 * count, 1)
        }
    }
}
