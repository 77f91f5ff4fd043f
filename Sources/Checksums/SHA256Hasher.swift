internal import CCrypto

/// Makes digests by libcrypto, which uses the processor's own instructions.
///
/// A class, since it owns libcrypto's state. Whoever hashes many files keeps one: looking up the algorithm
/// takes libcrypto several locks and 5,000 instructions each time. SHA-256 fails only where no memory is left,
/// and then the program ends, as it does when an array finds none: the site that is served stays as it is.
@safe public final class SHA256Hasher {
    private let state: OpaquePointer

    /// Looks up the algorithm.
    public init() {
        guard let state = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit(state, EVP_sha256()) == 1
        else { fatalError("libcrypto is out of memory") }
        unsafe self.state = state
    }

    deinit { unsafe EVP_MD_CTX_free(state) }

    /// The digest of a file's bytes.
    public func digest(of content: [UInt8]) -> SHA256Digest {
        begin()
        add(content[...])
        return finish()
    }

    /// Begins with a file whose bytes come in pieces.
    public func begin() {
        // Without an algorithm's name the one from before begins anew.
        check(unsafe EVP_DigestInit_ex2(state, nil, nil))
    }

    /// Adds the file's next bytes.
    public func add(_ content: ArraySlice<UInt8>) {
        check(
            unsafe content.withUnsafeBytes { content in
                unsafe EVP_DigestUpdate(state, content.baseAddress, content.count)
            })
    }

    /// The digest of all bytes since the file's beginning.
    public func finish() -> SHA256Digest {
        var digest = SIMD32<UInt8>()
        check(
            unsafe withUnsafeMutableBytes(of: &digest) { digest in
                unsafe EVP_DigestFinal_ex(
                    state, digest.assumingMemoryBound(to: UInt8.self).baseAddress, nil)
            })
        return SHA256Digest(bytes: digest)
    }

    private func check(_ result: Int32) {
        if result != 1 { fatalError("libcrypto is out of memory") }
    }
}
