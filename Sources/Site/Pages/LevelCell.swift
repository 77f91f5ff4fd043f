internal import BudgetModel
internal import Theme

/// A level above indicators, with the rows and columns it spans; without a name where the table has none.
struct LevelCell: Hashable, Sendable {
    let name: String
    /// How many rows of equal levels follow each other, this one included.
    let rows: Int
    /// More than one where a row has fewer levels than another.
    let columns: Int
    /// What explains the name, at its first use.
    let href: String?

    static let fields = Fields<LevelCell> { list in
        list.text("name") { $0.name.isEmpty ? nil : $0.name }
        list.number("rows") { $0.rows == 1 ? nil : $0.rows }
        list.number("columns") { $0.columns == 1 ? nil : $0.columns }
        list.url("href") { $0.href }
    }
}

/// The levels above a project's indicators: equal ones that follow each other are one cell.
struct LevelCells {
    private let indicators: [Indicator]
    /// The links to what explains a name.
    private let terms: [String: String]
    /// For each row, how many of its levels go on from the row above.
    private let continued: [Int]
    private let depth: Int
    /// The names that were explained in a row before.
    private var explained: Set<String> = []

    /// The levels of some rows, in table order.
    init(of indicators: [Indicator], terms: [String: String]) {
        self.indicators = indicators
        self.terms = terms
        var above: IndicatorLevels = []
        continued = indicators.indices.map { row in
            let levels = indicators[row].levels
            defer { above = levels }
            return Self.sameCount(above, levels)
        }
        depth = Self.depth(of: indicators)
    }

    /// How many levels the deepest row has.
    static func depth(of indicators: [Indicator]) -> Int {
        indicators.indices.reduce(0) { max($0, indicators[$1].levels.count) }
    }

    /// The cells that begin in a row; to be asked row by row, since a name is explained at its first use.
    mutating func cells(beginningIn row: Int) -> [LevelCell] {
        let count = indicators[row].levels.count
        if count == 0 { return blankCells(beginningIn: row) }
        if continued[row] == count { return [] }
        return (continued[row]..<count).map { level in
            let name = indicators[row].levels[level].text
            let href = terms[name]
            return LevelCell(
                name: name,
                rows: height(of: level, from: row),
                columns: level == count - 1 ? depth - level : 1,
                href: href != nil && explained.insert(name).inserted ? href : nil
            )
        }
    }

    /// One cell in place of all levels, where the first of some rows without any begins.
    private func blankCells(beginningIn row: Int) -> [LevelCell] {
        if depth == 0 || (row > 0 && indicators[row - 1].levels.isEmpty) { return [] }
        let height = indicators[row...].prefix { $0.levels.isEmpty }.count
        return [LevelCell(name: "", rows: height, columns: depth, href: nil)]
    }

    private func height(of level: Int, from row: Int) -> Int {
        continued[(row + 1)...].prefix { $0 > level }.count + 1
    }

    /// How many levels of a row are the same cells as in the row above.
    ///
    /// A last level spans the columns up to the indicator, so it never continues one that has others below.
    private static func sameCount(_ above: IndicatorLevels, _ row: IndicatorLevels) -> Int {
        let shorter = min(above.count, row.count)
        let same = (0..<shorter).first { above[$0].text != row[$0].text } ?? shorter
        return same == shorter && above.count != row.count ? max(0, same - 1) : same
    }
}

/// A column for levels: the first one, or one below it.
struct LevelColumn: Sendable {
    let isFirst: Bool

    static let fields = Fields<LevelColumn> { list in
        list.flag("isFirst") { $0.isFirst }
    }
}
