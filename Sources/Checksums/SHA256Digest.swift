internal import CCrypto

/// The SHA-256 of some bytes: what files are told apart by, here and in `SHA256SUMS`.
public struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes of the digest, in order; no heap, since every page of a site keeps one.
    public let bytes: SIMD32<UInt8>

    /// A digest that was kept somewhere.
    public init(bytes: SIMD32<UInt8>) {
        self.bytes = bytes
    }

    /// The digest of a file's bytes, by libcrypto, which uses the processor's own instructions.
    public init(of content: [UInt8]) {
        var digest = SIMD32<UInt8>()
        unsafe withUnsafeMutableBytes(of: &digest) { digest in
            unsafe content.withUnsafeBufferPointer { content in
                _ = unsafe SHA256(
                    content.baseAddress,
                    content.count,
                    digest.assumingMemoryBound(to: UInt8.self).baseAddress
                )
            }
        }
        bytes = digest
    }

    /// The digest as 64 lower-case hexadecimal digits, the form `sha256sum` prints.
    public var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        appendHexadecimal(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends the 64 digits of `hexadecimal` without making a string.
    public func appendHexadecimal(to text: inout [UInt8]) {
        for index in bytes.indices {
            text.append(hexadecimalDigit(bytes[index] >> 4))
            text.append(hexadecimalDigit(bytes[index] & 15))
        }
    }
}

/// The ASCII digit of a number below 16.
private func hexadecimalDigit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}
