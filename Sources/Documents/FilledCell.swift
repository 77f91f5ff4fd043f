internal import Glibc

/// A cell that is not blank.
///
/// Its numbers take 32 bits, since `Grid` refuses larger files.
public struct FilledCell: Hashable, Sendable {
    @usableFromInline let columnNumber: UInt32
    @usableFromInline let characterNumber: UInt32
    @usableFromInline let start: UInt32
    @usableFromInline let end: UInt32

    /// The column, counted from 0.
    @inlinable public var column: Int { Int(columnNumber) }

    /// The bytes of the cell without the blanks at its ends.
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

    /// The first character of the cell in its row, counted from 1 in Unicode scalars.
    ///
    /// In the file it has this place unless cells are quoted: `Grid.place(of:row:)` knows.
    @inlinable public var character: Int { Int(characterNumber) }

    /// A cell of a row; an empty range where only its place is meant.
    @inlinable public init(column: Int, range: Range<Int>, character: Int) {
        columnNumber = UInt32(truncatingIfNeeded: column)
        characterNumber = UInt32(truncatingIfNeeded: character)
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        end = UInt32(truncatingIfNeeded: range.upperBound)
    }
}

extension Grid {
    /// Finds the cells of a row that are not blank, and their places, in one pass over its bytes.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - cells: Takes the cells instead of what it held; used again for each row, it costs no memory.
    public func findFilledCells(row: Int, into cells: inout [FilledCell]) {
        cells.removeAll(keepingCapacity: true)
        let line = line(row)
        var (start, column) = (line.lowerBound, 0)
        var (counted, character) = (lineStart(row: row), 1)
        while start < line.upperBound {
            // Half the cells of a usual table hold nothing at all, not even a blank.
            if bytes[start] == .tab {
                (start, column) = (start + 1, column + 1)
                continue
            }
            let end = bytes.firstTab(in: start..<line.upperBound)
            let range = trimmed(start..<end)
            if !range.isEmpty {
                character += bytes.scalarCount(in: counted..<range.lowerBound)
                counted = range.lowerBound
                cells.append(FilledCell(column: column, range: range, character: character))
            }
            start = end
        }
    }
}

extension [UInt8] {
    /// The first tab in a range, or else its end.
    ///
    /// By the C library, which looks at 32 bytes at a time; going through them took most of the time.
    func firstTab(in range: Range<Int>) -> Int {
        let bytes = span.extracting(range)
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress,
                let tab = unsafe memchr(start, Int32(UInt8.tab), bytes.count)
            else { return range.upperBound }
            return unsafe range.lowerBound + (UnsafeRawPointer(tab) - UnsafeRawPointer(start))
        }
    }
}
