extension Grid {
    /// A range of bytes without the blanks at its ends.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, case let length = blankLength(at: start, before: end), length > 0 {
            start += length
        }
        while start < end, case let length = blankLength(endingAt: end, from: start), length > 0 {
            end -= length
        }
        return start..<end
    }

    /// The length of the blank that begins at a byte; 0 where none does.
    private func blankLength(at start: Int, before end: Int) -> Int {
        switch bytes[start] {
        case .space, .tab: 1
        case 0xC2: isBlank(start, length: 2, before: end) ? 2 : 0
        case 0xE2, 0xE3, 0xEF: isBlank(start, length: 3, before: end) ? 3 : 0
        default: 0
        }
    }

    /// The length of the blank that ends before a byte; 0 where none does.
    private func blankLength(endingAt end: Int, from start: Int) -> Int {
        switch bytes[end - 1] {
        case .space, .tab: 1
        case 0xA0 where end - start >= 2 && bytes[end - 2] == 0xC2: 2
        case 0x80, 0x8B, 0x8C, 0x8D, 0xA0, 0xBF:
            end - start >= 3 && isBlank(end - 3, length: 3, before: end) ? 3 : 0
        default: 0
        }
    }

    /// Whether the two or three bytes are U+00A0, U+200B to U+200D, U+2060, U+3000 or U+FEFF.
    private func isBlank(_ start: Int, length: Int, before end: Int) -> Bool {
        guard start + length <= end else { return false }
        let last = bytes[start + length - 1]
        switch (bytes[start], bytes[start + 1]) {
        case (0xC2, 0xA0): return length == 2
        case (0xE2, 0x80): return 0x8B...0x8D ~= last
        case (0xE2, 0x81): return last == 0xA0
        case (0xE3, 0x80): return last == 0x80
        case (0xEF, 0xBB): return last == 0xBF
        default: return false
        }
    }
}
