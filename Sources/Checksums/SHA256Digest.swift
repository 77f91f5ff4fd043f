/// The SHA-256 of some bytes: what files are told apart by, here and in `SHA256SUMS`.
public struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes of the digest, in order; no heap, since every page of a site keeps one.
    public let bytes: SIMD32<UInt8>

    /// A digest that was kept somewhere.
    public init(bytes: SIMD32<UInt8>) {
        self.bytes = bytes
    }

    /// The digest of a file's bytes; for many files, a `SHA256Hasher` is quicker.
    public init(of content: [UInt8]) {
        self = SHA256Hasher().digest(of: content)
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
        // On the stack first: appending the digits one by one took three times as long.
        var digits = SIMD64<UInt8>()
        unsafe withUnsafeMutableBytes(of: &digits) { digits in
            unsafe withUnsafeBytes(of: bytes) { bytes in
                for unsafe(index, byte) in unsafe bytes.enumerated() {
                    unsafe digits[2 * index] = hexadecimalDigit(byte >> 4)
                    unsafe digits[2 * index + 1] = hexadecimalDigit(byte & 15)
                }
            }
            unsafe text.append(contentsOf: digits)
        }
    }
}

/// The ASCII digit of a number below 16.
private func hexadecimalDigit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}
