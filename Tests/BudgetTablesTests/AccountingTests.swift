import BudgetModel
import BudgetTables
import Diagnostics
import Documents
import Testing

/// That no cell of a table is lost in silence, whatever is done to it.
@Suite("Every cell of a table")
struct AccountingTests {
    @Test("of the table of 2020 is in its disclosure or part of a title or heading")
    func realTable() {
        let table = ReadTable(RealTable.bytes, path: RealTable.path)
        #expect(table.faults == [])
        #expect(table.lostCells == [])
    }

    @Test("is read or reported when the table of 2020 is damaged at random", arguments: 0..<4)
    func damaged(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        for round in 0..<25 {
            var bytes = RealTable.bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                damage(&bytes, using: &random)
            }
            let lost = ReadTable(bytes).lostCells
            #expect(lost == [], "seed \(seed), round \(round)")
        }
    }

    @Test("is read where the rows of the table of 2020 hold but name and value")
    func bareIndicators() {
        let real = ReadTable(RealTable.bytes).indicators
        let rows = real.map { "||||||\($0.name.text)|\($0.target.printed.text)|" }
        let table = ReadTable(
            lines: [Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project]
                + rows)
        #expect(table.faults == [])
        #expect(table.lostCells == [])
        #expect(table.indicators.map(\.name.text).dropFirst() == real.map(\.name.text)[...])
    }

    @Test(
        "is read or reported in hostile tables",
        arguments: [
            Array(repeating: Lines.heading, count: 50),
            Array(repeating: Lines.title, count: 50),
            [Lines.title, Lines.heading, "合计|合计|合计|合计|合计|合计|合计|合计|合计"],
            [
                Lines.title, Lines.heading, Lines.subheading,
                String(repeating: "|", count: 100_000) + "x",
            ],
            [Lines.title, Lines.heading + String(repeating: "|甲", count: 5000), Lines.department],
            [Lines.title, Lines.subheading, Lines.heading, Lines.department, Lines.project],
            ["|||||||\u{200B}|", "\u{FFFD}", "单位：", "部门：", "第页"],
            ["甲|乙|丙", Lines.title, "填报单位：组织部|填报日期：2020年|单位：万元"] + page
                + ["填报单位：组织部|填报日期：2020年|单位：万元", "（公章）|单位：万元", Lines.indicator],
            page + [
                "||||||（1）人均补助标准2000元|≥5人|", "||||||绩效自评表|1份|", "||||||第三方平台首页|1次|",
                "||||||附件归档率|100%|", "||||||（含交通补贴200元||",
            ],
            page + ["（1）人均补助标准2000元|5", "第三方首页经费|3", "小计|3|约5", "2020年绩效自评表|6"],
        ]
    )
    func hostile(lines: [String]) {
        let text = lines.joined(separator: "\n")
        let table = ReadTable(Array(text.utf8.map { $0 == UInt8(ascii: "|") ? 0x09 : $0 }))
        #expect(table.lostCells == [])
    }

    private static let page = [
        Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project,
    ]

    /// Does to the bytes one of the things that happen to tables.
    private func damage(_ bytes: inout [UInt8], using random: inout SplitMix) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...300, using: &random))
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3: bytes.insert(0x09, at: place)
        case 4: bytes.insert(0x0A, at: place)
        case 5: bytes.insert(contentsOf: Array("合计".utf8), at: place)
        default:
            let stretch = Array(bytes[place..<end])
            bytes.removeSubrange(place..<end)
            bytes.insert(contentsOf: stretch, at: Int.random(in: 0...bytes.count, using: &random))
        }
    }
}

extension ReadTable {
    /// The cells that no disclosure holds, no diagnostic mentions, and no furniture row explains.
    fileprivate var lostCells: [String] {
        // A grid or table that is not published as a whole has an error that says so.
        let whole: Set = [
            "title-missing", "year-missing", "heading-missing", "column-missing",
            "project-without-department", "not-utf-8",
        ]
        guard whole.isDisjoint(with: codes) else { return [] }
        let printed = disclosures.flatMap(\.printedTexts)
        let shown = Set(printed.map(\.place.cell))
        let texts = Set(printed.map(\.text))
        let reported = Set(faults.compactMap(\.location.line))
        let columns = reportedColumns
        var lost: [String] = []
        for row in 0..<grid.rowCount where !reported.contains(row + 1) {
            let kind = reading.rows[row]
            guard kind != .heading else { continue }
            for column in grid.cells(row: row).indices where !columns.contains(column) {
                let text = grid.text(grid.trimmedCell(row: row, column: column))
                let place = grid.place(row: row, column: column)
                let cell = "\(place.line):\(place.column)"
                guard !text.isEmpty, !shown.contains(cell), !isExplained(text),
                    !isUnderstood(text, in: kind, column: column)
                else { continue }
                if kind == .note || !texts.contains(text) { lost.append("\(cell) \(text)") }
            }
        }
        return lost
    }

    /// Whether the text says no more than what a row around the table, or of totals, was taken for.
    private func isUnderstood(_ text: String, in kind: RowKind, column: Int) -> Bool {
        let isPlain = !text.contains { $0.isNumber }
        switch kind {
        case .title:
            return disclosures.contains { $0.title.text == text }
                || column == 0 && text.contains("表") && text.contains("绩效")
        case .unit: return isPlain && text.contains("元")
        case .pageNumber: return text.allSatisfy { "第共页，,/ ".contains($0) || $0.isNumber }
        case .total: return isPlain ? text.contains("计") : isNumber(text)
        default: return false
        }
    }

    private func isNumber(_ text: String) -> Bool {
        text.allSatisfy { $0.isNumber || ".,- ".contains($0) }
    }

    /// The columns of the grid whose headings, or the lack of one, were reported, so that their cells are not read.
    private var reportedColumns: Set<Int> {
        let codes: Set = ["column-unknown", "column-duplicate", "cell-without-heading"]
        let headings = faults.filter { codes.contains($0.code) }.map(\.location)
        var columns: Set<Int> = []
        for line in Set(headings.compactMap(\.line)) {
            let reported = Set(headings.filter { $0.line == line }.compactMap(\.column))
            var character = 1
            for (index, cell) in grid.cells(row: line - 1).enumerated() {
                // Headings are reported at their first character that is no blank.
                let text = grid.text(cell).unicodeScalars
                if (character...character + text.count).contains(where: reported.contains) {
                    columns.insert(index)
                }
                character += text.count + 1
            }
        }
        return columns
    }

    /// Whether a text is a dash for nothing, or a sum in a table whose unit was reported.
    private func isExplained(_ text: String) -> Bool {
        let units: Set = ["money-unit-missing", "money-unit-unknown"]
        return !units.isDisjoint(with: codes) && isNumber(text)
            || text.unicodeScalars.allSatisfy { "-—".unicodeScalars.contains($0) }
    }
}

extension CellPlace {
    fileprivate var cell: String { "\(line):\(column)" }
}

/// A generator of random numbers that gives the same ones in each run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
