internal import Glibc

/// A text without what is no part of what a person reads in its cells: the quotation marks that a spreadsheet
/// puts round them, and characters that nobody sees.
///
/// Each cell stands in one stretch between tabs again, and may hold line feeds, which end no row. What was
/// moved is remembered, so that every place is still told as the file has it.
struct CleanText: Sendable {
    /// The text as it was read, and its lines.
    let original: [UInt8]
    let originalLines: LineOffsets
    /// The text without them, and where its rows begin.
    private(set) var bytes: [UInt8] = []
    private(set) var rowStarts: [UInt32] = []
    /// The cells that begin with a mark which is never closed.
    private(set) var unclosed: [Int] = []
    /// From which of its bytes on the text goes on like the original from which other one.
    private var shifts: [(offset: Int, original: Int)] = []
    /// As far as the original was copied, and the first of its lines that was not met so far.
    private var copied = 0
    private var nextLine = 0
    /// The characters that nobody sees, and how many of them were passed.
    private let invisible: [Range<Int>]
    private var passed = 0

    /// Takes away what is no part of cells, such as the characters that nobody sees, which are given in order;
    /// `nil` for a text that has nothing of the kind.
    init?(_ text: [UInt8], lines: LineOffsets, invisible: [Range<Int>]) {
        let start = Int(lines.starts.first ?? 0)
        let first = text.openingMark(from: start, textFrom: start)
        guard first != nil || !invisible.isEmpty else { return nil }
        var open = first ?? text.count
        (original, originalLines, self.invisible) = (text, lines, invisible)
        bytes.reserveCapacity(text.count)
        while open < text.count {
            switch QuotedCell(in: text, at: open) {
            case .closed(let close):
                copy(upTo: open)
                take(open + 1..<close)
                open = close
            case .plain: break
            case .unclosed: unclosed.append(open)
            }
            open = text.openingMark(from: open + 1, textFrom: start) ?? text.count
        }
        copy(upTo: text.count)
        rowStarts += lines.starts[nextLine...].map { moved(Int($0)) }
    }

    /// The byte of the original that a byte of the text was.
    func originalOffset(of offset: Int) -> Int {
        var (low, high) = (0, shifts.count)
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? offset : offset - shifts[low - 1].offset + shifts[low - 1].original
    }

    /// Copies what stands between quoted cells, but for what nobody sees.
    private mutating func copy(upTo end: Int) {
        while passed < invisible.count, invisible[passed].lowerBound < end {
            // Those in a quoted cell went with it.
            if invisible[passed].lowerBound >= copied {
                copyAll(upTo: invisible[passed].lowerBound)
                copied = invisible[passed].upperBound
                shifts.append((bytes.count, copied))
            }
            passed += 1
        }
        copyAll(upTo: end)
    }

    /// Copies all bytes, and the rows that begin there.
    private mutating func copyAll(upTo end: Int) {
        while nextLine < originalLines.starts.count, originalLines.starts[nextLine] <= end {
            rowStarts.append(moved(Int(originalLines.starts[nextLine])))
            nextLine += 1
        }
        bytes += original[copied..<end]
        copied = end
    }

    /// Where a byte of the original behind what was copied comes to stand.
    private func moved(_ offset: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: bytes.count + offset - copied)
    }

    /// Takes what stands between the marks of a cell.
    private mutating func take(_ content: Range<Int>) {
        var joined = JoinedLines()
        let start = bytes.count
        var lineStart = content.lowerBound
        while lineStart <= content.upperBound {
            let rest = original[lineStart..<content.upperBound]
            let end = rest.firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? rest.endIndex
            let (line, indent) = line(lineStart..<end)
            if let before = joined.add(line) {
                shifts.append((start + before, lineStart + indent))
            }
            lineStart = end + 1
        }
        bytes += String(joined.text).utf8
        copied = content.upperBound + 1
        shifts.append((bytes.count, copied))
        while nextLine < originalLines.starts.count, originalLines.starts[nextLine] < copied {
            nextLine += 1
        }
    }

    /// One line of a cell as it is read, with single marks and without blanks at its ends, and the bytes
    /// before it.
    private func line(_ range: Range<Int>) -> (Substring.UnicodeScalarView, indent: Int) {
        var line: [UInt8] = []
        var isFirstOfTwo = false
        for byte in original[range] where byte != .formFeed {
            isFirstOfTwo = byte == .quotationMark && !isFirstOfTwo
            if !isFirstOfTwo { line.append(byte == .tab ? .space : byte) }
        }
        var text = Substring(decoding: line, as: UTF8.self).unicodeScalars
        text.removeAll(where: \.isWidthless)
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let indent = text.prefix(while: isBlank)
        let end = text.lastIndex { !isBlank($0) }.map { text.index(after: $0) } ?? indent.endIndex
        return (text[indent.endIndex..<end], String(indent).utf8.count)
    }
}

extension [UInt8] {
    /// The next quotation mark with which a cell begins.
    fileprivate func openingMark(from offset: Int, textFrom start: Int) -> Int? {
        var offset = offset
        while let mark = firstIndex(of: .quotationMark, from: offset) {
            if QuotedCell.mayBegin(at: mark, of: self, from: start) { return mark }
            offset = mark + 1
        }
        return nil
    }

    /// The next such byte, by the C library, which looks at 32 bytes at a time.
    private func firstIndex(of byte: UInt8, from offset: Int) -> Int? {
        guard offset < count else { return nil }
        return unsafe span.extracting(offset...).withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress,
                let found = unsafe memchr(start, Int32(byte), bytes.count)
            else { return nil }
            return unsafe offset + (UnsafeRawPointer(found) - UnsafeRawPointer(start))
        }
    }
}
