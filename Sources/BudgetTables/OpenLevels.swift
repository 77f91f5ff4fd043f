internal import BudgetModel
internal import Documents

/// The levels that the rows of a project stand under.
struct OpenLevels {
    /// The level last seen at each depth, which blank cells below repeat; `nil` for one not seen since a
    /// higher one.
    private var seen = InlineArray<3, OpenLevel?>(repeating: nil)
    /// The national class of the first level, which may be none; `nil` until an indicator asks for it.
    var category: IndicatorCategory??
    /// How many levels the layout has, at most three.
    let count: Int

    private struct OpenLevel {
        /// The cell it was first seen in; those that repeat it have the same bytes.
        let cell: Range<Int>
        var printed: PrintedText
        /// Whether an indicator has stood under it.
        var isUsed = false
    }

    /// The levels of a layout before any is seen.
    init(count: Int) { self.count = count }

    /// The cell of the first level.
    var firstCell: Range<Int>? { seen[0]?.cell }

    /// The levels that no indicator has stood under.
    var stillUnused: [PrintedText] { unused(from: 0) }

    /// The levels that an indicator stands under, which are then used.
    mutating func takeAll() -> IndicatorLevels {
        var levels = IndicatorLevels()
        for depth in 0..<count {
            guard let level = seen[depth] else { continue }
            levels.append(level.printed)
            seen[depth]?.isUsed = true
        }
        return levels
    }

    /// Goes on below the level in a cell; another text than the one seen there ends that level and all below.
    ///
    /// - Returns: The ended levels that no indicator has stood under.
    mutating func enter(
        _ cell: Range<Int>,
        of grid: Grid,
        at place: CellPlace,
        depth: Int
    ) -> [PrintedText] {
        if let above = seen[depth]?.cell, grid.isSame(cell, above) {
            seen[depth]?.printed.place = place
            seen[depth]?.isUsed = false
            return []
        }
        let ended = unused(from: depth)
        if depth == 0 { category = nil }
        for deeper in depth..<count { seen[deeper] = nil }
        seen[depth] = OpenLevel(cell: cell, printed: PrintedText(grid.text(cell), at: place))
        return ended
    }

    private func unused(from depth: Int) -> [PrintedText] {
        (depth..<count).compactMap { seen[$0]?.isUsed == false ? seen[$0]?.printed : nil }
    }
}
