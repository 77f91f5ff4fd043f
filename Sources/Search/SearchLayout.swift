/// Which files an index has, planned from the sizes of the tables alone.
///
/// The projects of a table are cut into blocks, and the tables into segments, runs of tables of one year: a
/// change of one table makes its own blocks anew, and which blocks of its segment hold which grams.
public struct SearchLayout: Sendable {
    /// The tables by year.
    public let tables: [SearchTable]
    /// The segments, in the order of the tables.
    public let segments: [SearchSegment]
    /// Every file.
    public let files: [SearchFile]

    /// Plans the index of some tables, which must be sorted by year.
    public init(of tables: [SearchTable]) {
        self.tables = tables
        let siteSize = tables.reduce(0) { $0 + $1.projectCount }
        var segments: [SearchSegment] = []
        var start = 0
        while start < tables.count {
            let year = tables[start].year
            let end = tables[start...].firstIndex { $0.year != year } ?? tables.count
            segments += SearchSegment.segments(of: start..<end, in: tables, siteSize: siteSize)
            start = end
        }
        self.segments = segments
        files = Self.files(of: tables, in: segments)
    }

    /// Whether the first file has the names of all projects, so that they are found while one types.
    var hasNamesInDirectory: Bool { segments.reduce(0) { $0 + $1.projectCount } <= 1_500 }

    /// How many bits of a slot name the file that says which segments have it; `nil` where there are so few
    /// segments that all can be asked.
    public var segmentBits: Int? {
        segments.count > 3 ? segments.map(\.gramBits).max() : nil
    }

    /// Every file, those of grams first, by segment.
    private static func files(
        of tables: [SearchTable], in segments: [SearchSegment]
    ) -> [SearchFile] {
        var files: [SearchFile] = []
        for (number, segment) in segments.enumerated() {
            files += (0..<segment.gramShardCount).map { .grams(segment: number, shard: $0) }
        }
        for (number, table) in tables.enumerated() {
            files += (0..<table.blockCount).map { block in
                .block(block, table: number, name: "\(table.folder)-\(block)")
            }
        }
        return files + [.directory, .pinyin]
    }

    /// The files that are made from files of grams.
    public var assemblies: [SearchFile] {
        segmentBits.map { bits in (0..<1 << bits).map { .segments(shard: $0) } } ?? []
    }

    /// What an assembly is made from: the places in `files` of all files whose slots it has, by segment.
    public func parts(of assembly: SearchFile) -> [Int] {
        guard case .segments(let shard) = assembly else { return [] }
        var (parts, first) = ([], 0) as ([Int], Int)
        for segment in segments {
            parts += gramShards(of: segment, in: shard).map { first + $0 }
            first += segment.gramShardCount
        }
        return parts
    }

    /// The files of a segment's grams that have slots of a file about all segments.
    func gramShards(of segment: SearchSegment, in shard: Int) -> Range<Int> {
        let (bits, own) = (segmentBits ?? 0, segment.gramBits)
        if own <= bits { return shard >> (bits - own)..<shard >> (bits - own) + 1 }
        return shard << (own - bits)..<(shard + 1) << (own - bits)
    }
}

/// A file of the index.
public enum SearchFile: Hashable, Sendable {
    /// What every search begins with: the tables, and where everything is.
    case directory
    /// How the characters in names are read.
    case pinyin
    /// Which segments have some of the grams.
    case segments(shard: Int)
    /// Which blocks of a segment have some of the grams.
    case grams(segment: Int, shard: Int)
    /// The projects of a block.
    case block(Int, table: Int, name: String)

    /// What the file is called, below the folder of the index; the script asks for it by this name.
    public var name: String {
        switch self {
        case .directory: "index"
        case .pinyin: "pinyin"
        case .segments(let shard): "f\(shard)"
        case .grams(let segment, let shard): "s\(segment)/g\(shard)"
        case .block(_, _, let name): name
        }
    }
}
