import BudgetModel
import BudgetTables
import Diagnostics
import Documents
import Testing

@Suite("What target values say, kept from table to table")
struct KnownStatementsTests {
    @Test("is what each table says read by itself, in every row of the real one")
    func keepsReadings() {
        var statements = KnownStatements()
        for _ in 0..<2 {
            var faults: [Diagnostic] = []
            let grid = Grid(reading: RealTable.bytes, path: RealTable.path, faults: &faults)
            let known = readDisclosures(from: grid, knowing: &statements, faults: &faults)
            #expect(known == readDisclosures(from: grid, faults: &faults))
            #expect(known.first?.projects.isEmpty == false)
        }
    }

    @Test("stays apart however many different values there are")
    func keepsManyApart() {
        let rows = (1...3_000).map { "||||||次数|≥\($0)次|" }
        let table = ReadTable(
            lines: [Lines.title, Lines.heading, Lines.subheading, Lines.department]
                + ["2—1000001体检经费|||||产出指标|人数|≥30人|"] + rows + rows
        )
        let numbers = table.indicators.dropFirst().map { indicator -> DecimalNumber? in
            guard case .quantity(let quantity) = indicator.target.statement else { return nil }
            return quantity.number
        }
        #expect(numbers == (0..<6_000).map { DecimalNumber(digits: $0 % 3_000 + 1) })
    }

    @Test("is completed anew by the name and the description beside each value")
    func completesReadings() {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department,
            "2—1000001体检经费|||||产出指标|人数|30|不少于30人",
            "||||||参检率（%）|30|", "||||||次数|30|"
        )
        let statements = table.indicators.map(\.target.statement)
        let evidence = table.indicators.map(\.target.evidence)
        #expect(statements.count == 3)
        #expect(Set(statements).count == 3)
        #expect(evidence == [.explanation, .indicatorName, .value])
    }

    @Test("leaves to each table what its own heading says")
    func keepsHeadingsApart() {
        let subheadings = [Lines.subheading, "|一般预算|合计|基金预算|其他资金||||", Lines.subheading]
        var statements = KnownStatements()
        let tables = subheadings.map { subheading in
            let lines = [Lines.title, Lines.heading, subheading, Lines.department, Lines.project]
            return Grid(lines: lines)
        }
        for (grid, total) in zip(tables, [3, 1, 3]) {
            var (faults, alone): ([Diagnostic], [Diagnostic]) = ([], [])
            let read = readDisclosures(from: grid, knowing: &statements, faults: &faults)
            #expect(read.first?.funding.total?.amount == Amount(fen: total * 1_000_000))
            #expect(read == readDisclosures(from: grid, faults: &alone))
            #expect(faults == alone)
        }
    }

    @Test("does not hide what is wrong with a heading that comes back")
    func keepsFaultsOfHeadings() {
        let heading = Lines.heading + "|备选"
        let lines = [Lines.title, heading, Lines.subheading, Lines.department, Lines.project]
        var statements = KnownStatements()
        for _ in 0..<2 {
            var faults: [Diagnostic] = []
            let grid = Grid(lines: lines)
            _ = readDisclosures(from: grid, knowing: &statements, faults: &faults)
            #expect(faults.map(\.code) == ["column-unknown"])
        }
    }
}

extension Grid {
    /// A grid of lines whose cells are parted by `|`.
    fileprivate init(lines: [String]) {
        var faults: [Diagnostic] = []
        let bytes = lines.joined(separator: "\n").utf8.map { $0 == UInt8(ascii: "|") ? 0x09 : $0 }
        self.init(reading: Array(bytes), path: "t.txt", faults: &faults)
    }
}
