internal import BudgetModel
internal import Theme

/// A level above indicators, with the rows and columns it spans.
struct LevelCell: Hashable, Sendable {
    let name: String
    /// How many rows of equal levels follow each other, this one included.
    let rows: Int
    /// More than one where a row has fewer levels than another.
    let columns: Int
    /// What explains the name, at its first use.
    let href: String?

    /// The cells that begin in each row, in table order: equal levels that follow each other are one.
    static func cells(for indicators: [Indicator], glossary: GlossaryLinks) -> [[LevelCell]] {
        let paths = indicators.map { $0.levels.map(\.text) }
        let depth = paths.map(\.count).max() ?? 0
        var explained: Set<String> = []
        return paths.indices.map { row in
            paths[row].indices.compactMap { level in
                let path = paths[row][...level]
                let isLast = level == paths[row].count - 1
                func continues(_ other: Int) -> Bool {
                    paths[other].starts(with: path) && (paths[other].count == path.count) == isLast
                }
                guard row == 0 || !continues(row - 1) else { return nil }
                let name = paths[row][level]
                return LevelCell(
                    name: name,
                    rows: paths.indices[row...].prefix(while: continues).count,
                    columns: isLast ? depth - level : 1,
                    href: explained.insert(name).inserted ? glossary.link(to: name) : nil
                )
            }
        }
    }

    static let fields = Fields<LevelCell>(
        .text("name") { $0.name },
        .text("rows") { $0.rows == 1 ? nil : String($0.rows) },
        .text("columns") { $0.columns == 1 ? nil : String($0.columns) },
        .url("href") { $0.href }
    )
}

/// A column for levels: the first one, or one below it.
struct LevelColumn: Sendable {
    let isFirst: Bool

    /// As many columns as the deepest row has levels.
    static func columns(for rows: [IndicatorRow]) -> [LevelColumn] {
        let depth = rows.lazy.map { $0.indicator.levels.count }.max() ?? 0
        return (0..<depth).map { LevelColumn(isFirst: $0 == 0) }
    }

    static let fields = Fields<LevelColumn>(.flag("isFirst") { $0.isFirst })
}
