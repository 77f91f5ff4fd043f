public import Checksums
internal import Downloads

/// A file of the whole site's data, below `data/`.
enum WholeFile: Hashable, Sendable {
    /// The tables of all departments one behind the other.
    case csv(DataTable)
    /// The objects of all departments, in a list.
    case json
    /// The database.
    case sqlite
    /// What the files are, as a Data Package.
    case package
    /// The same as a catalogue for portals.
    case catalog

    /// The files of data, in the order of the page about them.
    static func data(in formats: Set<DownloadFormat>) -> [WholeFile] {
        (formats.contains(.csv) ? DataTable.allCases.map(WholeFile.csv) : [])
            + (formats.contains(.json) ? [.json] : [])
            + (formats.contains(.sqlite) ? [.sqlite] : [])
    }

    /// The table it holds; `nil` for everything.
    var table: DataTable? {
        if case .csv(let table) = self { table } else { nil }
    }

    /// Where it stands.
    var address: String {
        switch self {
        case .csv(let table): "data/\(table.name).csv"
        case .json: "data/budget.json"
        case .sqlite: "data/budget.sqlite"
        case .package: "data/datapackage.json"
        case .catalog: "data/catalog.jsonld"
        }
    }

    /// The files beside each department's page that it is put together from: all of the first kind, then
    /// all of the second.
    var pieces: [DownloadFile] {
        switch self {
        case .csv(.disclosures), .package, .catalog: []
        case .csv(let table): [.csv(table)]
        case .json: [.json]
        case .sqlite: DownloadFile.tables.map(DownloadFile.csv)
        }
    }
}

/// What the outputs came to that another one is made from.
public protocol OutputParts {
    /// How many there are.
    var count: Int { get }
    /// The SHA-256 of a part.
    func digest(of part: Int) -> SHA256Digest
    /// The size of a part.
    func byteCount(of part: Int) -> Int
    /// The bytes of a part that is no assembly itself.
    func bytes(of part: Int) -> [UInt8]
}

extension OutputParts {
    /// The size of all of them together.
    var byteCount: Int { (0..<count).reduce(0) { $0 + byteCount(of: $1) } }
}

/// A file that is being made from parts.
public protocol OutputFile {
    /// Appends the next bytes.
    func append(_ bytes: ArraySlice<UInt8>)
    /// Lets a library make the file, of which nothing was appended.
    ///
    /// - Parameter library: Makes it at a path where there is none, and returns the value of `errno` if it
    ///   could not.
    func make(by library: (_ path: String) -> Int32?)
}

extension OutputFile {
    func append(_ bytes: [UInt8]) { append(bytes[...]) }
    func append(_ text: String) { append(Array(text.utf8)) }
}
