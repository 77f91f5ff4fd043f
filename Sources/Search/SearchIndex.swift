internal import BudgetModel

/// Makes the files of an index.
public struct SearchIndex: Sendable {
    /// The form that the files have.
    ///
    /// A change of it needs another number here, so that no browser puts together a script with files of
    /// another form that it has kept.
    public static let form = 2

    /// Which files there are.
    public let layout: SearchLayout
    let tables: [SearchedTable]
    private let projects: @Sendable (_ table: Int) -> SearchedProjects

    /// Prepares an index.
    ///
    /// - Parameters:
    ///   - layout: Which files there are.
    ///   - tables: What is known of each table, for which it need not be read.
    ///   - projects: Gives a table's projects, for its blocks.
    public init(
        layout: SearchLayout,
        tables: [SearchedTable],
        projects: @escaping @Sendable (_ table: Int) -> SearchedProjects
    ) {
        self.layout = layout
        self.tables = tables
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
            let departments = layout.tables.map { Array($0.department.utf8) }
            script.append { Pinyin.appendReadings(of: tables.map(\.names) + departments, to: &$0) }
        case .grams(let segment, let shard):
            let lists = grams(of: segment, shard: shard, bits: layout.segments[segment].gramBits)
            script.append(lists.append)
        case .block(let block, let table, _):
            let range = SearchTable.blocks(of: layout.tables[table].projectCount)[block]
            script.appendBlock(range, of: projects(table))
        case .segments: break  // It is assembled.
        }
        script.close()
        buffer += script.bytes
    }

    /// Appends the bytes of a file that is made from others.
    ///
    /// - Parameters:
    ///   - file: One of the layout's assemblies.
    ///   - part: Gives the bytes of its parts, as the layout lists them.
    ///   - buffer: Takes the bytes.
    public func assemble(
        _ file: SearchFile, from part: (_ part: Int) -> [UInt8], into buffer: inout [UInt8]
    ) {
        guard case .segments(let shard) = file, let bits = layout.segmentBits else { return }
        var lists = GramShard(shard, bits: bits)
        var number = 0
        for (index, segment) in layout.segments.enumerated() {
            for own in layout.gramShards(of: segment, in: shard) {
                let file = GramFile(part(number), shard: own, bits: segment.gramBits)
                lists.add(slotsOf: file, as: index)
                number += 1
            }
        }
        var script = SearchScript(file)
        script.append(lists.append)
        script.close()
        buffer += script.bytes
    }

    /// Which blocks of a segment have the grams of some slots.
    func grams(of segment: Int, shard: Int, bits: Int) -> GramShard {
        var lists = GramShard(shard, bits: bits)
        var block = 0
        for table in layout.segments[segment].tables {
            lists.add(tables[table].grams, from: block)
            block += layout.tables[table].blockCount
        }
        return lists
    }
}
