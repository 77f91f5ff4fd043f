internal import CCrypto

/// The SHA-256 of some bytes: what files are told apart by, here and in `SHA256SUMS`.
public struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes of the digest, in order; no heap, since every page of a site keeps one.
    public let bytes: SIMD32<UInt8>

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
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.indices.flatMap { index in
                [digits[Int(bytes[index] >> 4)], digits[Int(bytes[index] & 15)]]
            },
            as: UTF8.self
        )
    }
}
