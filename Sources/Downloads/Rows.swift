public import Checksums

/// Rows of a table, each cell as the bytes that every format writes.
///
/// Read once from the budget and written in every format: one long text and where each cell stands in it,
/// since a list for each row would be an allocation for each cell. A blank cell is an empty one; no table
/// tells it from a cell that holds an empty text.
public struct Rows: Sendable {
    /// The table; empty before there is any.
    let columns: [Column]
    private(set) var bytes: [UInt8] = []
    /// Where the cells stand in `bytes`, row by row.
    private var cells: [Cell] = []
    /// Where the last cell ends that has bytes of its own.
    private var end: Int32 = 0

    /// Where a cell stands, and what formats must look after when they write it.
    struct Cell: Equatable {
        fileprivate var start: Int32
        fileprivate var end: Int32
        /// The formats that cannot write its bytes as they are.
        fileprivate(set) var troubles: Troubles

        var range: Range<Int> { Int(start)..<Int(end) }
        var isBlank: Bool { start == end }
    }

    init() { columns = [] }

    init(of table: Table) { columns = table.columns }

    /// Rows whose cells stand somewhere in some bytes.
    init(of table: Table, _ bytes: [UInt8], _ cells: [Range<Int>]) {
        columns = table.columns
        self.bytes = bytes
        self.cells = cells.map { cell in
            Cell(
                start: Int32(cell.lowerBound), end: Int32(cell.upperBound),
                troubles: [])
        }
    }

    /// How many rows there are.
    public var count: Int { columns.isEmpty ? 0 : cells.count / columns.count }

    /// A fingerprint of all cells.
    public var fingerprint: ContentFingerprint {
        // The bytes alone would not tell where a cell ends.
        var file: [UInt8] = []
        CSV.append(self, to: &file)
        return ContentFingerprint(of: file)
    }

    /// How many cells there are.
    var cellCount: Int { cells.count }

    /// How many bytes all cells have, those that are repeated too.
    var cellBytes: Int { cells.reduce(0) { $0 + $1.range.count } }

    @inline(__always)
    func cell(row: Int, column: Int) -> Cell { cells[row * columns.count + column] }

    /// Whether a cell is the one above it, told again.
    @inline(__always)
    func isRepeated(row: Int, column: Int) -> Bool {
        row > 0 && cell(row: row, column: column) == cell(row: row - 1, column: column)
    }

    /// The bytes of a cell; none if it is blank.
    @inline(__always)
    func range(row: Int, column: Int) -> Range<Int> { cell(row: row, column: column).range }

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

    /// Ends a cell behind the text that was appended since the last one.
    mutating func endCell() {
        endCell(with: Troubles(in: bytes.span, Int(end)..<bytes.count))
    }

    /// Ends a cell behind what was appended since the last one.
    mutating func endCell(with troubles: Troubles) {
        let start = end
        end = Int32(bytes.count)
        cells.append(Cell(start: start, end: end, troubles: troubles))
    }

    /// Appends the cell above once more, without its bytes.
    mutating func repeatCell() { cells.append(cells[cells.count - columns.count]) }
}

/// The formats in which a text cannot stand as it is.
struct Troubles: OptionSet {
    let rawValue: UInt8

    /// A comma, a quotation mark or the end of a line.
    static let csv = Troubles(rawValue: 1)
    /// A quotation mark, a backslash or a control character.
    static let json = Troubles(rawValue: 2)
    /// Markup, a control character, or an underscore, with which workbooks write these.
    static let xml = Troubles(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    @inline(__always)
    init(in bytes: Span<UInt8>, _ range: Range<Int>) {
        self = []
        // Letters and all Chinese stand above, and most digits between, what is looked for.
        for index in range where bytes[index] < 0x60 { formUnion(Troubles(with: bytes[index])) }
    }

    @inline(__always)
    private init(with byte: UInt8) {
        switch byte {
        case 0x0A, 0x0D: self = [.csv, .json, .xml]
        case 0..<0x20: self = [.json, .xml]
        case UInt8(ascii: "\""): self = [.csv, .json]
        case UInt8(ascii: ","): self = .csv
        case UInt8(ascii: "\\"): self = .json
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"):
            self = .xml
        default: self = []
        }
    }
}
