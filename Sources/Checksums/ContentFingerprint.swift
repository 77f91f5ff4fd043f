/// 128 bits that tell whether bytes are still the same; quick, and worth nothing against an attacker.
///
/// A rebuild asks this of every page, and SHA-256 of an 8 kB page costs as much as the page's whole
/// rendering (4.7 µs with the processor's SHA instructions). Four lanes of multiplications that
/// lose no bit cost 0.7 µs. The value is kept on disk, so it never depends on the process or the
/// machine, and a change of the formula needs a new version of what keeps it.
public struct ContentFingerprint: Hashable, Sendable {
    /// The first half.
    public let high: UInt64
    /// The second half.
    public let low: UInt64

    /// A fingerprint that was kept somewhere.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The fingerprint of a file's bytes.
    public init(of content: [UInt8]) {
        self.init(of: content[...])
    }

    /// The fingerprint of some of a file's bytes.
    public init(of content: ArraySlice<UInt8>) {
        var hasher = FingerprintHasher()
        hasher.add(content)
        self = hasher.fingerprint
    }
}

/// Makes the fingerprint of bytes that come in pieces, however they are cut.
public struct FingerprintHasher: Sendable {
    private var lanes = Lanes()
    /// The last bytes, fewer than a block; zeros behind them.
    private var rest = SIMD32<UInt8>()
    /// How many bytes were added.
    public private(set) var length = 0

    /// Begins without any bytes.
    public init() {}

    /// Adds the next bytes.
    public mutating func add(_ content: ArraySlice<UInt8>) {
        unsafe content.withUnsafeBytes { content in unsafe add(content) }
    }

    private mutating func add(_ content: UnsafeRawBufferPointer) {
        var place = 0
        let kept = length % Lanes.block
        length += content.count
        if kept > 0 {
            place = min(Lanes.block - kept, content.count)
            for index in 0..<place { rest[kept + index] = unsafe content[index] }
            guard kept + place == Lanes.block else { return }
            lanes.mixIn(rest)
            rest = SIMD32()
        }
        while place + Lanes.block <= content.count {
            unsafe lanes.mixIn(content, at: place)
            place += Lanes.block
        }
        for index in place..<content.count { rest[index - place] = unsafe content[index] }
    }

    /// The fingerprint of all bytes so far.
    public var fingerprint: ContentFingerprint {
        var lanes = lanes
        lanes.mixIn(rest)
        let length = UInt64(length)
        return ContentFingerprint(
            high: stirred(lanes.x ^ rotated(lanes.y, by: 23) ^ length)
                &+ stirred(lanes.z &+ lanes.w),
            low: stirred(lanes.z ^ (rotated(lanes.w, by: 41) &+ length))
                ^ stirred(lanes.x &- lanes.y)
        )
    }
}

/// Odd, with about half of the bits set: the fraction of the golden ratio, and of its square root.
private let factors = (
    first: 0x9E37_79B9_7F4A_7C15 as UInt64, second: 0xC2B2_AE3D_27D4_EB4F as UInt64
)

/// Four sums of all bytes, taken a block at a time, each lane a quarter of it; the rest as one last
/// block filled up with zeros, which the length tells from bytes that are zero.
///
/// Four numbers and not a vector: most processors have no multiplication of 64-bit vectors.
private struct Lanes {
    /// The length of a block, in bytes.
    static let block = 32

    var x = factors.second
    var y = factors.second &* 2
    var z = factors.second &* 3
    var w = factors.second &* 4

    mutating func mixIn(_ block: SIMD32<UInt8>) {
        unsafe withUnsafeBytes(of: block) { unsafe mixIn($0, at: 0) }
    }

    @inline(__always)
    mutating func mixIn(_ content: UnsafeRawBufferPointer, at place: Int) {
        x = mixed(x, with: unsafe word(of: content, at: place))
        y = mixed(y, with: unsafe word(of: content, at: place + 8))
        z = mixed(z, with: unsafe word(of: content, at: place + 16))
        w = mixed(w, with: unsafe word(of: content, at: place + 24))
    }
}

private func word(of block: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    UInt64(littleEndian: unsafe block.loadUnaligned(fromByteOffset: place, as: UInt64.self))
}

/// One step of a lane: for each word another value, and for each value of the lane too.
private func mixed(_ lane: UInt64, with word: UInt64) -> UInt64 {
    rotated(lane &+ word &* factors.second, by: 31) &* factors.first
}

/// Lets every bit of a lane reach every bit of the result.
private func stirred(_ lane: UInt64) -> UInt64 {
    var value = lane
    value = (value ^ (value >> 32)) &* factors.first
    value = (value ^ (value >> 29)) &* factors.second
    return value ^ (value >> 32)
}

private func rotated(_ value: UInt64, by count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
}
