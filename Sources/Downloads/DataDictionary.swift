internal import Diagnostics

/// The dictionary as a table of its own, for databases and workbooks.
enum DataDictionary {
    /// A column with the table it belongs to.
    struct Entry: Sendable {
        let table: Table
        let column: Column
    }

    /// One row for each column of each table.
    static let rows = definition.rows(
        of: DataTable.allCases.map(\.definition).flatMap { table in
            table.columns.map { Entry(table: table, column: $0) }
        })

    private static let definition = TableDefinition<Entry>(
        "dictionary",
        title: Wording(chinese: "数据字典", english: "Dictionary"),
        meaning: Wording(
            chinese: "每行是一张表的一个栏目", english: "Each row is a column of a table")
    ) { list in
        list.text(Column("table_name", "表", "表的名称", "The table")) { $0.table.name }
        list.text(Column("column_name", "栏名", "文件中的栏名", "The column")) { $0.column.name }
        list.text(Column("heading", "栏目", "中文栏目", "The heading in Chinese")) {
            $0.column.heading
        }
        list.text(Column("kind", "类型", "栏目的类型", "What its cells hold")) {
            $0.column.kind.rawValue
        }
        list.text(Column("unit", "单位", "计量单位", "In what its numbers count")) {
            $0.column.unit?.chinese
        }
        list.text(Column("source_heading", "原表栏目", "原表栏目", "The official heading")) {
            $0.column.sourceHeading
        }
        list.text(Column("meaning", "含义", "栏目的含义", "What it means, in Chinese")) {
            $0.column.meaning.chinese + $0.column.codesText
        }
        list.text(Column("meaning_en", "英文含义", "英文含义", "What it means, in English")) {
            $0.column.meaning.english
        }
    }
}

extension Column {
    /// The words it may hold, with what they stand for, behind its meaning.
    fileprivate var codesText: String {
        if codes.isEmpty { return "" }
        return "（" + codes.map { "\($0.code)：\($0.meaning.chinese)" }.joined(separator: "；") + "）"
    }
}
