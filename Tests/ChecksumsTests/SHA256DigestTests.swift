import Checksums
import Testing

@Suite("A SHA-256 digest")
struct SHA256DigestTests {
    @Test(
        "is what the standard's examples say, in lower-case hexadecimal digits",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ]
    )
    func agreesWithStandard(content: String, digits: String) {
        #expect(SHA256Digest(of: Array(content.utf8)).hexadecimal == digits)
    }

    @Test("does not depend on what its hasher hashed before")
    func hashesAfresh() {
        let hasher = SHA256Hasher()
        let first = hasher.digest(of: [1, 2, 3])
        #expect(hasher.digest(of: []) == SHA256Digest(of: []))
        #expect(hasher.digest(of: [1, 2, 3]) == first)
    }

    @Test("is the same of bytes that come in pieces")
    func hashesPieces() {
        let hasher = SHA256Hasher()
        hasher.begin()
        hasher.add([9, 9])
        hasher.begin()
        hasher.add([1])
        hasher.add([])
        hasher.add([2, 3])
        #expect(hasher.finish() == SHA256Digest(of: [1, 2, 3]))
    }

    @Test("is the same when it is kept and taken up again")
    func survivesKeeping() {
        let digest = SHA256Digest(of: [1, 2, 3])
        #expect(SHA256Digest(bytes: digest.bytes) == digest)
    }

    @Test("appends its digits behind what a buffer holds")
    func appendsDigits() {
        let digest = SHA256Digest(of: Array("abc".utf8))
        var text = Array("x".utf8)
        digest.appendHexadecimal(to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "x" + digest.hexadecimal)
    }
}
