public import Diagnostics

/// The text of one template and where it stands: a whole file, or a word in a file of words.
public struct TemplateSource: Hashable, Sendable {
    /// What partials and parents call it: its path in the folder of templates, without extension.
    public let name: String
    /// The text in UTF-8.
    public let bytes: [UInt8]
    /// The file and place of the first character.
    public let start: SourceLocation

    /// Names a text; `start` is its file's first character unless a word stands further in.
    public init(name: String, bytes: [UInt8], start: SourceLocation) {
        self.name = name
        self.bytes = bytes
        self.start = start
    }

    /// The line and the column, in characters, of a byte.
    func location(of offset: Int) -> SourceLocation {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") }
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return SourceLocation(
            path: start.path,
            line: (start.line ?? 1) + line,
            column: (lineStart == 0 ? start.column ?? 1 : 1) + column
        )
    }

    /// Some of the text, as faults quote it.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A byte of a template, to which faults point.
struct Origin: Hashable, Sendable {
    var source: TemplateSource
    var offset: Int

    var location: SourceLocation { source.location(of: offset) }
}
