/// Where the cells of a text begin, found in one pass over its bytes.
struct CellOffsets: Sendable {
    /// The first byte of each cell, in order, and one behind the end of the last.
    let cells: [UInt32]
    /// The number of the first cell of each row, and behind the last the number of all cells.
    let rows: [UInt32]
    /// The bytes that are control characters with no place in a text.
    let controls: [UInt32]
    /// Whether the text has any form feed; few have.
    let holdFormFeed: Bool

    /// The offsets of no cell at all.
    static let none = CellOffsets()

    private init() {
        (cells, rows, controls, holdFormFeed) = ([], [0], [], false)
    }

    /// Finds the cells in a text that begins at a byte, behind a byte order mark.
    init(of text: [UInt8], from start: Int) {
        var pass = CellPass(of: text, from: start)
        var cells = [UInt32(truncatingIfNeeded: start)]
        cells.reserveCapacity(text.count / 8 + 2)
        while pass.offset < text.count {
            let width = min(4096, text.count - pass.offset)
            let found = cells.count
            cells.append(addingCapacity: width) {
                pass.scan(width, of: text, into: &$0, after: found)
            }
        }
        if pass.lineStart == text.count {
            // A line end at the end of the file opens no row.
            pass.rows.removeLast()
        } else {
            cells.append(UInt32(truncatingIfNeeded: text.count + 1))
        }
        pass.rows.append(UInt32(truncatingIfNeeded: cells.count - 1))
        (self.cells, rows, controls) = (cells, pass.rows, pass.controls)
        holdFormFeed = pass.hasMetFormFeed
    }
}

/// The state of the pass between two stretches of the text.
///
/// It looks at eight bytes at a time: all that matters (tab, line ends, control characters) is below
/// U+0020, and Chinese tables have about one such byte in ten. Stretches of known width let the offsets be
/// stored without asking each time whether the array has room, which took most of the time.
private struct CellPass {
    var rows: [UInt32] = [0]
    var controls: [UInt32] = []
    var hasMetFormFeed = false
    var lineStart: Int
    var offset: Int

    init(of text: [UInt8], from start: Int) {
        (lineStart, offset) = (start, start)
        rows.reserveCapacity(text.count / 80 + 2)
    }

    /// Scans the next stretch; each of its bytes begins at most one cell.
    mutating func scan(
        _ width: Int,
        of text: [UInt8],
        into cells: inout OutputSpan<UInt32>,
        after found: Int
    ) {
        let raw = unsafe text.span.bytes
        let end = offset + width
        while offset + 8 <= end {
            let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            var marks = Self.bytesBelowSpace(in: UInt64(littleEndian: word))
            while marks != 0 {
                take(offset + marks.trailingZeroBitCount >> 3, of: text, into: &cells, after: found)
                marks &= marks - 1
            }
            offset += 8
        }
        while offset < end {
            if text[offset] < .space { take(offset, of: text, into: &cells, after: found) }
            offset += 1
        }
    }

    /// The top bit of each byte that is below 0x20, exactly.
    private static func bytesBelowSpace(in word: UInt64) -> UInt64 {
        let low = (word & 0x7F7F_7F7F_7F7F_7F7F) + 0x6060_6060_6060_6060
        return ~(low | word) & 0x8080_8080_8080_8080
    }

    /// Takes account of one byte below U+0020.
    @inline(__always)
    private mutating func take(
        _ offset: Int,
        of text: [UInt8],
        into cells: inout OutputSpan<UInt32>,
        after found: Int
    ) {
        let byte = text[offset]
        if byte != .tab {
            guard endsLine(byte, at: offset, of: text) else { return }
            rows.append(UInt32(truncatingIfNeeded: found + cells.count))
            lineStart = offset + 1
        }
        cells.append(UInt32(truncatingIfNeeded: offset + 1))
    }

    /// Whether a row ends at a byte that is no tab; notes it where it is a control character.
    private mutating func endsLine(_ byte: UInt8, at offset: Int, of text: [UInt8]) -> Bool {
        switch byte {
        case .lineFeed:
            return true
        case .carriageReturn:
            return offset + 1 == text.count || text[offset + 1] != .lineFeed
        case .formFeed where isPageBreak(offset, of: text):
            hasMetFormFeed = true
            return false
        default:
            controls.append(UInt32(truncatingIfNeeded: offset))
            return false
        }
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
