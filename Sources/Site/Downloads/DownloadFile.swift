internal import Downloads

/// A file of data that stands beside a department's page.
enum DownloadFile: Hashable, Sendable {
    /// A table as comma-separated values.
    case csv(DataTable)
    /// The same for Excel.
    case excelCSV(DataTable)
    /// Everything, nested.
    case json
    /// A workbook with a sheet for each table.
    case xlsx

    /// The files of a department, in the order of the page.
    static func all(in formats: Set<DownloadFormat>) -> [DownloadFile] {
        var files: [DownloadFile] = []
        for table in tables {
            if formats.contains(.csv) { files.append(.csv(table)) }
            if formats.contains(.excelCSV) { files.append(.excelCSV(table)) }
        }
        if formats.contains(.json) { files.append(.json) }
        if formats.contains(.xlsx) { files.append(.xlsx) }
        return files
    }

    /// The tables that have a file beside each department's page; what they say of the department itself
    /// stands in the site's one table of departments.
    static let tables: [DataTable] = [.projects, .indicators, .funding]

    /// The name of the file in its folder.
    var name: String {
        switch self {
        case .csv(let table): "\(table.name).csv"
        case .excelCSV(let table): "\(table.name)-excel.csv"
        case .json: "data.json"
        case .xlsx: "data.xlsx"
        }
    }
}
