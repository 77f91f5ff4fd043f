/// The unit that the sums of a table are printed in, such as 万元.
struct MoneyUnit: Hashable {
    /// How many decimal places of the unit make fen: 6 for 万元.
    let decimals: Int

    /// The unit of which so many decimal places make fen.
    init(decimals: Int) { self.decimals = decimals }

    /// The unit of that name, with or without words such as 单位： before it; `nil` for any other text.
    init?(_ text: some StringProtocol) {
        var name = text.compacted
        for prefix in Headings.unitPrefixes where name.hasPrefix(prefix) {
            name.removeFirst(prefix.count)
        }
        guard let unit = Headings.moneyUnits.first(where: { $0.name == name }) else { return nil }
        decimals = unit.decimals
    }
}

/// What the heading of sums says of their unit.
enum UnitStatement: Hashable {
    case none
    case known(MoneyUnit)
    /// Something that looks like a unit and is none we know.
    case unknown(String)

    /// Reads what stands in brackets behind a heading, or alone above the table: 万元, 单位：万元.
    init(_ text: some StringProtocol) {
        let compact = text.compacted
        if let unit = MoneyUnit(compact) {
            self = .known(unit)
        } else if compact.hasSuffix(Headings.unitEnding) {
            self = .unknown(compact)
        } else {
            self = .none
        }
    }
}
