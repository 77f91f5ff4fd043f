public import BudgetModel

/// Which indicators of a project are which of the same project in another year.
///
/// First those of which everything is the same, however often they stand there; then, one to one, those
/// alone in either year with the same levels and name, and those alone with the same name. The order of
/// the rows means nothing.
public struct IndicatorMatching: Hashable, Sendable {
    /// One indicator in either year or both.
    public enum Row: Hashable, Sendable {
        /// It stands in both years with the same texts; the index in the later year.
        case unchanged(Int)
        /// It stands in both years, and some text of it differs; the index in the later year, then.
        case changed(Int, from: Int)
        /// It is new in the later year.
        case added(Int)
        /// It is no longer listed in the later year; the index in the earlier one.
        case dropped(Int)
    }

    /// The indicators in the order of the later year, those no longer listed last.
    public let rows: [Row]

    /// Matches the indicators of two years.
    public init(from earlier: [Indicator], to later: [Indicator]) {
        var pairing = Pairing(earlierCount: earlier.count, laterCount: later.count)
        var unchanged = Set<Int>()
        pairing.pairEqual(earlier, later) { unchanged.insert($0) }
        pairing.pair(by: { earlier[$0].namesOfLevels }, { later[$0].namesOfLevels })
        pairing.pair(by: { TextKey(earlier[$0].name.text) }, { TextKey(later[$0].name.text) })
        rows =
            later.indices.map { index in
                guard let partner = pairing.earlier[index] else { return .added(index) }
                return unchanged.contains(index)
                    ? .unchanged(index) : .changed(index, from: partner)
            } + pairing.leftInEarlier.map(Row.dropped)
    }

    /// How many indicators stand in both years with the same texts.
    public var unchangedCount: Int {
        rows.count { if case .unchanged = $0 { true } else { false } }
    }
}

extension Pairing {
    /// Pairs indicators that are equal in all their texts: any of them, since nobody can tell them apart.
    fileprivate mutating func pairEqual(
        _ earlier: [Indicator], _ later: [Indicator], _ note: (Int) -> Void
    ) {
        // Most tables keep the order of their rows.
        for index in 0..<min(earlier.count, later.count)
        where earlier[index].reads(as: later[index]) {
            pair(index, with: index)
            note(index)
        }
        if leftInEarlier.isEmpty || leftInLater.isEmpty { return }
        var bearers = Dictionary(grouping: leftInEarlier) { TextKey(earlier[$0].name.text) }
        for index in leftInLater {
            let name = TextKey(later[index].name.text)
            guard
                let place = bearers[name]?.firstIndex(where: { earlier[$0].reads(as: later[index]) }
                ),
                let partner = bearers[name]?.remove(at: place)
            else { continue }
            pair(partner, with: index)
            note(index)
        }
    }
}

extension Indicator {
    /// Whether all texts are the same, wherever they stand.
    public func reads(as other: Indicator) -> Bool {
        target.text.utf8.elementsEqual(other.target.text.utf8)
            && name.text.utf8.elementsEqual(other.name.text.utf8)
            && hasLevels(of: other)
            && (explanation?.text ?? "").utf8.elementsEqual((other.explanation?.text ?? "").utf8)
    }

    /// Whether it stands under the same levels.
    public func hasLevels(of other: Indicator) -> Bool {
        levels.elementsEqual(other.levels) { $0.text.utf8.elementsEqual($1.text.utf8) }
    }

    /// The levels and the name, as a key.
    fileprivate var namesOfLevels: [TextKey] {
        levels.map { TextKey($0.text) } + [TextKey(name.text)]
    }
}
