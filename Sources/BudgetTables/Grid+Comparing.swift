internal import Documents

extension Grid {
    /// Whether two stretches have the same bytes.
    func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        let (left, right) = (bytes.span.extracting(left), bytes.span.extracting(right))
        return left.indices.allSatisfy { left[$0] == right[$0] }
    }

    /// Whether a cell holds just such a text.
    func isSame(_ cell: Range<Int>, _ text: String) -> Bool {
        let (cell, text) = (bytes.span.extracting(cell), text.utf8Span.span)
        return cell.count == text.count && cell.indices.allSatisfy { cell[$0] == text[$0] }
    }
}
