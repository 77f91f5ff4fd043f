internal import Documents

extension Grid {
    /// Whether two stretches have the same bytes.
    func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        // Nearly always told by their length.
        left.count == right.count
            && bytes.span.extracting(left).isSame(as: bytes.span.extracting(right))
    }

    /// Whether a stretch has just such bytes.
    func isSame(_ stretch: Range<Int>, _ other: [UInt8]) -> Bool {
        bytes.span.extracting(stretch).isSame(as: other.span)
    }

    /// Whether a cell holds just such a text.
    func isSame(_ cell: Range<Int>, _ text: String) -> Bool {
        bytes.span.extracting(cell).isSame(as: text.utf8Span.span)
    }
}

extension Span<UInt8> {
    /// Whether another stretch has the same bytes; compared eight at a time, as every row asks for several.
    fileprivate func isSame(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var offset = 0
        while offset + 8 <= count {
            guard word(at: offset) == other.word(at: offset) else { return false }
            offset += 8
        }
        while offset < count {
            guard self[offset] == other[offset] else { return false }
            offset += 1
        }
        return true
    }

    /// The eight bytes from an offset on.
    private func word(at offset: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
