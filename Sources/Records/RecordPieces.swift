/// A record in pieces, whose large contents are shared with whoever else has them and so stand in memory once.
public struct RecordPieces: Sendable {
    private var shared: [[UInt8]] = []
    /// Writes what comes next.
    public var writer = RecordWriter()

    /// Begins an empty record.
    public init() {}

    /// Takes a record that was written before.
    public init(_ bytes: [UInt8]) { shared = [bytes] }

    /// All bytes, in order.
    public var pieces: [[UInt8]] { writer.bytes.isEmpty ? shared : shared + [writer.bytes] }

    /// All bytes in one; those of a record that was read are not copied.
    public var bytes: [UInt8] {
        let pieces = pieces
        return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
    }

    /// Writes bytes as `RecordWriter` does, with their number before them.
    public mutating func share(_ content: [UInt8]) {
        share(RecordPieces(content))
    }

    /// Writes another record as the bytes that it is.
    public mutating func share(_ content: RecordPieces) {
        let pieces = content.pieces
        writer.write(UInt64(pieces.reduce(0) { $0 + $1.count }))
        shared.append(writer.bytes)
        shared += pieces
        writer = RecordWriter()
    }
}
