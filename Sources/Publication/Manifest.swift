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

/// What publication knows about one folder of a tree.
struct ManifestFolder: Sendable {
    /// Where it is among the manifest's folders.
    var place: OutputLayout.Place
    /// How many files and folders are in it.
    var names: Int
    /// The stamp it had when it held these; `unknown` if it must be listed to know.
    var stamp: FolderStamp
}

/// The list of a tree's files as publication left it, in the order of their addresses, and of their folders.
///
/// It is kept in the form it has on the disk and read entry by entry, so opening one costs
/// reading the file and checking its sum, whatever the number of entries:
///
/// | bytes | what |
/// |---|---|
/// | 8 | `mingzh` and the version |
/// | 8 | the number of files |
/// | 8 | the number of folders |
/// | 16 | the fingerprint of the record that belongs to the tree |
/// | 96 each | a file: digest 32, fingerprint 16, state 16, inode 8, size 8, time 8, end of the address 4, folder 4 |
/// | 32 each | a folder, each behind the one it is in: inode 8, time 8, that folder 4, number of names 4, end of the name 8 |
/// | some | the addresses, one after the other, each followed by a zero |
/// | the rest | the names of the folders |
/// | 16 | the fingerprint of all bytes before |
///
/// Numbers are little-endian. A manifest of another version counts as none.
struct Manifest: Sendable {
    private let bytes: [UInt8]
    let count: Int
    /// The root is first, as in a layout.
    let folders: [ManifestFolder]
    /// Where the addresses begin.
    private let addressStart: Int

    private static let signature = Array("mingzh".utf8) + [0, 3]
    private static let headLength = 40
    private static let entryLength = MemoryLayout<StoredEntry>.stride
    private static let folderLength = MemoryLayout<StoredFolder>.stride
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
        let folderCount = Int(value(in: bytes, at: 16, as: UInt64.self).littleEndian)
        let folderStart = Self.headLength + count * Self.entryLength
        addressStart = folderStart + folderCount * Self.folderLength
        let stored = (0..<folderCount).map { index in
            value(
                in: bytes, at: folderStart + index * Self.folderLength, as: StoredFolder.self)
        }
        // The names end where the sum of all bytes begins.
        var start = body - (stored.last?.nameEnd ?? 0)
        let firstName = start
        folders = stored.map { folder in
            let end = firstName + folder.nameEnd
            defer { start = end }
            return folder.folder(named: String(decoding: bytes[start..<end], as: UTF8.self))
        }
    }

    /// How many bytes it has.
    var length: Int { bytes.count }

    /// Its last bytes, which tell it from all others.
    var tail: [UInt8] { Array(bytes.suffix(Self.tailLength)) }

    /// What tells it from all others: the fingerprint of its bytes.
    var sum: ContentFingerprint { fingerprint(in: bytes, at: bytes.count - Self.tailLength) }

    /// The bytes that stand for a tree.
    static func encoded(
        _ layout: OutputLayout,
        _ entries: some Collection<ManifestEntry>,
        _ folders: [ManifestFolder],
        record: ContentFingerprint
    ) -> [UInt8] {
        let outputs = layout.outputs
        var bytes = signature
        let addresses = outputs.reduce(0) { $0 + $1.address.utf8.count + 1 }
        let names = folders.reduce(0) { $0 + $1.place.name.utf8.count }
        bytes.reserveCapacity(
            headLength + entries.count * entryLength + folders.count * folderLength + addresses
                + names + tailLength)
        append(UInt64(entries.count).littleEndian, to: &bytes)
        append(UInt64(folders.count).littleEndian, to: &bytes)
        append(record, to: &bytes)
        var end = 0
        for (output, entry) in zip(outputs, entries) {
            end += output.address.utf8.count + 1
            append(StoredEntry(entry, folder: output.folder, addressEnd: end), to: &bytes)
        }
        var nameEnd = 0
        for folder in folders {
            nameEnd += folder.place.name.utf8.count
            append(StoredFolder(folder, nameEnd: nameEnd), to: &bytes)
        }
        for output in outputs {
            bytes.append(contentsOf: output.address.utf8)
            bytes.append(0)
        }
        for folder in folders { bytes.append(contentsOf: folder.place.name.utf8) }
        append(ContentFingerprint(of: bytes), to: &bytes)
        return bytes
    }

    /// The fingerprint of the record that belongs to the tree.
    var record: ContentFingerprint { fingerprint(in: bytes, at: 24) }

    subscript(_ index: Int) -> ManifestEntry { stored(index).entry }

    private func stored(_ index: Int) -> StoredEntry {
        value(in: bytes, at: Self.headLength + index * Self.entryLength, as: StoredEntry.self)
    }

    /// The address of a file.
    func address(at index: Int) -> String {
        String(decoding: bytes[addressRange(at: index)], as: UTF8.self)
    }

    /// Where the bytes of an address are; a zero follows them.
    private func addressRange(at index: Int) -> Range<Int> {
        let start = index == 0 ? 0 : stored(index - 1).addressEnd
        return (addressStart + start)..<(addressStart + stored(index).addressEnd - 1)
    }

    /// The folder that a file is in.
    func folder(of index: Int) -> Int { stored(index).folder }

    /// What stands under the name of a file in its folder.
    func status(of index: Int, in folder: Folder) -> FileStatus? {
        let range = addressRange(at: index)
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                var start = range.upperBound
                while start > range.lowerBound, unsafe bytes[start - 1] != slash { start -= 1 }
                return unsafe bytes.baseAddress.flatMap {
                    unsafe folder.status(ofCString: $0 + start)
                }
            }
        }
    }

    /// The folders by their addresses; the root's is empty.
    var folderIndices: [String: Int] {
        var addresses: [String] = []
        addresses.reserveCapacity(folders.count)
        for folder in folders {
            let outer = addresses.isEmpty ? "" : addresses[folder.place.parent]
            addresses.append(outer.isEmpty ? folder.place.name : "\(outer)/\(folder.place.name)")
        }
        return Dictionary(uniqueKeysWithValues: zip(addresses, addresses.indices))
    }

    /// The folders in each folder.
    var innerFolders: [[Int]] {
        var inner: [[Int]] = Array(repeating: [], count: folders.count)
        for index in folders.indices.dropFirst() {
            inner[folders[index].place.parent].append(index)
        }
        return inner
    }

    /// What `self[index].stamp` is, for loops that look at nothing else.
    func stamp(at index: Int) -> FileStamp { stored(index).entry.stamp }

    /// All addresses, in order.
    var addresses: [String] { (0..<count).map(address(at:)) }

    /// The index of the entry with an address; `nil` if there is none.
    func index(of address: String) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let order = order(of: middle, against: address)
            if order == 0 { return middle }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

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

private let slash = CChar(bitPattern: UInt8(ascii: "/"))

private func append(_ value: some BitwiseCopyable, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
}

func append(_ fingerprint: ContentFingerprint, to bytes: inout [UInt8]) {
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

func fingerprint(in bytes: [UInt8], at place: Int) -> ContentFingerprint {
    ContentFingerprint(
        high: value(in: bytes, at: place, as: UInt64.self).littleEndian,
        low: value(in: bytes, at: place + 8, as: UInt64.self).littleEndian
    )
}
