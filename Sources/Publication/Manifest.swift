internal import Checksums
internal import Glibc

/// What publication knows about one file of a tree: what its bytes are, and by what to tell that
/// they still are.
struct ManifestEntry: Hashable, Sendable {
    var digest: SHA256Digest
    var fingerprint: ContentFingerprint
    var stamp: FileStamp
}

/// The list of a tree's files as publication left it, in the order of their addresses.
///
/// It is kept in the form it has on the disk and read entry by entry, so opening one costs
/// reading the file and checking its sum, whatever the number of entries:
///
/// | bytes | what |
/// |---|---|
/// | 8 | `mingzh` and the version |
/// | 8 | the number of entries |
/// | 80 each | digest 32, fingerprint 16, inode 8, size 8, time 8, end of the address 8 |
/// | the rest | the addresses, one after the other |
/// | 16 | the fingerprint of all bytes before |
///
/// Numbers are little-endian.
struct Manifest: Sendable {
    private let bytes: [UInt8]
    let count: Int

    private static let signature = Array("mingzh".utf8) + [0, 1]
    private static let headLength = 16
    private static let entryLength = 80
    private static let tailLength = 16

    /// Reads a manifest; `nil` for bytes that are none of this version, or not whole.
    init?(_ bytes: [UInt8]) {
        let body = bytes.count - Self.tailLength
        guard body >= Self.headLength, bytes.starts(with: Self.signature) else { return nil }
        let tail = (high: number(in: bytes, at: body), low: number(in: bytes, at: body + 8))
        let sum = ContentFingerprint(of: bytes[..<body])
        guard tail == (sum.high, sum.low) else { return nil }
        self.bytes = bytes
        count = Int(number(in: bytes, at: 8))
    }

    /// The bytes that stand for these entries.
    static func encoded(_ outputs: [OutputLayout.Output], _ entries: [ManifestEntry]) -> [UInt8] {
        var bytes = signature
        bytes.reserveCapacity(headLength + entries.count * (entryLength + 40) + tailLength)
        append(UInt64(entries.count), to: &bytes)
        var end = 0
        for (output, entry) in zip(outputs, entries) {
            end += output.address.utf8.count
            unsafe withUnsafeBytes(of: entry.digest.bytes) { unsafe bytes.append(contentsOf: $0) }
            append(entry.fingerprint.high, to: &bytes)
            append(entry.fingerprint.low, to: &bytes)
            append(entry.stamp.inode, to: &bytes)
            append(UInt64(bitPattern: entry.stamp.size), to: &bytes)
            append(UInt64(bitPattern: entry.stamp.modified), to: &bytes)
            append(UInt64(end), to: &bytes)
        }
        for output in outputs { bytes.append(contentsOf: output.address.utf8) }
        let sum = ContentFingerprint(of: bytes)
        append(sum.high, to: &bytes)
        append(sum.low, to: &bytes)
        return bytes
    }

    subscript(_ index: Int) -> ManifestEntry {
        let start = Self.headLength + index * Self.entryLength
        let digest = unsafe bytes.withUnsafeBytes { bytes in
            unsafe bytes.loadUnaligned(fromByteOffset: start, as: SIMD32<UInt8>.self)
        }
        return ManifestEntry(
            digest: SHA256Digest(bytes: digest),
            fingerprint: fingerprint(at: index),
            stamp: FileStamp(
                inode: number(in: bytes, at: start + 48),
                size: Int64(bitPattern: number(in: bytes, at: start + 56)),
                modified: Int64(bitPattern: number(in: bytes, at: start + 64))
            )
        )
    }

    /// What `self[index].fingerprint` is, for loops that look at nothing else.
    func fingerprint(at index: Int) -> ContentFingerprint {
        let start = Self.headLength + index * Self.entryLength + 32
        return ContentFingerprint(
            high: number(in: bytes, at: start),
            low: number(in: bytes, at: start + 8)
        )
    }

    /// The address of an entry.
    func address(at index: Int) -> String {
        String(decoding: bytes[addressRange(at: index)], as: UTF8.self)
    }

    private func addressRange(at index: Int) -> Range<Int> {
        let addresses = Self.headLength + count * Self.entryLength
        let start = index == 0 ? 0 : end(of: index - 1)
        return (addresses + start)..<(addresses + end(of: index))
    }

    private func end(of index: Int) -> Int {
        Int(number(in: bytes, at: Self.headLength + index * Self.entryLength + 72))
    }

    /// All addresses, in order.
    var addresses: [String] { (0..<count).map(address(at:)) }

    /// For each output, the index of the entry with its address; `nil` where there is none.
    func indices(of outputs: [OutputLayout.Output]) -> [Int?] {
        var index = 0
        return outputs.map { output in
            while index < count {
                let order = order(of: index, against: output.address)
                if order == 0 { return index }
                if order > 0 { return nil }
                index += 1
            }
            return nil
        }
    }

    /// Below zero if the entry's address comes before another one, zero if it is the same.
    ///
    /// By `memcmp`, since every build asks it of every file: comparing the bytes one by one as
    /// collections took 40 ms for 24,000 files, a third of a build that changes nothing.
    private func order(of index: Int, against address: String) -> Int {
        let range = addressRange(at: index)
        var address = address
        return address.withUTF8 { other in
            let common = min(range.count, other.count)
            let order: Int32 = unsafe bytes.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress, let other = other.baseAddress
                else { return 0 }
                return unsafe memcmp(start + range.lowerBound, other, common)
            }
            return order == 0 ? range.count - other.count : Int(order)
        }
    }
}

private func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
}

private func number(in bytes: [UInt8], at place: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
        UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
