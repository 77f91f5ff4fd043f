/// Which files an index has, planned from the sizes of the tables alone.
///
/// The index is cut into segments, runs of tables of one year with some 1,200 projects: a change of one table
/// makes the files of its segment anew, for which only the segment's own tables are read.
public struct SearchLayout: Sendable {
    /// The tables by year.
    public let tables: [SearchTable]
    /// The segments, in the order of the tables.
    public let segments: [SearchSegment]

    /// Plans the index of some tables, which must be sorted by year.
    public init(of tables: [SearchTable]) {
        self.tables = tables
        var segments: [SearchSegment] = []
        var start = 0
        while start < tables.count {
            let year = tables[start].year
            let end = tables[start...].firstIndex { $0.year != year } ?? tables.count
            segments += SearchSegment.segments(of: start..<end, in: tables)
            start = end
        }
        self.segments = segments
    }

    /// How many projects there are.
    var projectCount: Int { segments.reduce(0) { $0 + $1.projectCount } }

    /// Whether the first file has the names of all projects, so that they are found while one types.
    var hasNamesInDirectory: Bool { projectCount <= 1_500 }

    /// How many bits of a gram's place name the file that says in which segments names hold it; `nil` where
    /// there are so few segments that all can be asked.
    public var nameBits: Int? {
        segments.count > 3 ? Int.bitWidth - (segments.count - 1).leadingZeroBitCount : nil
    }

    /// Every file.
    public var files: [SearchFile] {
        var files: [SearchFile] = [.directory, .pinyin]
        if let nameBits { files += (0..<1 << nameBits).map { .segments(shard: $0) } }
        for (number, segment) in segments.enumerated() {
            if !hasNamesInDirectory {
                files += (0..<segment.nameBlockCount).map { .names(segment: number, block: $0) }
            }
            files += (0..<segment.gramShardCount).map { .grams(segment: number, shard: $0) }
            files += (0..<segment.textBlockCount).map { .texts(segment: number, block: $0) }
        }
        return files
    }
}

/// A file of the index.
public enum SearchFile: Hashable, Sendable {
    /// What every search begins with: the tables, and where everything is.
    case directory
    /// How the characters in names are read.
    case pinyin
    /// In which segments names hold some of the grams.
    case segments(shard: Int)
    /// The names of some projects.
    case names(segment: Int, block: Int)
    /// Which projects hold some of the grams.
    case grams(segment: Int, shard: Int)
    /// What some projects promise.
    case texts(segment: Int, block: Int)

    /// What the file is called, below the folder of the index; the script asks for it by this name.
    public var name: String {
        switch self {
        case .directory: "index"
        case .pinyin: "pinyin"
        case .segments(let shard): "f\(shard)"
        case .names(let segment, let block): "\(segment)/n\(block)"
        case .grams(let segment, let shard): "\(segment)/g\(shard)"
        case .texts(let segment, let block): "\(segment)/t\(block)"
        }
    }

    /// The segment whose tables the file is made from; `nil` where it is made from all.
    public var segment: Int? {
        switch self {
        case .directory, .pinyin, .segments: nil
        case .names(let segment, _), .grams(let segment, _), .texts(let segment, _): segment
        }
    }
}
