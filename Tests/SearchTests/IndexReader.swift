import BudgetModel
import Search
import Testing

/// Reads an index as `search.js` does, plainly.
struct IndexReader {
    let index: SearchIndex

    /// An index of some tables, each given by its year, department and projects.
    init(_ tables: (year: Int, department: String, projects: [Project])...) {
        let planned = tables.map { table in
            SearchTable(
                year: table.year, department: table.department,
                folder: "\(table.year)/\(table.department)", stage: .budget,
                projectCount: table.projects.count)
        }
        let projects = tables.map { table in
            SearchedProjects(
                projects: table.projects,
                pages: table.projects.map { $0.code?.normalized ?? "p-\($0.name.utf8.count)" })
        }
        index = SearchIndex(
            layout: SearchLayout(of: planned),
            names: { projects[$0].projects.map(\.name) },
            projects: { projects[$0] }
        )
    }

    /// The text that a file passes to `mingzhangSearch`.
    func text(of file: SearchFile) throws -> String {
        var bytes: [UInt8] = []
        index.render(file, into: &bytes)
        let script = String(decoding: bytes, as: UTF8.self)
        let start = "mingzhangSearch(\"\(file.name)\",`"
        try #require(script.hasPrefix(start) && script.hasSuffix("`);\n"))
        return String(script.dropFirst(start.count).dropLast(4))
    }

    /// The numbers of the projects of a segment that are listed for two characters: in names, and elsewhere.
    func projects(holding pair: String, segment: Int = 0) throws -> (names: [Int], others: [Int]) {
        let units = Array(pair.utf16)
        try #require(units.count == 2)
        return try projects(listedUnder: UInt32(units[0]) << 16 | UInt32(units[1]), segment)
    }

    /// The numbers of the segments in which names hold two characters.
    func segments(naming pair: String) throws -> [Int] {
        let gram = pair.utf16.reduce(0) { $0 << 16 | UInt32($1) }
        let bits = try #require(index.layout.nameBits)
        return try list(of: gram, bits: bits) { .segments(shard: $0) }.names
    }

    /// The same for four letters or digits.
    func projects(holdingFour four: String) throws -> (names: [Int], others: [Int]) {
        try projects(listedUnder: four.utf8.reduce(0) { $0 << 8 | UInt32($1) }, 0)
    }

    private func projects(
        listedUnder gram: UInt32, _ segment: Int
    ) throws -> (names: [Int], others: [Int]) {
        try list(of: gram, bits: index.layout.segments[segment].gramBits) { shard in
            .grams(segment: segment, shard: shard)
        }
    }

    private func list(
        of gram: UInt32, bits: Int, in file: (_ shard: Int) -> SearchFile
    ) throws -> (names: [Int], others: [Int]) {
        let place = Int(gram &* 0x9E37_79B1)
        let shard = bits == 0 ? 0 : place >> (32 - bits)
        var numbers = try text(of: file(shard)).utf8[...]
        var at = bits == 0 ? 0 : shard << (32 - bits)
        while !numbers.isEmpty {
            at += numbers.number()
            let (names, others) = (numbers.gaps(), numbers.gaps())
            if at == place { return (names, others) }
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

    /// Takes a number and so many gaps off the front.
    mutating func gaps() -> [Int] {
        var next = 0
        return (0..<number()).map { _ in
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
