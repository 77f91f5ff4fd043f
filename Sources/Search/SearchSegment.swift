/// Some tables of one year that are searched together.
public struct SearchSegment: Hashable, Sendable {
    /// The tables.
    public let tables: Range<Int>
    /// How many projects they have.
    public let projectCount: Int

    /// How many projects a segment has, about.
    private static let size = 1_200
    /// How many projects' names one file has: about 3 kB on the wire.
    static let nameBlock = 128
    /// How many projects' promises one file has: about 3 kB on the wire.
    static let textBlock = 16
    /// How many projects there are for each file of grams: about 2 kB on the wire.
    private static let gramShard = 20

    /// Cuts the tables of a year into segments of about equal size.
    static func segments(of year: Range<Int>, in tables: [SearchTable]) -> [SearchSegment] {
        let total = tables[year].reduce(0) { $0 + $1.projectCount }
        let count = max(1, (total + size / 2) / size)
        var segments: [SearchSegment] = []
        var (start, before, projects) = (year.lowerBound, 0, 0)
        for table in year {
            projects += tables[table].projectCount
            let isFull = (before + projects) * count >= total * (segments.count + 1)
            if isFull || table == year.upperBound - 1 {
                segments.append(
                    SearchSegment(tables: start..<table + 1, projectCount: projects))
                (start, before, projects) = (table + 1, before + projects, 0)
            }
        }
        return segments
    }

    /// How many bits of a gram's place name its file.
    public var gramBits: Int {
        var bits = 0
        while bits < 12, projectCount > Self.gramShard << bits { bits += 1 }
        return bits
    }

    /// How many files of grams there are.
    var gramShardCount: Int { 1 << gramBits }
    /// How many files of names there are.
    var nameBlockCount: Int { (projectCount + Self.nameBlock - 1) / Self.nameBlock }
    /// How many files of promises there are.
    var textBlockCount: Int { (projectCount + Self.textBlock - 1) / Self.textBlock }
}
