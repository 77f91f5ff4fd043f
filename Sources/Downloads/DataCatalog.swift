public import Diagnostics

/// What is said of the site's data as a whole, for programs that collect data.
public struct DataCatalog: Sendable {
    /// The name of the site.
    public var title: Wording
    /// One sentence on it.
    public var description: Wording
    /// Who publishes it.
    public var publisher: Wording
    /// The terms, and where they are written.
    public var licence: (name: String, address: String)?
    /// The address of the site, ending in `/`; `nil` where it is not known.
    public var baseAddress: String?
    /// The years that anything is disclosed for, the earliest first.
    public var years: [Int]
    /// The files of the whole.
    public var files: [CatalogFile]

    /// Collects what is said.
    public init(
        title: Wording,
        description: Wording,
        publisher: Wording,
        licence: (name: String, address: String)?,
        baseAddress: String?,
        years: [Int],
        files: [CatalogFile]
    ) {
        self.title = title
        self.description = description
        self.publisher = publisher
        self.licence = licence
        self.baseAddress = baseAddress
        self.years = years
        self.files = files
    }
}

/// A file of the whole site's data, as it was published.
public struct CatalogFile: Sendable {
    /// Its name in the folder of the data.
    public var name: String
    /// The table that it holds; `nil` for everything.
    public var table: DataTable?
    /// Its size.
    public var byteCount: Int
    /// Its SHA-256, as 64 hexadecimal digits.
    public var sha256: String

    /// Describes a file.
    public init(name: String, table: DataTable?, byteCount: Int, sha256: String) {
        self.name = name
        self.table = table
        self.byteCount = byteCount
        self.sha256 = sha256
    }

    /// The ending of its name.
    var format: String { String(name[(name.lastIndex(of: ".") ?? name.startIndex)...].dropFirst()) }

    /// What it is, as the Web names it.
    var mediaType: String {
        switch format {
        case "csv": "text/csv"
        case "json": "application/json"
        default: "application/vnd.sqlite3"
        }
    }

    /// What it is called.
    var title: Wording {
        table?.definition.title ?? Wording(chinese: "全部内容", english: "Everything")
    }
}
