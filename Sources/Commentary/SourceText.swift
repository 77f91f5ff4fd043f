internal import Diagnostics

/// The Markdown of a note as libcmark reads it, joiners included, and where each byte stands in the file.
struct SourceText {
    let path: String
    let bytes: [UInt8]
    /// How many lines of the file stand before the Markdown.
    private let precedingLines: Int
    /// The offset of each line's first byte.
    private let lineStarts: [Int]
    /// The offset last asked for and its column, so that a long line is counted once.
    private var lastOffset = 0
    private var lastLine = 0
    private var lastColumn = 1

    init(path: String, bytes: [UInt8], precedingLines: Int) {
        self.path = path
        self.bytes = bytes
        self.precedingLines = precedingLines
        lineStarts = Self.lineStarts(of: bytes)
    }

    /// The place of a byte in the file, its column in characters.
    mutating func location(of offset: Int) -> SourceLocation {
        let line = lineIndex(of: offset)
        if line != lastLine || offset < lastOffset {
            (lastOffset, lastLine, lastColumn) = (lineStarts[line], line, 1)
        }
        while lastOffset < min(offset, bytes.count) {
            if bytes.hasJoiner(at: lastOffset) {
                lastOffset += ChineseEmphasis.joiner.count
            } else {
                lastOffset += 1
                let isContinuation =
                    lastOffset < bytes.count && bytes[lastOffset] & 0xC0 == 0x80
                if !isContinuation { lastColumn += 1 }
            }
        }
        return SourceLocation(
            path: path, line: line + 1 + precedingLines, column: lastColumn)
    }

    /// The place of a line, counted from 1, and of its first character that is no blank.
    mutating func location(ofLine line: Int) -> SourceLocation {
        var offset = start(ofLine: line)
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        return location(of: offset)
    }

    /// The offset of a line's first byte; lines are counted from 1.
    func start(ofLine line: Int) -> Int {
        line > lineStarts.count ? bytes.count : lineStarts[max(line, 1) - 1]
    }

    private func lineIndex(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Lines end as CommonMark ends them: LF, CR LF or CR.
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let next = index + 1
            let isLineEnd =
                byte == 0x0A || (byte == 0x0D && (next == bytes.count || bytes[next] != 0x0A))
            if isLineEnd { starts.append(next) }
        }
        return starts
    }
}

extension [UInt8] {
    /// Whether a joiner begins at an offset.
    func hasJoiner(at offset: Int) -> Bool {
        self[offset] == 0xEF && offset + 2 < count
            && self[offset + 1] == 0xB7 && self[offset + 2] == 0x90
    }

    /// The text of a range without its joiners.
    func text(_ range: Range<Int>) -> String {
        guard range.contains(where: { hasJoiner(at: $0) }) else {
            return String(decoding: self[range], as: UTF8.self)
        }
        var kept: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if hasJoiner(at: index) {
                index += ChineseEmphasis.joiner.count
            } else {
                kept.append(self[index])
                index += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
