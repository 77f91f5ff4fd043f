/// Writes text into memory that has room for it: whoever writes has asked for the most it can need.
///
/// Appending to an array looks after its room each time, which took longer than the copying itself. Texts
/// are taken sixteen bytes at a time, so whatever holds them has a margin behind its last text.
@unsafe
struct TextWriter {
    private let memory: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private(set) var count: Int

    /// Goes on behind so many bytes of some memory, which is not empty.
    init?(memory: UnsafeMutableBufferPointer<UInt8>, count: Int) {
        guard let start = memory.baseAddress else { return nil }
        unsafe self.memory = unsafe start
        unsafe capacity = memory.count
        unsafe self.count = count
    }

    /// Whether so many bytes may still be written, and the margin behind them.
    @inline(__always)
    func hasRoom(for most: Int) -> Bool {
        unsafe count &+ most &+ FlatValue.margin <= capacity
    }

    /// Writes a text, which has a margin behind it, as it is printed.
    @inline(__always)
    mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>, _ printing: Printing) {
        switch printing {
        case .raw: unsafe copy(bytes, range)
        case .escaped: unsafe escape(bytes, range)
        case .address:
            if unsafe hasSafeScheme(bytes.extracting(unchecked: range)) {
                unsafe escape(bytes, range)
            } else {
                unsafe write(UInt8(ascii: "#"))
            }
        }
    }

    /// Copies some bytes, which have a margin behind them, sixteen at a time.
    ///
    /// Most are so few that calling the C library took longer. The last sixteen go beyond the end into the
    /// margin; what follows is written over it.
    @inline(__always)
    mutating func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let source = unsafe bytes.bytes
        var index = range.lowerBound
        while index < range.upperBound {
            let block = unsafe source.unsafeLoadUnaligned(
                fromUncheckedByteOffset: index, as: Sixteen.self)
            unsafe write(block, at: count &+ (index &- range.lowerBound))
            index &+= 16
        }
        unsafe count &+= range.count
    }

    /// Copies sixteen bytes at a time as well, and looks at each byte only where one of them is markup.
    @inline(__always)
    private mutating func escape(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let source = unsafe bytes.bytes
        var index = range.lowerBound
        while index < range.upperBound {
            let end = min(index &+ 16, range.upperBound)
            let block = unsafe source.unsafeLoadUnaligned(
                fromUncheckedByteOffset: index, as: Sixteen.self)
            if holdsMarkup(block) {
                unsafe count = escapeEach(bytes.extracting(unchecked: index..<end))
            } else {
                unsafe write(block, at: count)
                unsafe count &+= end &- index
            }
            index = end
        }
    }

    @inline(__always)
    private func write(_ block: Sixteen, at place: Int) {
        unsafe UnsafeMutableRawPointer(memory + place).storeBytes(of: block, as: Sixteen.self)
    }

    /// Writes some bytes one by one and returns how many there are then.
    @inline(never)
    private func escapeEach(_ bytes: Span<UInt8>) -> Int {
        var writer = unsafe self
        for index in bytes.indices {
            if let reference = characterReference(for: bytes[index]) {
                for byte in reference.utf8 { unsafe writer.write(byte) }
            } else {
                unsafe writer.write(bytes[index])
            }
        }
        return unsafe writer.count
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        unsafe memory[count] = byte
        unsafe count &+= 1
    }
}

/// What is looked at and copied at a time.
private typealias Sixteen = SIMD16<UInt8>

/// Whether one of sixteen bytes is `& < > " '`: of `&` and `'`, and of `<` and `>`, one bit differs.
@inline(__always)
private func holdsMarkup(_ bytes: Sixteen) -> Bool {
    // With plain numbers for constants, the compiler goes through the bytes one by one.
    let quotes = bytes .== Sixteen(repeating: 0x22)
    let ampersands = (bytes & Sixteen(repeating: 0xFE)) .== Sixteen(repeating: 0x26)
    let angles = (bytes & Sixteen(repeating: 0xFD)) .== Sixteen(repeating: 0x3C)
    let halves = unsafe unsafeBitCast(quotes .| ampersands .| angles, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
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
    /// The most bytes that a byte of text becomes; `&quot;` is the longest reference.
    @inline(__always)
    var growth: UInt8 {
        switch self {
        case .raw: 1
        case .escaped, .address: 6
        }
    }
}
