public import Diagnostics

/// A line and a character of a file, as an editor counts them.
public struct GridPlace: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The character in the line, counted from 1 in Unicode scalars.
    public let column: Int
}

extension Grid {
    /// The place of the first character of a cell that is not blank.
    public func place(row: Int, column: Int) -> GridPlace {
        place(ofByte: trimmedCell(row: row, column: column).lowerBound, row: row)
    }

    /// The place of a byte in a row.
    public func place(ofByte offset: Int, row: Int) -> GridPlace {
        GridPlace(
            line: row + 1,
            column: bytes.scalarCount(in: lineStart(row: row)..<offset) + 1
        )
    }

    /// The place of the first character of a cell, with its file, for a diagnostic.
    public func location(row: Int, column: Int) -> SourceLocation {
        location(at: place(row: row, column: column))
    }

    /// The place of a byte anywhere in the file, with its file.
    func location(ofByte offset: Int) -> SourceLocation {
        var (low, high) = (0, rowCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStart(row: middle) <= offset { low = middle } else { high = middle }
        }
        return location(at: place(ofByte: offset, row: low))
    }

    private func location(at place: GridPlace) -> SourceLocation {
        SourceLocation(path: source.path, line: place.line, column: place.column)
    }
}

extension [UInt8] {
    /// The number of Unicode scalars that begin in a range of UTF-8, eight bytes at a time.
    func scalarCount(in range: Range<Int>) -> Int {
        let text = span
        var (offset, continuations) = (range.lowerBound, 0)
        while offset < range.upperBound {
            var marks = EightBytes(of: text, at: offset).continuations
            let width = range.upperBound - offset
            if width < 8 { marks &= EightBytes.first(width) }
            continuations += EightBytes.count(marks)
            offset += 8
        }
        return range.count - continuations
    }
}
