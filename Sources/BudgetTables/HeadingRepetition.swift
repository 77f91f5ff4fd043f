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

    /// Whether a row below the heading is one too; told by the cells they share, or by its words.
    func isHeading(row: Int, _ filled: [FilledCell], in grid: Grid) -> Bool {
        if isRepeated(filled, in: grid) { return true }
        guard grid.mayNameColumns(filled), grid.mayNameTarget(filled) else { return false }
        return Self.isHeading(row: row, in: grid)
    }

    /// Whether a row equals the heading in two cells of the same columns.
    ///
    /// Two are enough to take a row for a heading, one of whose cells was mistyped or cut.
    func isRepeated(_ row: [FilledCell], in grid: Grid) -> Bool {
        grid.sharedCells(row, cells) >= 2 || grid.sharedCells(row, secondCells) >= 2
    }
}

extension Grid {
    /// Whether at least three cells of the row may name columns, judged by their first characters.
    ///
    /// Nearly every row is told from a heading by this; taking its texts up would take longer than reading it.
    fileprivate func mayNameColumns(_ row: [FilledCell]) -> Bool {
        let firstCharacters = Headings.firstCharacters
        let text = bytes.span
        let named = row.count { cell in
            // Damaged text may end within a character.
            guard cell.range.count >= 3, let first = text.han(at: cell.range.lowerBound) else {
                return true
            }
            return firstCharacters.mayContain(first)
        }
        return named >= 3
    }

    /// Whether a cell of the row may be the heading of the target values: it ends so, or in a bracket.
    fileprivate func mayNameTarget(_ row: [FilledCell]) -> Bool {
        row.contains { cell in
            // The last bytes of 值, of ) and of ）, by which most cells are told before they become texts.
            guard [0xBC, 0x29, 0x89].contains(bytes[cell.range.upperBound - 1]),
                3...90 ~= cell.range.count
            else { return false }
            let text = text(cell.range)
            return text.holds(Headings.targetEnding)
                && [Headings.targetEnding, "）", ")"].contains { text.hasSuffix($0) }
        }
    }

    /// How many cells of a row equal those of another in the same column.
    fileprivate func sharedCells(_ row: [FilledCell], _ others: [Range<Int>]) -> Int {
        var shared = 0
        for cell in row where cell.column < others.count {
            let other = others[cell.column]
            // Nearly always told by their length.
            if cell.range.count == other.count, isSame(cell.range, other) { shared += 1 }
        }
        return shared
    }

    /// Whether two rows have the same bytes.
    fileprivate func isSame(_ row: Int, _ other: Int) -> Bool {
        isSame(line(row), line(other))
    }
}
