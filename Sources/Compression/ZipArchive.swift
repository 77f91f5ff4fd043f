internal import CDeflate

/// Files in one archive in the ZIP format, as workbooks are; it holds no time.
///
/// Owns libdeflate's compressor and frees it exactly once. Where no memory is left the program ends, as it
/// does when an array finds none.
@safe public struct ZipArchive: ~Copyable {
    /// The fastest level, since every department has a workbook and builds make thousands of them.
    private static let level: Int32 = 1

    private let compressor: OpaquePointer
    private var bytes: [UInt8] = []
    /// The list of files, which stands at the end.
    private var directory: [UInt8] = []
    private var count = 0

    /// Begins an archive without files.
    public init() {
        guard let compressor = unsafe libdeflate_alloc_compressor(Self.level) else {
            fatalError("libdeflate is out of memory")
        }
        unsafe self.compressor = compressor
    }

    deinit { unsafe libdeflate_free_compressor(compressor) }

    /// Prepares a file, to be added here or to other archives.
    ///
    /// - Parameters:
    ///   - name: Its path in the archive, in ASCII.
    ///   - content: Its bytes, fewer than 4 GiB.
    /// - Returns: The file as archives hold it.
    public borrowing func member(_ name: String, _ content: [UInt8]) -> ZipMember {
        let deflated = deflated(content)
        return ZipMember(
            name: name,
            stored: deflated ?? content,
            isDeflated: deflated != nil,
            byteCount: content.count,
            checksum: unsafe content.withUnsafeBytes { content in
                unsafe libdeflate_crc32(0, content.baseAddress, content.count)
            }
        )
    }

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: Its path in the archive, in ASCII.
    ///   - content: Its bytes, fewer than 4 GiB.
    public mutating func add(_ name: String, _ content: [UInt8]) { add(member(name, content)) }

    /// Adds a file that was prepared.
    public mutating func add(_ member: ZipMember) {
        // What both lists say of a file: version 2.0, no flags, method, the first minute of 1980.
        var facts: [UInt8] = []
        for word in [20, 0, member.isDeflated ? 8 : 0, 0, 0x21] { facts.append(UInt16(word)) }
        facts.append(member.checksum)
        facts.append(UInt32(member.stored.count))
        facts.append(UInt32(member.byteCount))
        facts.append(UInt16(member.name.utf8.count))
        facts.append(UInt16(0))
        let start = UInt32(bytes.count)
        bytes.append(0x0403_4B50 as UInt32)
        bytes += facts
        bytes += member.name.utf8
        bytes += member.stored
        directory.append(0x0201_4B50 as UInt32)
        directory.append(UInt16(20))
        directory += facts
        for word in [0, 0, 0] { directory.append(UInt16(word)) }
        directory.append(UInt32(0))
        directory.append(start)
        directory += member.name.utf8
        count += 1
    }

    /// Appends the archive.
    public consuming func finish(into buffer: inout [UInt8]) {
        buffer += bytes
        buffer += directory
        buffer.append(0x0605_4B50 as UInt32)
        for word in [0, 0, count, count] { buffer.append(UInt16(word)) }
        buffer.append(UInt32(directory.count))
        buffer.append(UInt32(bytes.count))
        buffer.append(UInt16(0))
    }

    /// The content compressed; `nil` where that is no smaller.
    private borrowing func deflated(_ content: [UInt8]) -> [UInt8]? {
        guard content.count > 1 else { return nil }
        let result = unsafe [UInt8](unsafeUninitializedCapacity: content.count - 1) { room, count in
            count = unsafe content.withUnsafeBytes { content in
                unsafe libdeflate_deflate_compress(
                    compressor, content.baseAddress, content.count, room.baseAddress, room.count)
            }
        }
        return result.isEmpty ? nil : result
    }
}

/// A file as it stands in archives.
public struct ZipMember: Sendable {
    fileprivate let name: String
    fileprivate let stored: [UInt8]
    fileprivate let isDeflated: Bool
    fileprivate let byteCount: Int
    fileprivate let checksum: UInt32
}

extension [UInt8] {
    /// Appends a number, its lowest byte first.
    fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
