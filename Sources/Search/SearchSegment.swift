/// Some tables of one year that are searched together.
public struct SearchSegment: Hashable, Sendable {
    /// The tables.
    public let tables: Range<Int>
    /// How many projects they have.
    public let projectCount: Int
    /// How many blocks their projects are in.
    let blockCount: Int

    /// How many projects a segment has at least, about.
    private static let leastSize = 1_200
    /// About how many segments a site has at most, unless it has as many years: a list of segments is to be
    /// short, so those of larger sites are larger.
    private static let mostSegments = 16
    /// How many blocks there are for each file of grams: about 2 kB on the wire.
    private static let blocksInShard = 2

    /// Cuts the tables of a year into segments of about equal size.
    ///
    /// - Parameters:
    ///   - year: The tables of the year.
    ///   - tables: All tables.
    ///   - siteSize: How many projects all tables have.
    /// - Returns: The segments, in the order of the tables.
    static func segments(
        of year: Range<Int>, in tables: [SearchTable], siteSize: Int
    ) -> [SearchSegment] {
        let size = max(leastSize, siteSize / mostSegments)
        let total = tables[year].reduce(0) { $0 + $1.projectCount }
        let count = max(1, (total + size / 2) / size)
        var segments: [SearchSegment] = []
        var (start, projects) = (year.lowerBound, 0)
        for table in year {
            projects += tables[table].projectCount
            let isFull = projects * count >= total * (segments.count + 1)
            if isFull || table == year.upperBound - 1 {
                segments.append(SearchSegment(start..<table + 1, of: tables))
                start = table + 1
            }
        }
        return segments
    }

    private init(_ range: Range<Int>, of tables: [SearchTable]) {
        self.tables = range
        projectCount = tables[range].reduce(0) { $0 + $1.projectCount }
        blockCount = tables[range].reduce(0) { $0 + $1.blockCount }
    }

    /// How many bits of a slot name its file.
    public var gramBits: Int {
        var bits = 0
        while bits < 10, blockCount > Self.blocksInShard << bits { bits += 1 }
        return bits
    }

    /// How many files of grams there are.
    var gramShardCount: Int { 1 << gramBits }
}
