internal import Checksums
internal import Glibc

/// What publication knows about one file of a tree: what its bytes are, what they were made from, and
/// by what to tell that they still are.
struct ManifestEntry: Hashable, Sendable {
    var digest: SHA256Digest
    var fingerprint: ContentFingerprint
    /// What the plan said the bytes are made from, or `unknown`.
    var state = ContentFingerprint.unknown
    var stamp: FileStamp
}

extension ContentFingerprint {
    /// Stands for no state: nothing that is fingerprinted can be expected to give it.
    static let unknown = ContentFingerprint(high: 0, low: 0)
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
/// | 16 | the fingerprint of the record that belongs to the tree |
/// | 96 each | digest 32, fingerprint 16, state 16, inode 8, size 8, time 8, end of the address 8 |
/// | the rest | the addresses, one after the other, each followed by a zero |
/// | 16 | the fingerprint of all bytes before |
///
/// Numbers are little-endian. A manifest of another version counts as none.
struct Manifest: Sendable {
    private let bytes: [UInt8]
    let count: Int

    private static let signature = Array("mingzh".utf8) + [0, 2]
    private static let headLength = 32
    private static let entryLength = MemoryLayout<StoredEntry>.stride
    private static let tailLength = 16

    /// Reads a manifest; `nil` for bytes that are none of this version, or not whole.
    init?(_ bytes: [UInt8]) {
        let body = bytes.count - Self.tailLength
        guard body >= Self.headLength, bytes.starts(with: Self.signature) else { return nil }
        guard fingerprint(in: bytes, at: body) == ContentFingerprint(of: bytes[..<body]) else {
            return nil
        }
        self.bytes = bytes
        count = Int(value(in: bytes, at: 8, as: UInt64.self).littleEndian)
    }

    /// The bytes that stand for these entries.
    static func encoded(
        _ outputs: [OutputLayout.Output],
        _ entries: [ManifestEntry],
        record: ContentFingerprint
    ) -> [UInt8] {
        var bytes = signature
        let addresses = outputs.reduce(0) { $0 + $1.address.utf8.count + 1 }
        bytes.reserveCapacity(headLength + entries.count * entryLength + addresses + tailLength)
        append(UInt64(entries.count).littleEndian, to: &bytes)
        append(record, to: &bytes)
        var end = 0
        for (output, entry) in zip(outputs, entries) {
            end += output.address.utf8.count + 1
            append(StoredEntry(entry, addressEnd: end), to: &bytes)
        }
        for output in outputs {
            bytes.append(contentsOf: output.address.utf8)
            bytes.append(0)
        }
        append(ContentFingerprint(of: bytes), to: &bytes)
        return bytes
    }

    /// The fingerprint of the record that belongs to the tree.
    var record: ContentFingerprint { fingerprint(in: bytes, at: 16) }

    subscript(_ index: Int) -> ManifestEntry { stored(index).entry }

    private func stored(_ index: Int) -> StoredEntry {
        value(in: bytes, at: Self.headLength + index * Self.entryLength, as: StoredEntry.self)
    }

    /// The address of an entry.
    func address(at index: Int) -> String {
        String(decoding: bytes[addressRange(at: index)], as: UTF8.self)
    }

    /// Where the bytes of an address are; a zero follows them.
    private func addressRange(at index: Int) -> Range<Int> {
        let addresses = Self.headLength + count * Self.entryLength
        let start = index == 0 ? 0 : stored(index - 1).addressEnd
        return (addresses + start)..<(addresses + stored(index).addressEnd - 1)
    }

    /// How many bytes of an address name folders that the address before it names too, up to and with
    /// the last `/`.
    func sharedFolders(of index: Int, and other: Int) -> Int {
        let range = addressRange(at: index)
        let others = addressRange(at: other)
        let span = bytes.span
        var shared = 0
        for offset in 0..<min(range.count, others.count) {
            let byte = span[range.lowerBound + offset]
            guard byte == span[others.lowerBound + offset] else { break }
            if byte == UInt8(ascii: "/") { shared = offset + 1 }
        }
        return shared
    }

    /// The folders that an address names behind its first bytes, each with where its name ends.
    func folders(of index: Int, behind start: Int) -> [(name: String, end: Int)] {
        var folders: [(name: String, end: Int)] = []
        let range = addressRange(at: index)
        var begin = range.lowerBound + start
        for place in begin..<range.upperBound where bytes[place] == UInt8(ascii: "/") {
            let name = String(decoding: bytes[begin..<place], as: UTF8.self)
            folders.append((name, end: place + 1 - range.lowerBound))
            begin = place + 1
        }
        return folders
    }

    /// What stands under the last part of an address in its folder.
    func status(of index: Int, behind start: Int, in folder: Folder) -> FileStatus? {
        let place = addressRange(at: index).lowerBound + start
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                unsafe bytes.baseAddress.flatMap { unsafe folder.status(ofCString: $0 + place) }
            }
        }
    }

    /// What `self[index].stamp` is, for loops that look at nothing else.
    func stamp(at index: Int) -> FileStamp { stored(index).entry.stamp }

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

/// An entry as it stands on the disk, 96 bytes without a gap.
private struct StoredEntry: BitwiseCopyable {
    private let digest: SIMD32<UInt8>
    private let fingerprint: (high: UInt64, low: UInt64)
    private let state: (high: UInt64, low: UInt64)
    private let inode: UInt64
    private let size: Int64
    private let modified: Int64
    private let end: UInt64

    init(_ entry: ManifestEntry, addressEnd: Int) {
        digest = entry.digest.bytes
        fingerprint = (entry.fingerprint.high.littleEndian, entry.fingerprint.low.littleEndian)
        state = (entry.state.high.littleEndian, entry.state.low.littleEndian)
        inode = entry.stamp.inode.littleEndian
        size = entry.stamp.size.littleEndian
        modified = entry.stamp.modified.littleEndian
        end = UInt64(addressEnd).littleEndian
    }

    var entry: ManifestEntry {
        ManifestEntry(
            digest: SHA256Digest(bytes: digest),
            fingerprint: ContentFingerprint(
                high: UInt64(littleEndian: fingerprint.high),
                low: UInt64(littleEndian: fingerprint.low)
            ),
            state: ContentFingerprint(
                high: UInt64(littleEndian: state.high),
                low: UInt64(littleEndian: state.low)
            ),
            stamp: FileStamp(
                inode: UInt64(littleEndian: inode),
                size: Int64(littleEndian: size),
                modified: Int64(littleEndian: modified)
            )
        )
    }

    var addressEnd: Int { Int(UInt64(littleEndian: end)) }
}

private func append(_ value: some BitwiseCopyable, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
}

private func append(_ fingerprint: ContentFingerprint, to bytes: inout [UInt8]) {
    append(fingerprint.high.littleEndian, to: &bytes)
    append(fingerprint.low.littleEndian, to: &bytes)
}

private func value<Value: BitwiseCopyable>(
    in bytes: [UInt8],
    at place: Int,
    as type: Value.Type
) -> Value {
    unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: type) }
}

private func fingerprint(in bytes: [UInt8], at place: Int) -> ContentFingerprint {
    ContentFingerprint(
        high: value(in: bytes, at: place, as: UInt64.self).littleEndian,
        low: value(in: bytes, at: place + 8, as: UInt64.self).littleEndian
    )
}
