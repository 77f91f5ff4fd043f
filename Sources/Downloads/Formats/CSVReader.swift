extension CSV {
    /// Reads the rows back from what `append` wrote.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - file: The bytes of its file, in which the cells stay where they are.
    /// - Returns: The rows, to be put into a database; of a file that was written by anything else, some rows
    ///   of the right width.
    public static func rows(of table: Table, in file: consuming [UInt8]) -> Rows {
        var file = file
        let isText = table.columns.map { $0.kind == .text || $0.kind == .list }
        var cells: [Range<Int>] = []
        cells.reserveCapacity(file.count / 8)
        /// Those in which quotation marks stand twice.
        var doubled: [Int] = []
        var reader = CSVReader(place: heading(of: table).count)
        while reader.place < file.count {
            for column in isText.indices {
                if column > 0 { reader.skipComma(in: file.span) }
                if reader.readCell(of: file.span, isText: isText[column]) {
                    doubled.append(cells.count)
                }
                cells.append(reader.cell)
            }
            reader.skipLineEnd(in: file.span)
        }
        for cell in doubled { cells[cell] = joinQuotes(in: &file, cells[cell]) }
        return Rows(of: table, file, cells)
    }

    /// Writes each two quotation marks of a cell as one, and tells where the cell stands then.
    private static func joinQuotes(in bytes: inout [UInt8], _ cell: Range<Int>) -> Range<Int> {
        var end = cell.lowerBound
        var isFirst = false
        for index in cell {
            isFirst = bytes[index] == quote && !isFirst
            // Of two, the second is left out.
            if bytes[index] == quote && !isFirst { continue }
            bytes[end] = bytes[index]
            end += 1
        }
        return cell.lowerBound..<end
    }
}

/// Goes through a file from cell to cell.
private struct CSVReader {
    /// Where it goes on.
    private(set) var place: Int
    /// The text of the last cell, without its quotation marks and its guard.
    private(set) var cell = 0..<0

    init(place: Int) { self.place = place }

    mutating func skipComma(in bytes: Span<UInt8>) {
        if place < bytes.count, bytes[place] == comma { place += 1 }
    }

    mutating func skipLineEnd(in bytes: Span<UInt8>) {
        while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
    }

    /// Reads up to the comma or the end of the line behind a cell.
    ///
    /// - Returns: Whether quotation marks stand twice in it.
    @inline(__always)
    mutating func readCell(of bytes: Span<UInt8>, isText: Bool) -> Bool {
        let isQuoted = place < bytes.count && bytes[place] == quote
        if isQuoted { place += 1 }
        // A guard stands before what a spreadsheet could run, and before every apostrophe.
        if isText, place < bytes.count, bytes[place] == UInt8(ascii: "'") { place += 1 }
        if isQuoted { return readQuoted(of: bytes) }
        let start = place
        while place < bytes.count, bytes[place] != comma, bytes[place] != 0x0D { place += 1 }
        cell = start..<place
        return false
    }

    /// Reads to the quotation mark that no other one follows, and beyond it.
    private mutating func readQuoted(of bytes: Span<UInt8>) -> Bool {
        let start = place
        var isDoubled = false
        while place < bytes.count {
            if bytes[place] == quote {
                guard place + 1 < bytes.count, bytes[place + 1] == quote else { break }
                isDoubled = true
                place += 1
            }
            place += 1
        }
        cell = start..<place
        if place < bytes.count { place += 1 }
        return isDoubled
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
