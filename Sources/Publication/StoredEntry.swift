internal import Checksums

/// A file as it stands in a manifest on the disk, 96 bytes without a gap.
struct StoredEntry: BitwiseCopyable {
    private let digest: SIMD32<UInt8>
    private let fingerprint: (high: UInt64, low: UInt64)
    private let state: (high: UInt64, low: UInt64)
    private let inode: UInt64
    private let size: Int64
    private let modified: Int64
    private let storedEnd: UInt32
    private let storedFolder: UInt32

    init(_ entry: ManifestEntry, folder: Int, addressEnd: Int) {
        digest = entry.digest.bytes
        fingerprint = (entry.fingerprint.high.littleEndian, entry.fingerprint.low.littleEndian)
        state = (entry.state.high.littleEndian, entry.state.low.littleEndian)
        inode = entry.stamp.inode.littleEndian
        size = entry.stamp.size.littleEndian
        modified = entry.stamp.modified.littleEndian
        storedEnd = UInt32(addressEnd).littleEndian
        storedFolder = UInt32(folder).littleEndian
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

    /// Where the address and the zero behind it end among all addresses.
    var addressEnd: Int { Int(UInt32(littleEndian: storedEnd)) }
    var folder: Int { Int(UInt32(littleEndian: storedFolder)) }
}

/// A folder as it stands in a manifest on the disk, 32 bytes without a gap.
struct StoredFolder: BitwiseCopyable {
    private let inode: UInt64
    private let changed: Int64
    private let storedParent: UInt32
    private let storedNames: UInt32
    private let storedEnd: UInt64

    init(_ folder: ManifestFolder, nameEnd: Int) {
        inode = folder.stamp.inode.littleEndian
        changed = folder.stamp.changed.littleEndian
        storedParent = UInt32(folder.place.parent).littleEndian
        storedNames = UInt32(folder.names).littleEndian
        storedEnd = UInt64(nameEnd).littleEndian
    }

    func folder(named name: String) -> ManifestFolder {
        ManifestFolder(
            place: OutputLayout.Place(parent: Int(UInt32(littleEndian: storedParent)), name: name),
            names: Int(UInt32(littleEndian: storedNames)),
            stamp: FolderStamp(
                inode: UInt64(littleEndian: inode),
                changed: Int64(littleEndian: changed)
            )
        )
    }

    /// Where the name ends among all names of folders.
    var nameEnd: Int { Int(UInt64(littleEndian: storedEnd)) }
}
