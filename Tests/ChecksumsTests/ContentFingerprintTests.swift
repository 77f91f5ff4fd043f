import Checksums
import Testing

@Suite("A content fingerprint")
struct ContentFingerprintTests {
    @Test("differs when any single bit of any length up to 100 bytes is turned")
    func seesEveryBit() {
        for length in 1...100 {
            let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            var seen: Set = [ContentFingerprint(of: content)]
            for bit in 0..<(length * 8) {
                var turned = content
                turned[bit / 8] ^= 1 << UInt8(bit % 8)
                seen.insert(ContentFingerprint(of: turned))
            }
            #expect(seen.count == length * 8 + 1, "at \(length) bytes")
        }
    }

    @Test("tells zeros of every length apart, and blocks that change places")
    func seesLengthAndOrder() {
        let zeros = (0...200).map { ContentFingerprint(of: Array(repeating: 0, count: $0)) }
        #expect(Set(zeros).count == 201)
        let blocks = (0..<8).map { Array(repeating: UInt8($0), count: 32) }
        let pairs = blocks.flatMap { left in blocks.map { ContentFingerprint(of: left + $0) } }
        #expect(Set(pairs).count == 64)
    }

    @Test("has no half that two of a million numbers share")
    func spreads() {
        let fingerprints = (0..<1_000_000).map { number in
            ContentFingerprint(of: (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
        }
        #expect(Set(fingerprints.map(\.high)).count == 1_000_000)
        #expect(Set(fingerprints.map(\.low)).count == 1_000_000)
    }

    @Test("is the same however the bytes are cut into pieces")
    func ignoresCuts() {
        let content = (0..<150).map { UInt8(truncatingIfNeeded: $0 &* 11) }
        for first in 0...content.count {
            for second in stride(from: first, through: content.count, by: 7) {
                var hasher = FingerprintHasher()
                for piece in [content[..<first], content[first..<second], content[second...]] {
                    hasher.add(piece)
                }
                #expect(hasher.fingerprint == ContentFingerprint(of: content))
            }
        }
    }

    @Test("is the same in every process, since manifests on disks hold it")
    func staysTheSame() {
        let fingerprint = ContentFingerprint(of: Array("明账 means an open account, shown.".utf8))
        #expect(
            fingerprint
                == ContentFingerprint(
                    high: 18_120_096_378_477_799_414, low: 2_537_932_296_301_068_702))
    }
}
