// Appending without counting owners and looking after room more often than needed: files of data are made of
// millions of pieces of a few bytes.

extension [UInt8] {
    /// Appends a text that stands in the program.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        unsafe append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends some bytes of others; a slice of an array would be counted as its owner, and took longer
    /// than the copying.
    @inline(__always)
    mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { bytes in
            unsafe append(contentsOf: bytes)
        }
    }
}

extension OutputSpan<UInt8> {
    /// Appends a text that stands in the program.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        let bytes = unsafe UnsafeBufferPointer(
            start: text.utf8Start, count: text.utf8CodeUnitCount)
        for index in 0..<bytes.count { append(unsafe bytes[index]) }
    }

    /// Appends some bytes of others.
    @inline(__always)
    mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
        for index in range { append(bytes[index]) }
    }

    /// Appends all of some bytes.
    @inline(__always)
    mutating func append(_ bytes: [UInt8]) { append(bytes.indices, of: bytes.span) }

    /// Appends the digits of a number, which is not negative.
    @inline(__always)
    mutating func append(digitsOf number: Int) {
        var power = 1
        while power <= number / 10 { power *= 10 }
        var rest = number
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
            rest %= power
            power /= 10
        }
    }
}
