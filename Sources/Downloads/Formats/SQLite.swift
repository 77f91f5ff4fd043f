internal import Diagnostics

/// All disclosures as a database of SQLite: a table for each of ours, joined by foreign keys, a view for
/// each with the columns of its CSV file, a dictionary, and indexes in which any three characters are found.
///
/// The same rows give the same bytes with the same version of SQLite.
public struct SQLite: ~Copyable {
    /// The version of the library, which every file names.
    public static var version: Int { DatabaseFile.version }

    private let database: DatabaseFile

    /// Begins a database without rows.
    ///
    /// - Parameter path: Where there is no file yet.
    public init(at path: String) {
        database = DatabaseFile(at: path)
        // Nobody else reads it before it is whole, and a file that was begun in vain is removed. Rows come in
        // order, so that pages are soon done with: 16 MB for them made nothing faster.
        database.run(
            "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                + "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2048; BEGIN;")
        for table in DataTable.allCases { database.run(Self.creation(of: table.definition)) }
        database.run(
            "CREATE TABLE dictionary (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
                + "heading TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT, source_heading TEXT, "
                + "meaning TEXT NOT NULL, meaning_en TEXT NOT NULL, "
                + "PRIMARY KEY (table_name, column_name));")
    }

    /// Adds rows to a table.
    public mutating func add(_ rows: Rows, to table: DataTable) {
        let columns = Self.storedColumns(of: table.definition)
        database.insert(rows, columns: columns, into: table.name)
    }

    /// Adds what is made of all rows, and ends the file.
    ///
    /// - Returns: The value of `errno` if the file could not be written.
    public consuming func finish() -> Int32? {
        for table in DataTable.allCases {
            for reference in table.definition.references {
                database.run(
                    "CREATE INDEX \(table.name)_\(reference.column) "
                        + "ON \(table.name) (\(reference.column));")
            }
            database.run(Self.view(of: table.definition))
        }
        database.insert(DataDictionary.rows, columns: Array(0..<8), into: "dictionary")
        for (table, columns) in Self.searched {
            // Few large pieces, written once, instead of many that are merged again.
            database.run(
                "CREATE VIRTUAL TABLE \(table.name)_search USING fts5(\(columns), "
                    + "content='\(table.name)', tokenize='trigram');"
                    + "INSERT INTO \(table.name)_search (\(table.name)_search, rank) "
                    + "VALUES ('hashsize', 16777216);"
                    + "INSERT INTO \(table.name)_search (\(table.name)_search) VALUES ('rebuild');")
        }
        database.run("COMMIT;")
        return database.close()
    }

    /// What is found by its words: names, goals, what indicators say.
    private static let searched: [(DataTable, String)] = [
        (.projects, "project, goal"), (.indicators, "indicator, target_value, explanation"),
    ]

    /// The columns that a table has in a database: not those that a join gives.
    private static func storedColumns(of table: Table) -> [Int] {
        let keys = Set(table.references.map(\.column))
        return table.columns.indices.filter { index in
            !table.columns[index].isRepeated || keys.contains(table.columns[index].name)
        }
    }

    private static func creation(of table: Table) -> String {
        var lines = storedColumns(of: table).map { index in
            let column = table.columns[index]
            let key = column.name == table.key ? " PRIMARY KEY" : ""
            return
                "\(column.name) \(column.kind.affinity)\(column.isRequired ? " NOT NULL" : "")\(key)"
        }
        lines += table.references.map { reference in
            "FOREIGN KEY (\(reference.column)) REFERENCES \(reference.table) (\(reference.column))"
        }
        return "CREATE TABLE \(table.name) (\(lines.joined(separator: ", ")));"
    }

    /// A view with the columns of a table's CSV file, those that it repeats taken from where they stand.
    private static func view(of table: Table) -> String {
        let stored = Set(storedColumns(of: table).map { table.columns[$0].name })
        let joined = joins(of: table)
        let columns = table.columns.map { column in
            if stored.contains(column.name) { return "\(table.name).\(column.name)" }
            let origin = joined.first { other in
                storedColumns(of: other).contains { other.columns[$0].name == column.name }
            }
            // The column that repeats a source's digest stands in the table of disclosures.
            return "\(origin?.name ?? table.name).\(column.name)"
        }
        let joins = joined.map { "LEFT JOIN \($0.name) USING (\($0.key))" }
        return "CREATE VIEW \(table.name)_csv AS SELECT \(columns.joined(separator: ", ")) "
            + "FROM \(table.name) \(joins.joined(separator: " "));"
    }

    /// The tables that a table's rows belong to, each behind the one that leads to it.
    private static func joins(of table: Table) -> [Table] {
        var joins: [Table] = []
        for reference in table.references {
            guard let other = DataTable(rawValue: reference.table)?.definition else { continue }
            for table in [other] + Self.joins(of: other) where !joins.contains(table) {
                joins.append(table)
            }
        }
        return joins
    }
}

extension Column.Kind {
    /// The type in SQLite.
    ///
    /// Sums are numbers, since texts would be compared and ordered letter by letter; SQLite may keep them as
    /// binary fractions, and the exact sums stand beside them in fen.
    fileprivate var affinity: String {
        switch self {
        case .text, .list: "TEXT"
        case .integer, .flag: "INTEGER"
        case .amount, .number: "NUMERIC"
        }
    }
}
