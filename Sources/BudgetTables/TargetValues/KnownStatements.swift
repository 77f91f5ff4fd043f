internal import Documents

/// What the target values of some tables say, so that equal ones are read once.
///
/// Most repeat one above them or in another department's table (`≥90%`, 满足), and reading one takes twenty
/// times as long as finding it here.
public struct KnownStatements: Sendable {
    /// By a hash of the bytes, since hashing a `String` takes as long as reading it would.
    private var known: [UInt64: (text: String, read: ReadStatement)] = [:]

    /// Nothing is known yet.
    public init() {}

    /// What a text says that stands in a cell.
    mutating func statement(of text: String, in cell: Range<Int>, of grid: Grid) -> ReadStatement {
        let key = grid.hash(of: cell)
        if let found = known[key], found.text == text { return found.read }
        let read = readStatement(of: text)
        known[key] = (text, read)
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
