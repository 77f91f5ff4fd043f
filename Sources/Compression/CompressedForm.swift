/// A form in which web servers send text to browsers that understand it, from a file beside the plain one.
public enum CompressedForm: CaseIterable, Sendable {
    /// Understood by every browser since 2017, over HTTPS; a sixth smaller than gzip.
    case brotli
    /// Understood by everything.
    case gzip

    /// What servers expect behind the name of the plain file.
    public var suffix: String {
        switch self {
        case .brotli: ".br"
        case .gzip: ".gz"
        }
    }

    /// Names the library, its version and how it is used: equal bytes give equal results under one name.
    public var method: String {
        switch self {
        case .brotli: brotliMethod
        case .gzip: gzipMethod
        }
    }

    /// Compresses bytes; the result says nothing of their name or of the time.
    ///
    /// - Parameters:
    ///   - content: The bytes of a file.
    ///   - buffer: Takes the result at its end; nothing where compressing is not worth a file.
    public func compress(_ content: [UInt8], into buffer: inout [UInt8]) {
        guard content.count >= smallestContent else { return }
        switch self {
        case .brotli: appendBrotli(of: content, to: &buffer)
        case .gzip: appendGzip(of: content, to: &buffer)
        }
    }
}

/// Below this many bytes the headers of the answer are most of what is sent.
private let smallestContent = 150

/// Whether a file with this name is text, which compresses well; pictures and archives are compressed already.
public func isCompressible(_ name: String) -> Bool {
    guard let point = name.lastIndex(of: ".") else { return false }
    return textSuffixes.contains(name[name.index(after: point)...].lowercased())
}

private let textSuffixes: Set = [
    "css", "csv", "html", "js", "json", "map", "md", "mjs", "svg", "tsv", "txt", "webmanifest",
    "xml",
]
