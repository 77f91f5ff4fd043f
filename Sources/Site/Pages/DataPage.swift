internal import BudgetModel
internal import Diagnostics
internal import Downloads
internal import Theme

/// The page about the data: which files there are, how to open them, and what each column means.
struct DataPage: Sendable {
    private let frame: PageFrame
    private let files: [DataFile]
    private let tables: [DictionaryTable]
    private let years: [YearLink]
    private let formats: Set<DownloadFormat>
    private let tally: BudgetTally
    private let checksums: String?

    /// Makes the page of the files with their sizes in bytes.
    init(
        of files: [(file: WholeFile, size: Int)],
        in budget: SiteBudget,
        formats: Set<DownloadFormat>,
        context: PageContext
    ) {
        frame = PageFrame(of: .data, context: context)
        self.files = files.compactMap { DataFile($0.file, size: $0.size, context: context) }
        tables = DataTable.allCases.map { DictionaryTable($0.definition, context.language) }
        years = budget.years.reversed().map { YearLink($0, from: .data, context: context) }
        self.formats = formats
        tally = budget.tally
        checksums = context.link(from: .data, toPath: "SHA256SUMS")
    }

    /// The names that `data.mustache` may use.
    static let fields = Fields<DataPage> { list in
        list.flag("hasFiles") { !$0.files.isEmpty }
        list.list("files", DataFile.fields) { $0.files }
        list.list("tables", DictionaryTable.fields) { $0.tables }
        list.list("years", YearLink.fields) { $0.years }
        list.number("departmentCount") { $0.tally.departments }
        list.number("projectCount") { $0.tally.projects }
        list.number("indicatorCount") { $0.tally.indicators }
        list.flag("hasCSV") { $0.formats.contains(.csv) }
        list.flag("hasExcelCSV") { $0.formats.contains(.excelCSV) }
        list.flag("hasAnyCSV") { !$0.formats.isDisjoint(with: [.csv, .excelCSV]) }
        list.flag("hasSQLite") { $0.formats.contains(.sqlite) }
        list.flag("hasXLSX") { $0.formats.contains(.xlsx) }
        list.flag("hasJSON") { $0.formats.contains(.json) }
        list.flag("hasSource") { $0.formats.contains(.source) }
        list.flag("hasTables") { $0.formats != [.source] }
        list.url("checksums") { $0.checksums }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// A file of the whole site's data, to be downloaded.
private struct DataFile: Sendable {
    let name: String
    let format: String
    let title: String
    let href: String
    let size: String

    init?(_ file: WholeFile, size: Int, context: PageContext) {
        guard let href = context.link(from: .data, toPath: file.address) else { return nil }
        self.href = href
        name = String(file.address.dropFirst("data/".count))
        self.size = sizeText(size)
        switch file {
        case .csv(let table):
            format = "CSV"
            title = table.definition.title[context.language]
        case .json:
            format = "JSON"
            title = Wording(chinese: "全部内容", english: "Everything")[context.language]
        case .package:
            format = "Data Package"
            title =
                Wording(
                    chinese: "各文件和栏目的说明，供程序读取", english: "What files and columns are, for programs"
                )[context.language]
        case .catalog:
            format = "DCAT"
            title =
                Wording(chinese: "数据目录，供开放数据平台收录", english: "Catalogue for data portals")[
                    context.language]
        case .sqlite:
            format = "SQLite"
            title = Wording(chinese: "全部内容", english: "Everything")[context.language]
        }
    }

    static let fields = Fields<DataFile> { list in
        list.text("name") { $0.name }
        list.text("format") { $0.format }
        list.text("title") { $0.title }
        list.url("href") { $0.href }
        list.text("size") { $0.size }
    }
}

/// A table of the dictionary.
private struct DictionaryTable: Sendable {
    let table: Table
    let language: Language

    init(_ table: Table, _ language: Language) {
        self.table = table
        self.language = language
    }

    static let fields = Fields<DictionaryTable> { list in
        list.text("name") { $0.table.name }
        list.text("title") { $0.table.title[$0.language] }
        list.text("meaning") { $0.table.meaning[$0.language] }
        list.list("columns", DictionaryColumn.fields) { table in
            table.table.columns.map { DictionaryColumn(column: $0, language: table.language) }
        }
    }
}

/// A column of the dictionary.
private struct DictionaryColumn: Sendable {
    let column: Column
    let language: Language

    static let fields = Fields<DictionaryColumn> { list in
        list.text("name") { $0.column.name }
        list.text("heading") { $0.column.heading }
        list.text("kind") { $0.column.kind.name[$0.language] }
        list.text("unit") { column in column.column.unit.map { $0[column.language] } }
        list.text("meaning") { $0.column.meaning[$0.language] }
        list.text("sourceHeading") { $0.column.sourceHeading }
        list.flag("isRequired") { $0.column.isRequired }
        list.flag("hasCodes") { !$0.column.codes.isEmpty }
        list.list("codes", DictionaryCode.fields) { column in
            column.column.codes.map { DictionaryCode(code: $0, language: column.language) }
        }
    }
}

/// A word that a column may hold.
private struct DictionaryCode: Sendable {
    let code: Column.Code
    let language: Language

    static let fields = Fields<DictionaryCode> { list in
        list.text("code") { $0.code.code }
        list.text("meaning") { $0.code.meaning[$0.language] }
    }
}

extension Column.Kind {
    /// What readers call it.
    fileprivate var name: Wording {
        switch self {
        case .text: Wording(chinese: "文字", english: "text")
        case .integer: Wording(chinese: "整数", english: "whole number")
        case .amount: Wording(chinese: "金额", english: "sum of money")
        case .number: Wording(chinese: "数字", english: "number")
        case .flag: Wording(chinese: "是否", english: "yes or no")
        case .list: Wording(chinese: "列表", english: "list")
        }
    }
}

/// A size in bytes as people say it: `812 B`, `14.9 kB`, `1.2 MB`.
private func sizeText(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    let (unit, name) = bytes < 1_000_000 ? (1_000, "kB") : (1_000_000, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
}
