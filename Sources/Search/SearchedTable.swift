internal import BudgetModel
public import Records

/// What the index shows of a table beside other tables, for which it need not be read again.
public struct SearchedTable: Sendable {
    /// A line for each project, as blocks have it.
    let names: [UInt8]
    /// The levels that indicators stand under (一级指标, 二级指标), each once.
    let levels: [String]
    let grams: TableGrams

    /// Looks through a table.
    public init(of table: SearchedProjects) {
        var script = SearchScript()
        for index in table.projects.indices { script.appendName(of: table, index) }
        names = script.bytes
        levels = Self.levels(of: table.projects)
        grams = TableGrams(of: table.projects)
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from record: inout RecordReader) throws(RecordReader.Damage) {
        names = try record.content()
        levels = try record.list { record throws(RecordReader.Damage) in try record.text() }
        grams = TableGrams(kept: try record.content())
    }

    /// Writes it for a later build.
    public func write(to record: inout RecordPieces) {
        record.share(names)
        record.writer.write(levels) { $0.write($1) }
        record.share(grams.bytes)
    }

    /// The levels in the order in which they come first; most rows stand under the same as the row before.
    private static func levels(of projects: [Project]) -> [String] {
        var levels: [String] = []
        for project in projects.indices {
            let indicators = projects[project].performanceTarget.indicators
            for row in indicators.indices {
                for depth in indicators[row].levels.indices {
                    let level = indicators[row].levels[depth].text
                    if !levels.contains(where: { $0.utf8.elementsEqual(level.utf8) }) {
                        levels.append(level)
                    }
                }
            }
        }
        return levels
    }
}
