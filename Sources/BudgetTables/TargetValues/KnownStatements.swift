internal import BudgetModel
internal import Documents

/// What the target values of some tables say, and their heading, so that equal ones are read once.
///
/// Most values repeat one above them or in another department's table (`≥90%`, 满足), and reading one takes twenty
/// times as long as finding it here.
public struct KnownStatements: Sendable {
    /// One place for each remainder of a text's hash; a further text with the same takes the place over.
    ///
    /// A dictionary hashed the hash once more, and grew with tables that repeat nothing.
    private var known: [TargetValue?] = []
    /// The heading that opened a table, if nothing was wrong with it.
    var heading: KnownHeading?

    /// Nothing is known yet.
    public init() {}

    /// The value in a cell, as far as its own words tell.
    mutating func value(in cell: Range<Int>, of grid: Grid, at place: CellPlace) -> TargetValue {
        if known.isEmpty { known = Array(repeating: nil, count: 1024) }
        let slot = Int(truncatingIfNeeded: grid.hash(of: cell) % UInt64(known.count))
        if var found = known[slot], grid.isSame(cell, found.printed.text) {
            found.printed.place = place
            return found
        }
        let value = TargetValue(reading: PrintedText(grid.text(cell), at: place))
        known[slot] = value
        return value
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
