/// A file of the input, read but not understood yet.
public struct TextFile: Sendable {
    /// The file, relative to the site folder, with `/` between its parts.
    public var path: String
    /// All its bytes.
    public var bytes: [UInt8]

    /// Pairs a file's path with its bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
