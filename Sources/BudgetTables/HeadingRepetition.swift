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
    func sharedCells(with row: Int, in grid: Grid) -> Int {
        var (shared, sharedWithSecond) = (0, 0)
        for column in 0..<min(grid.cellCount(row: row), cells.count) {
            let cell = grid.trimmedCell(row: row, column: column)
            guard !cell.isEmpty else { continue }
            if grid.isSame(cell, cells[column]) { shared += 1 }
            guard column < secondCells.count else { continue }
            if grid.isSame(cell, secondCells[column]) { sharedWithSecond += 1 }
        }
        return max(shared, sharedWithSecond)
    }
}

extension Grid {
    /// Whether a cell of the row may be the heading of the target values, judged by its last byte first.
    func mayNameTarget(row: Int) -> Bool {
        let ending = Headings.targetEnding.utf8
        return (0..<cellCount(row: row)).contains { column in
            let cell = trimmedCell(row: row, column: column)
            guard 3...90 ~= cell.count else { return false }
            switch bytes[cell.upperBound - 1] {
            case 0xBC: return bytes[cell].suffix(ending.count).elementsEqual(ending)
            case 0x29, 0x89: return holds(ending, in: cell)
            default: return false
            }
        }
    }

    /// Whether some bytes stand anywhere in a cell; asked of every row, where a search in a string is dear.
    private func holds(_ text: String.UTF8View, in cell: Range<Int>) -> Bool {
        let last = cell.upperBound - text.count
        return last >= cell.lowerBound
            && (cell.lowerBound...last).contains { bytes[$0...].starts(with: text) }
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
