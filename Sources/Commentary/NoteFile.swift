internal import Diagnostics

/// A Markdown file taken apart: front matter and text.
struct NoteFile {
    /// A long book has a megabyte; a larger file is none that a person wrote.
    static let largestSize = 1 << 20

    /// What stands between the two `---`; `nil` where there are none.
    var frontMatter: String?
    /// The Markdown after it.
    var markdown: [UInt8] = []
    /// How many lines stand before the Markdown.
    var precedingLines = 0
    /// Whether the bytes are text with complete front matter.
    var isText = false

    /// Takes a file apart; where its bytes are no text it is left empty.
    init(_ content: [UInt8], path: String, faults: inout [Diagnostic]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = content.starts(with: mark) ? Array(content.dropFirst(mark.count)) : content
        if let fault = Self.fault(in: bytes, path: path) {
            faults.append(fault)
            return
        }
        guard Self.isFence(bytes[..<Self.lineEnd(from: 0, in: bytes)]) else {
            markdown = bytes
            isText = true
            return
        }
        guard let closing = Self.closingFence(in: bytes) else {
            faults.append(.unclosedFrontMatter(at: SourceLocation(path: path, line: 1, column: 1)))
            return
        }
        let first = Self.nextLine(from: 0, in: bytes)
        frontMatter = String(decoding: bytes[first..<closing.start], as: UTF8.self)
        markdown = Array(bytes[Self.nextLine(from: closing.start, in: bytes)...])
        precedingLines = closing.line
        isText = true
    }

    /// The first thing that keeps the bytes from being text.
    private static func fault(in bytes: [UInt8], path: String) -> Diagnostic? {
        guard bytes.count <= largestSize else {
            return .noteTooLarge(bytes.count, at: SourceLocation(path: path))
        }
        if let offset = bytes.indices.first(where: { isForbidden(at: $0, in: bytes) }) {
            return .forbiddenCharacter(
                bytes.scalar(at: offset) ?? "\0", at: location(of: offset, in: bytes, path: path))
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let valid = String(decoding: bytes, as: UTF8.self).utf8
        let offset = zip(bytes, valid).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let place = offset ?? bytes.count - 1
        return .notUTF8(bytes[place], at: location(of: place, in: bytes, path: path))
    }

    private static func isForbidden(at offset: Int, in bytes: [UInt8]) -> Bool {
        switch bytes[offset] {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0x7F: true
        case 0xEF: bytes.hasJoiner(at: offset)
        default: false
        }
    }

    private static func location(
        of offset: Int,
        in bytes: [UInt8],
        path: String
    ) -> SourceLocation {
        var source = SourceText(path: path, bytes: bytes, precedingLines: 0)
        return source.location(of: offset)
    }

    private static func closingFence(in bytes: [UInt8]) -> (start: Int, line: Int)? {
        var start = nextLine(from: 0, in: bytes)
        var line = 2
        while start < bytes.count {
            if isFence(bytes[start..<lineEnd(from: start, in: bytes)]) { return (start, line) }
            start = nextLine(from: start, in: bytes)
            line += 1
        }
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D])
            && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func lineEnd(from start: Int, in bytes: [UInt8]) -> Int {
        bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    }

    private static func nextLine(from start: Int, in bytes: [UInt8]) -> Int {
        let end = lineEnd(from: start, in: bytes)
        guard end < bytes.count else { return end }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }
}
