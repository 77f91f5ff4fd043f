internal import Documents

extension HeadingReading {
    /// Whether the rows are the heading once more, byte for byte, as on each printed page.
    func isRepeated(row: Int, followedBy next: Int?, in grid: Grid) -> Bool {
        guard grid.isSame(row, self.row) else { return false }
        guard let secondRow else { return true }
        return next.map { grid.isSame($0, secondRow) } ?? false
    }

    /// Whether the row is the second of the heading alone, its first being lost.
    func isSecondRow(_ row: Int, in grid: Grid) -> Bool {
        secondRow.map { grid.isSame(row, $0) } ?? false
    }

    /// How many cells of a row equal those of the heading in the same column.
    ///
    /// Two are enough to take a row for a heading, one of whose cells was mistyped or cut.
    func sharedCells(with row: [FilledCell], in grid: Grid) -> Int {
        var (shared, sharedWithSecond) = (0, 0)
        for cell in row where cell.column < cells.count {
            if grid.isSame(cell.range, cells[cell.column]) { shared += 1 }
            guard cell.column < secondCells.count else { continue }
            if grid.isSame(cell.range, secondCells[cell.column]) { sharedWithSecond += 1 }
        }
        return max(shared, sharedWithSecond)
    }
}

extension Grid {
    /// Whether a cell of the row may be the heading of the target values, judged by its last byte first.
    func mayNameTarget(_ row: [FilledCell]) -> Bool {
        let ending = Headings.targetEnding
        return row.contains { filled in
            let cell = filled.range
            guard 3...90 ~= cell.count else { return false }
            switch bytes[cell.upperBound - 1] {
            case 0xBC: return stands(ending, before: cell.upperBound, in: cell)
            case 0x29, 0x89: return holds(ending, in: cell)
            default: return false
            }
        }
    }

    /// Whether some bytes stand anywhere in a cell; asked of every row, where a search in a string is dear.
    private func holds(_ text: [UInt8], in cell: Range<Int>) -> Bool {
        // The first byte of a Chinese character is the same in thousands, the last in dozens.
        guard let last = text.last else { return false }
        let span = bytes.span.extracting(cell)
        return span.indices.contains { offset in
            let end = cell.lowerBound + offset + 1
            return span[offset] == last && stands(text, before: end, in: cell)
        }
    }

    /// Whether some bytes end at a place in a cell.
    private func stands(_ text: [UInt8], before end: Int, in cell: Range<Int>) -> Bool {
        let start = end - text.count
        return start >= cell.lowerBound && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
    }

    /// Whether two rows have the same bytes.
    fileprivate func isSame(_ row: Int, _ other: Int) -> Bool {
        let count = cellCount(row: row)
        return count == cellCount(row: other)
            && (0..<count).allSatisfy { column in
                isSame(cell(row: row, column: column), cell(row: other, column: column))
            }
    }

    /// Whether two cells have the same bytes.
    fileprivate func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count
        where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
            return false
        }
        return true
    }
}
