extension CSV {
    /// Reads the rows back from what `append` wrote.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - file: The bytes of its file.
    /// - Returns: The rows, to be put into a database; of a file that was written by anything else, some rows of the right width.
    public static func rows(of table: Table, in file: [UInt8]) -> Rows {
        var rows = Rows(of: table)
        rows.reserve(file.count, cells: file.count / 8)
        let isText = table.columns.map { $0.kind == .text || $0.kind == .list }
        let bytes = file.span
        var place = heading(of: table).count
        while place < bytes.count {
            for column in table.columns.indices {
                if column > 0, place < bytes.count, bytes[place] == comma { place += 1 }
                readCell(of: bytes, at: &place, isText: isText[column], into: &rows)
                // A database takes any text as it is.
                rows.endCell(with: [])
            }
            while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
        }
        return rows
    }

    /// Reads up to the comma or the end of the line behind a cell.
    private static func readCell(
        of bytes: Span<UInt8>, at place: inout Int, isText: Bool, into rows: inout Rows
    ) {
        let isQuoted = place < bytes.count && bytes[place] == quote
        if isQuoted { place += 1 }
        // A guard stands before what a spreadsheet could run, and before every apostrophe.
        if isText, place < bytes.count, bytes[place] == UInt8(ascii: "'") { place += 1 }
        if isQuoted { return readQuoted(of: bytes, at: &place, into: &rows) }
        let start = place
        while place < bytes.count, bytes[place] != comma, bytes[place] != 0x0D { place += 1 }
        rows.append(start..<place, of: bytes)
    }

    /// Reads to the quotation mark that no other one follows, and beyond it.
    private static func readQuoted(
        of bytes: Span<UInt8>, at place: inout Int, into rows: inout Rows
    ) {
        while place < bytes.count {
            let start = place
            while place < bytes.count, bytes[place] != quote { place += 1 }
            rows.append(start..<place, of: bytes)
            if place == bytes.count { return }
            place += 1
            guard place < bytes.count, bytes[place] == quote else { return }
            rows.append(place..<place + 1, of: bytes)
            place += 1
        }
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
