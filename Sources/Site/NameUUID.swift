internal import Checksums

/// A UUID of version 8 (RFC 9562) made of a text: of the same text always the same one, wherever and
/// whenever a site is built.
struct NameUUID: CustomStringConvertible {
    let description: String

    /// Makes it of the SHA-256 of a text.
    init(_ text: String) {
        let digits = Array(SHA256Digest(of: Array(text.utf8)).hexadecimal.utf8)
        let variant = Array("89ab".utf8)[Int(digits[16]) % 4]
        let parts = [
            digits[0..<8], digits[8..<12], [UInt8(ascii: "8")] + digits[13..<16],
            [variant] + digits[17..<20], digits[20..<32],
        ]
        description = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
}
