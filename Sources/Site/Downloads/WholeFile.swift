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

    /// Whether it is put together from what was made before.
    var isAssembled: Bool { self != .sqlite }

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

    /// The file beside each department's page that it is put together from; `nil` where it is made from
    /// what every build knows.
    var piece: DownloadFile? {
        switch self {
        case .csv(.disclosures), .sqlite, .package, .catalog: nil
        case .csv(let table): .csv(table)
        case .json: .json
        }
    }

    /// Appends the file, put together from its pieces.
    func assemble(from parts: some OutputParts, into buffer: inout [UInt8]) {
        // The size is known, so the buffer need not grow to it by doubling.
        buffer.reserveCapacity((0..<parts.count).reduce(8) { $0 + parts.byteCount(of: $1) })
        switch self {
        case .csv(let table):
            let heading = CSV.heading(of: table.definition)
            buffer += heading
            for part in 0..<parts.count { buffer += parts.bytes(of: part).dropFirst(heading.count) }
        case .json:
            buffer.append(UInt8(ascii: "["))
            for part in 0..<parts.count {
                buffer += (part == 0 ? "\n" : ",\n").utf8
                buffer += parts.bytes(of: part).dropLast()
            }
            buffer += "\n]\n".utf8
        case .sqlite, .package, .catalog: break  // They are no sums of pieces.
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
