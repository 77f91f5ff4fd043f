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

    /// The place of a cell of a row.
    public func place(of cell: FilledCell, row: Int) -> GridPlace {
        guard cleaned == nil else { return place(ofByte: cell.range.lowerBound, row: row) }
        return GridPlace(line: row + 1, column: cell.character)
    }

    /// The place of a byte in a row.
    public func place(ofByte offset: Int, row: Int) -> GridPlace {
        if let cleaned {
            let original = cleaned.originalOffset(of: offset)
            return cleaned.originalLines.place(ofByte: original, in: cleaned.original)
        }
        return lines.place(ofByte: offset, line: row, in: bytes)
    }

    /// The place of the first character of a cell, with its file, for a diagnostic.
    public func location(row: Int, column: Int) -> SourceLocation {
        let place = place(row: row, column: column)
        return SourceLocation(path: source.path, line: place.line, column: place.column)
    }
}

extension LineOffsets {
    /// The place of a byte anywhere in a text.
    func place(ofByte offset: Int, in text: [UInt8]) -> GridPlace {
        var (low, high) = (0, starts.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return place(ofByte: offset, line: low, in: text)
    }

    /// The place of a byte of a line, counted from 0.
    fileprivate func place(ofByte offset: Int, line: Int, in text: [UInt8]) -> GridPlace {
        GridPlace(
            line: line + 1,
            column: text.scalarCount(in: Int(starts[line])..<offset) + 1
        )
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
