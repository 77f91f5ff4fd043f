internal import BudgetModel
internal import Theme

/// A level above indicators, with the rows and columns it spans.
struct LevelCell: Hashable, Sendable {
    let name: String
    /// How many rows of equal levels follow each other, this one included.
    private(set) var rows = 1
    /// More than one where a row has fewer levels than another.
    let columns: Int
    /// What explains the name, at its first use.
    let href: String?

    /// The cells that begin in each row, in table order: equal levels that follow each other are one.
    ///
    /// - Parameters:
    ///   - indicators: The rows.
    ///   - terms: The links to what explains a name.
    /// - Returns: The cells of each row.
    static func cells(for indicators: [Indicator], terms: [String: String]) -> [[LevelCell]] {
        let depth = deepest(of: indicators)
        var cells: [[LevelCell]] = Array(repeating: [], count: indicators.count)
        /// For each level of the row at hand, the row in which its cell began, and its place there.
        var open: [(row: Int, place: Int)] = []
        var explained: Set<String> = []
        for row in indicators.indices {
            let same = row == 0 ? 0 : sameCount(indicators[row - 1].levels, indicators[row].levels)
            for cell in open[..<same] { cells[cell.row][cell.place].rows += 1 }
            open.removeLast(open.count - same)
            let count = indicators[row].levels.count
            for level in same..<count {
                let name = indicators[row].levels[level].text
                let href = terms[name]
                open.append((row, cells[row].count))
                cells[row].append(
                    LevelCell(
                        name: name,
                        columns: level == count - 1 ? depth - level : 1,
                        href: href != nil && explained.insert(name).inserted ? href : nil
                    )
                )
            }
        }
        return cells
    }

    /// How many levels the deepest row has.
    static func deepest(of indicators: [Indicator]) -> Int {
        indicators.indices.reduce(0) { max($0, indicators[$1].levels.count) }
    }

    /// How many levels of a row are the same cells as in the row above.
    ///
    /// A last level spans the columns up to the indicator, so it never continues one that has others below.
    private static func sameCount(_ above: IndicatorLevels, _ row: IndicatorLevels) -> Int {
        let counts = (above.count, row.count)
        if counts == (1, 1) { return above.first?.text == row.first?.text ? 1 : 0 }
        let shorter = min(counts.0, counts.1)
        let same = (0..<shorter).first { above[$0].text != row[$0].text } ?? shorter
        return same == shorter && counts.0 != counts.1 ? max(0, same - 1) : same
    }

    static let fields = Fields<LevelCell> { list in
        list.text("name") { $0.name }
        list.number("rows") { $0.rows == 1 ? nil : $0.rows }
        list.number("columns") { $0.columns == 1 ? nil : $0.columns }
        list.url("href") { $0.href }
    }
}

/// A column for levels: the first one, or one below it.
struct LevelColumn: Sendable {
    let isFirst: Bool

    /// As many columns as the deepest row has levels.
    static func columns(for indicators: [Indicator]) -> [LevelColumn] {
        (0..<LevelCell.deepest(of: indicators)).map { LevelColumn(isFirst: $0 == 0) }
    }

    static let fields = Fields<LevelColumn> { list in
        list.flag("isFirst") { $0.isFirst }
    }
}
