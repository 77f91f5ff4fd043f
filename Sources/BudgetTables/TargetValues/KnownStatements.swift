internal import Documents

/// What the target values of some tables say, so that equal ones are read once.
///
/// Most repeat one above them or in another department's table (`≥90%`, 满足), and reading one takes twenty
/// times as long as finding it here.
public struct KnownStatements: Sendable {
    /// One place for each remainder of a text's hash; a further text with the same takes the place over.
    ///
    /// A dictionary hashed the hash once more, and grew with tables that repeat nothing.
    private var known: [(text: String, read: ReadStatement)?] = []

    /// Nothing is known yet.
    public init() {}

    /// What a text says that stands in a cell.
    mutating func statement(of text: String, in cell: Range<Int>, of grid: Grid) -> ReadStatement {
        if known.isEmpty { known = Array(repeating: nil, count: 1024) }
        let place = Int(truncatingIfNeeded: grid.hash(of: cell) % UInt64(known.count))
        if let found = known[place], found.text == text { return found.read }
        let read = readStatement(of: text)
        known[place] = (text, read)
        return read
    }
}

extension Grid {
    /// A number that is nearly always another for other bytes (FNV-1a).
    fileprivate func hash(of cell: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for offset in cell { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
