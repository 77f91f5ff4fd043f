import BudgetModel
import Search
import Testing

/// Reads an index as `search-index.js` does, plainly.
struct IndexReader {
    let index: SearchIndex

    /// An index of some tables, each given by its year, department and projects.
    init(_ tables: (year: Int, department: String, projects: [Project])...) {
        let planned = tables.map { table in
            SearchTable(
                year: table.year, department: table.department,
                folder: "\(table.year)/\(table.department)", projectCount: table.projects.count)
        }
        let projects = tables.map { table in
            SearchedProjects(
                projects: table.projects,
                pages: table.projects.map { $0.code?.normalized ?? "p-\($0.name.utf8.count)" })
        }
        index = SearchIndex(
            layout: SearchLayout(of: planned),
            tables: projects.map { SearchedTable(of: $0) },
            projects: { projects[$0] }
        )
    }

    /// The text that a file passes to `mingzhangSearch`.
    func text(of file: SearchFile) throws -> String {
        let script = String(decoding: bytes(of: file), as: UTF8.self)
        let start = "mingzhangSearch(\"\(file.name)\",`"
        try #require(script.hasPrefix(start) && script.hasSuffix("`);\n"))
        return String(script.dropFirst(start.count).dropLast(4))
    }

    private func bytes(of file: SearchFile) -> [UInt8] {
        var bytes: [UInt8] = []
        if case .segments = file {
            let layout = index.layout
            let parts = layout.parts(of: file)
            index.assemble(file, from: { self.bytes(of: layout.files[parts[$0]]) }, into: &bytes)
        } else {
            index.render(file, into: &bytes)
        }
        return bytes
    }

    /// The lines of a block of a table.
    func lines(ofBlock block: Int, of table: Int = 0) throws -> [Substring] {
        let folder = index.layout.tables[table].folder
        return try text(of: .block(block, table: table, name: "\(folder)-\(block)"))
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The numbers of the blocks that are listed for two characters: by names, and others.
    func blocks(
        holding pair: String, segment: Int = 0
    ) throws -> (names: [Int], others: [Int]) {
        try list(of: gram(pair), bits: index.layout.segments[segment].gramBits) { shard in
            .grams(segment: segment, shard: shard)
        }
    }

    /// The same for four letters or digits.
    func blocks(holdingFour four: String) throws -> (names: [Int], others: [Int]) {
        let gram = four.utf8.reduce(0) { $0 << 8 | UInt32($1) }
        return try list(of: gram, bits: index.layout.segments[0].gramBits) { shard in
            .grams(segment: 0, shard: shard)
        }
    }

    /// The numbers of the segments that have two characters: in names, and only elsewhere.
    func segments(holding pair: String) throws -> (names: [Int], others: [Int]) {
        let bits = try #require(index.layout.segmentBits)
        return try list(of: gram(pair), bits: bits) { .segments(shard: $0) }
    }

    private func gram(_ pair: String) throws -> UInt32 {
        let units = Array(pair.utf16)
        try #require(units.count == 2)
        return UInt32(units[0]) << 16 | UInt32(units[1])
    }

    private func list(
        of gram: UInt32, bits: Int, in file: (_ shard: Int) -> SearchFile
    ) throws -> (names: [Int], others: [Int]) {
        let slot = Int((gram &* 0x9E37_79B1) >> 12)
        let shard = slot >> (20 - bits)
        var numbers = try text(of: file(shard)).utf8[...]
        var at = shard << (20 - bits)
        while !numbers.isEmpty {
            at += numbers.number()
            let head = numbers.number()
            let names = numbers.gaps(head % 2 == 1 ? numbers.number() : 0)
            let others = numbers.gaps(head / 2)
            if at == slot { return (names, others) }
            at += 1
        }
        return ([], [])
    }
}

extension Substring.UTF8View {
    /// Takes a number off the front.
    mutating func number() -> Int {
        let all = (33...126).filter { ![36, 92, 96].contains($0) }
        var (sum, factor) = (0, 1)
        while let first = popFirst(), let value = all.firstIndex(of: Int(first)) {
            sum += factor * value
            if value < 64 { break }
            factor *= 27
        }
        return sum
    }

    /// Takes so many gaps off the front.
    mutating func gaps(_ count: Int) -> [Int] {
        var next = 0
        return (0..<count).map { _ in
            next += number() + 1
            return next - 1
        }
    }
}

/// A project with indicators of one level, each a name, a target value and an explanation.
func project(
    _ name: String, code: String? = nil, goal: String? = nil, _ rows: (String, String, String?)...
) -> Project {
    func printed(_ text: String) -> PrintedText {
        PrintedText(text, at: CellPlace(page: 1, line: 1, column: 1))
    }
    return Project(
        code: code.map { code in
            ProjectCode(
                printed: code, normalized: code.replacing("—", with: "-"), lacksFirstPart: false)
        },
        name: name,
        printed: printed((code ?? "") + name),
        funding: Funding(),
        performanceTarget: PerformanceTarget(
            goal: goal.map(printed),
            indicators: rows.map { name, target, explanation in
                Indicator(
                    levels: [printed("产出指标")],
                    category: .output,
                    name: printed(name),
                    target: TargetValue(
                        printed: printed(target), statement: .freeText),
                    explanation: explanation.map(printed)
                )
            }
        )
    )
}
