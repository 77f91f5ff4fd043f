internal import Diagnostics
internal import Downloads
internal import Theme

/// The links to the files of data beside a department's page.
struct DownloadLinks: Sendable {
    let rows: [DownloadRow]
    /// The link to everything in JSON; `nil` where it is not published.
    let json: DownloadLink?
    /// The link to the workbook; `nil` where it is not published.
    let xlsx: DownloadLink?
    /// The link to the original table; `nil` where it is not published.
    let document: String?

    /// The links from a department's page.
    init(of index: Int, in downloads: SiteDownloads?, context: PageContext) {
        let formats = downloads?.formats ?? []
        let files = DownloadLinker(index, context: context)
        rows = DownloadFile.tables.compactMap { table in
            guard formats.contains(.csv) || formats.contains(.excelCSV) else { return nil }
            return DownloadRow(
                label: table.definition.title[context.language],
                csv: formats.contains(.csv) ? files.link(.csv(table)) : nil,
                excel: formats.contains(.excelCSV) ? files.link(.excelCSV(table)) : nil
            )
        }
        json = formats.contains(.json) ? files.link(.json) : nil
        xlsx = formats.contains(.xlsx) ? files.link(.xlsx) : nil
        document = downloads?.document(of: index).flatMap {
            context.link(from: .department(index), toPath: $0)
        }
    }

    static let fields = Fields<DownloadLinks> { list in
        list.flag("isAny") {
            !$0.rows.isEmpty || $0.json != nil || $0.xlsx != nil || $0.document != nil
        }
        list.flag("isTables") { !$0.rows.isEmpty }
        list.flag("hasCSV") { $0.rows.contains { $0.csv != nil } }
        list.flag("hasExcelCSV") { $0.rows.contains { $0.excel != nil } }
        list.list("rows", DownloadRow.fields) { $0.rows }
        list.record("json", DownloadLink.fields) { $0.json }
        list.record("xlsx", DownloadLink.fields) { $0.xlsx }
        list.url("document") { $0.document }
    }
}

/// A table that can be taken away.
struct DownloadRow: Sendable {
    let label: String
    let csv: DownloadLink?
    let excel: DownloadLink?

    static let fields = Fields<DownloadRow> { list in
        list.text("label") { $0.label }
        list.record("csv", DownloadLink.fields) { $0.csv }
        list.record("excel", DownloadLink.fields) { $0.excel }
    }
}

/// A link to a file, with the name under which it is saved: `projects.csv` says nothing on a disk.
struct DownloadLink: Sendable {
    let href: String
    let name: String

    static let fields = Fields<DownloadLink> { list in
        list.url("href") { $0.href }
        list.text("name") { $0.name }
    }
}

/// Makes the links of one department.
private struct DownloadLinker {
    private let folder: String
    private let page: PageTarget
    private let context: PageContext

    init(_ index: Int, context: PageContext) {
        page = .department(index)
        self.context = context
        // The files stand once, beside the page in the first language.
        let path = context.languages.first.flatMap { context.address(.department(index), $0) } ?? ""
        folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    }

    func link(_ file: DownloadFile) -> DownloadLink? {
        context.link(from: page, toPath: "\(folder)/\(file.name)").map { href in
            let name = folder.split(separator: "/").joined(separator: "-")
            return DownloadLink(href: href, name: "\(name)-\(file.name)")
        }
    }
}
