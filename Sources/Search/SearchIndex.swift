internal import BudgetModel
internal import Synchronization

/// Makes the files of an index.
///
/// A class, although all that is seen of it never changes: it keeps the grams of the segments that were
/// last asked for, since a segment has many files and is read once for all of them.
public final class SearchIndex: Sendable {
    /// Which files there are.
    public let layout: SearchLayout
    let projects: @Sendable (_ table: Int) -> SearchedProjects
    private let names: @Sendable (_ table: Int) -> [String]
    private let nameLists: Mutex<GramLists?> = Mutex(nil)
    private let lists: Mutex<[(segment: Int, lists: GramLists)]> = Mutex([])

    /// Prepares an index.
    ///
    /// - Parameters:
    ///   - layout: Which files there are.
    ///   - names: Gives the names of a table's projects, for which it need not be read.
    ///   - projects: Gives all of a table's projects.
    public init(
        layout: SearchLayout,
        names: @escaping @Sendable (_ table: Int) -> [String],
        projects: @escaping @Sendable (_ table: Int) -> SearchedProjects
    ) {
        self.layout = layout
        self.names = names
        self.projects = projects
    }

    /// Appends the bytes of a file; may be called from several threads at once.
    ///
    /// - Parameters:
    ///   - file: One of the layout's files.
    ///   - buffer: Takes the bytes.
    public func render(_ file: SearchFile, into buffer: inout [UInt8]) {
        var script = SearchScript(file)
        switch file {
        case .directory: appendDirectory(to: &script)
        case .pinyin:
            let texts = layout.tables.indices.flatMap { names($0) + [layout.tables[$0].department] }
            script.append { Pinyin.appendReadings(of: texts, to: &$0) }
        case .segments(let shard):
            let (lists, bits) = (segmentsByName, layout.nameBits ?? 0)
            script.append { lists.append(shard: shard, bits: bits, to: &$0) }
        case .names(let segment, let block):
            script.appendNames(of: run(block, of: SearchSegment.nameBlock, in: segment))
        case .texts(let segment, let block):
            script.appendPromises(of: run(block, of: SearchSegment.textBlock, in: segment))
        case .grams(let segment, let shard):
            let lists = lists(of: segment)
            let bits = layout.segments[segment].gramBits
            script.append { lists.append(shard: shard, bits: bits, to: &$0) }
        }
        script.close()
        buffer += script.bytes
    }

    private func run(_ block: Int, of size: Int, in segment: Int) -> SearchedRun {
        let tables = layout.segments[segment].tables.map(projects)
        return SearchedRun(block * size..<(block + 1) * size, of: tables)
    }

    /// The segments by the grams of their projects' names.
    private var segmentsByName: GramLists {
        nameLists.withLock { known in
            if let known { return known }
            let lists = GramLists(ofNames: layout.segments.map { $0.tables.flatMap(names) })
            known = lists
            return lists
        }
    }

    /// The grams of a segment; those of the last few segments are kept.
    func lists(of segment: Int) -> GramLists {
        lists.withLock { kept in
            if let known = kept.first(where: { $0.segment == segment }) { return known.lists }
            let tables = layout.segments[segment].tables.map { projects($0).projects }
            let lists = GramLists(of: tables)
            if kept.count == 3 { kept.removeFirst() }
            kept.append((segment, lists))
            return lists
        }
    }
}
