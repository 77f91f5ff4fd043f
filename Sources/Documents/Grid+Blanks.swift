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
        case .space, .tab: return 1
        case 0x80...0xBF:
            if end - start >= 2, bytes[end - 2] == 0xC2 {
                return isBlank(end - 2, length: 2, before: end) ? 2 : 0
            }
            // Chinese characters begin with other bytes.
            guard end - start >= 3, case let lead = bytes[end - 3],
                lead == 0xE2 || lead == 0xE3 || lead == 0xEF
            else { return 0 }
            return isBlank(end - 3, length: 3, before: end) ? 3 : 0
        default: return 0
        }
    }

    /// Whether the two or three bytes are one blank.
    private func isBlank(_ start: Int, length: Int, before end: Int) -> Bool {
        guard start + length <= end else { return false }
        var value = UInt32(bytes[start]) & (length == 2 ? 0x1F : 0x0F)
        for offset in 1..<length {
            let byte = bytes[start + offset]
            guard 0x80...0xBF ~= byte else { return false }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return Unicode.Scalar(value)?.isBlank ?? false
    }
}
