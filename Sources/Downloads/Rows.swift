/// Rows of a table, each cell as the bytes that every format writes.
///
/// Read once from the budget and written in every format: one long text and where each cell ends, since
/// a list for each row would be an allocation for each cell. A blank cell is an empty one; no table
/// tells it from a cell that holds an empty text.
public struct Rows: Sendable {
    /// The table; empty before there is any.
    let columns: [Column]
    private(set) var bytes: [UInt8] = []
    /// Where the cells end in `bytes`, row by row.
    private(set) var ends: [Int32] = []

    init() { columns = [] }

    init(of table: Table) { columns = table.columns }

    /// How many rows there are.
    public var count: Int { columns.isEmpty ? 0 : ends.count / columns.count }

    /// The bytes of a cell; none if it is blank.
    @inline(__always)
    func range(row: Int, column: Int) -> Range<Int> {
        let place = row * columns.count + column
        let start = place == 0 ? 0 : Int(ends[place - 1])
        return start..<Int(ends[place])
    }

    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func append(_ text: [UInt8]) { bytes += text }

    /// Appends a number's digits.
    mutating func append(_ number: Int) {
        if 0..<10 ~= number {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes += String(number).utf8
        }
    }

    /// Appends a word, its capitals as an underscore and a small letter.
    mutating func append(code: String) {
        for byte in code.utf8 {
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
                bytes.append(UInt8(ascii: "_"))
                bytes.append(byte | 0x20)
            } else {
                bytes.append(byte)
            }
        }
    }

    /// Ends a cell behind what was appended since the last one.
    mutating func endCell() { ends.append(Int32(clamping: bytes.count)) }
}
