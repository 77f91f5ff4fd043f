/// Where the lines of a text begin, found in one pass over its bytes.
///
/// Cells are found line by line as they are read: most are blank, and keeping where each begins took as
/// long as finding them.
struct LineOffsets: Sendable {
    /// The first byte of each line, in order, and one behind the end of the last.
    private(set) var starts: [UInt32]
    /// The bytes that are control characters with no place in a text.
    let controls: [UInt32]
    /// Whether the text has any form feed; few have.
    let holdFormFeed: Bool
    /// Whether all bytes are UTF-8, of scalars that nearly all texts are made of; `false` leaves it open.
    let arePlainUTF8: Bool

    /// The offsets of no line at all.
    static let none = LineOffsets()

    private init() {
        (starts, controls, holdFormFeed, arePlainUTF8) = ([0], [], false, false)
    }

    /// The lines of a text in which some were moved or joined.
    init(_ lines: LineOffsets, movedTo starts: [UInt32]) {
        self = lines
        self.starts = starts
    }

    /// Finds the lines in a text that begins at a byte, behind a byte order mark.
    init(of text: [UInt8], from start: Int) {
        var pass = TextPass(of: text, from: start)
        pass.scan(text, from: start)
        // A line end at the end of the file opens no further line.
        if pass.lineStart != text.count {
            pass.starts.append(UInt32(truncatingIfNeeded: text.count + 1))
        }
        (starts, controls, holdFormFeed) = (pass.starts, pass.controls, pass.hasMetFormFeed)
        arePlainUTF8 = pass.isPlain
    }
}

/// What has been found so far in a text.
private struct TextPass {
    var starts: [UInt32]
    var controls: [UInt32] = []
    var hasMetFormFeed = false
    var isPlain = true
    var lineStart: Int

    init(of text: [UInt8], from start: Int) {
        lineStart = start
        starts = [UInt32(truncatingIfNeeded: start)]
        starts.reserveCapacity(text.count / 80 + 2)
    }

    /// Looks at sixteen bytes at a time, in half the instructions that it takes to find the lines and to
    /// validate the text with the standard library.
    mutating func scan(_ text: [UInt8], from start: Int) {
        let span = text.span
        var (offset, wrong) = (start, SIMD2<UInt64>())
        // Up to two bytes further, which may be missing at the end.
        while offset < span.count + 2 {
            let (block, before, earlier) = span.blocks(at: offset)
            // A scalar goes on where one of several bytes began before, or one of three or four earlier.
            let shouldContinue = before.leads | earlier.longLeads
            wrong |= (block.continuations ^ shouldContinue) | block.doubtfulLeads
            // All that matters for the lines is below U+0020 and no tab, which few bytes are.
            let marks = block.controls
            if marks[0] | marks[1] != 0 {
                for half in 0..<2 { take(marks[half], at: offset + 8 * half, of: text) }
            }
            offset += 16
        }
        isPlain = wrong[0] | wrong[1] == 0
    }

    /// Takes account of the marked ones of eight bytes.
    private mutating func take(_ marks: UInt64, at offset: Int, of text: [UInt8]) {
        var marks = UInt64(littleEndian: marks)
        while marks != 0 {
            take(offset + marks.trailingZeroBitCount >> 3, of: text)
            marks &= marks - 1
        }
    }

    /// Takes account of one byte below U+0020.
    private mutating func take(_ offset: Int, of text: [UInt8]) {
        // The bytes behind the end are 0.
        guard offset < text.count else { return }
        switch text[offset] {
        case .lineFeed:
            endLine(at: offset)
        case .carriageReturn:
            // The line feed of CRLF ends the line.
            if offset + 1 == text.count || text[offset + 1] != .lineFeed { endLine(at: offset) }
        case .formFeed where isPageBreak(offset, of: text):
            hasMetFormFeed = true
        default:
            controls.append(UInt32(truncatingIfNeeded: offset))
        }
    }

    private mutating func endLine(at offset: Int) {
        lineStart = offset + 1
        starts.append(UInt32(truncatingIfNeeded: lineStart))
    }

    /// Whether a form feed stands at either end of its line.
    private func isPageBreak(_ offset: Int, of text: [UInt8]) -> Bool {
        if offset == lineStart { return true }
        if text[offset - 1] == .formFeed {
            return controls.last != UInt32(truncatingIfNeeded: offset - 1)
        }
        let next = text[offset...].first { $0 != .formFeed }
        return next == nil || next == .lineFeed || next == .carriageReturn
    }
}
