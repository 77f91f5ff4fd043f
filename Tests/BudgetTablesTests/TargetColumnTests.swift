import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("A target value with columns of its own beside it")
struct TargetColumnTests {
    @Test(
        "is read together with them",
        arguments: [
            ("≥|35|公里", "≥35公里", .comparedMeasure, .read),
            ("≤|1|%", "≤1%", .comparedPercentage, .read),
            ("＝|100|％", "＝100％", .percentage, .read),
            ("大于等于|3|次/周", "大于等于3次/周", .rate, .read),
            ("≥|90%|%", "≥90%", .comparedPercentage, .read),
            ("≥|≥90|%", "≥90%", .comparedPercentage, .read),
            ("|35|公里", "35公里", .measure, .assumed),
            ("/|35|/", "35", .number, .assumed),
            ("＝|0|起", "＝0起", .measure, .read),
            ("＝|45-60|%", "45-60%", .range, .read),
            ("＝|40/50|%", "40/50%", .alternatives, .assumed),
            ("≤|2020年12月|", "≤2020年12月", .deadline, .read),
            ("≤|上年水平|", "≤上年水平", .namedBound, .read),
            ("定性|优|", "优", .state, .read),
            ("定性|及时|%", "及时", .state, .read),
            ("≥||公里", "", .placeholder, .read),
        ] as [(String, String, TargetClass, TargetValue.Confidence)]
    )
    func readsTogether(
        cells: String, text: String, targetClass: TargetClass, confidence: TargetValue.Confidence
    ) {
        let table = read(cells)
        #expect(table.codes == [])
        #expect(table.indicators.map(\.target.text) == [text])
        #expect(table.indicators.map(\.target.targetClass) == [targetClass])
        #expect(table.indicators.map(\.target.confidence) == [confidence])
    }

    @Test("keeps each cell verbatim at its own place")
    func keepsCells() throws {
        let target = try #require(read("≥|35|公里").indicators.first?.target)
        #expect(target.printed == PrintedText("35", at: CellPlace(page: 1, line: 4, column: 27)))
        #expect(
            target.columns
                == TargetColumns(
                    comparison: PrintedText("≥", at: CellPlace(page: 1, line: 4, column: 25)),
                    unit: PrintedText("公里", at: CellPlace(page: 1, line: 4, column: 30)),
                    type: nil,
                    text: "≥35公里"
                ))
        #expect(target.evidence == .columns)
        #expect(target.direction == .higherIsBetter)
        #expect(
            target.statement
                == .quantity(Quantity(comparison: .atLeast, number: 35, measure: "公里")))
    }

    @Test("is as before where a table has the columns and leaves them blank")
    func blankColumns() {
        let table = read("|≥85%|")
        #expect(table.indicators.map(\.target.columns) == [nil])
        #expect(table.indicators.map(\.target.text) == ["≥85%"])
    }

    @Test(
        "may stand under other headings of the same meaning",
        arguments: [
            "一级指标|三级指标|计算符号|年度指标值|计量单位",
            "一级指标|三级指标|运算符号|指标值|度量单位",
        ])
    func otherHeadings(heading: String) {
        let table = ReadTable(
            Lines.title, "项目名称|\(heading)", "组织部", "2—1000001体检|产出指标|里程|≥|35|公里")
        #expect(table.codes == [])
        #expect(table.indicators.map(\.target.text) == ["≥35公里"])
    }

    @Test("has its type in a column too")
    func type() {
        let table = ReadTable(
            Lines.title, "项目名称|一级指标|三级指标|指标值类型|指标值|计量单位", "组织部",
            "2—1000001体检|产出指标|里程|定量|≥35|公里", "||效果|定性|有所提升|")
        #expect(table.codes == [])
        #expect(table.indicators.map(\.target.text) == ["≥35公里", "有所提升"])
        #expect(table.indicators.compactMap(\.target.columns?.type?.text) == ["定量", "定性"])
    }

    @Test("is better higher or lower where the column says so")
    func direction() {
        let table = read("反向指标|5|次")
        #expect(table.codes == [])
        #expect(table.indicators.map(\.target.direction) == [.lowerIsBetter])
        #expect(table.indicators.map(\.target.text) == ["5次"])
    }

    @Test("is compared in no way where the column holds the code of a list, reported once")
    func unknownCode() {
        let table = read("3|35|公里", "3|36|公里")
        #expect(
            table.indicators.map(\.target.statement) == [
                .quantity(Quantity(number: 35, measure: "公里")),
                .quantity(Quantity(number: 36, measure: "公里")),
            ])
        #expect(table.indicators.first?.target.columns?.comparison?.text == "3")
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:4:25: warning: “3” is no comparison that is known, and is shown without a reading [comparison-unknown]
                    remedy: write ≥, ≤, ＝, ＞, ＜, 定性 or 定量
                    “3”不是认识的指标性质，只照录原文，不作解读
                    写成 ≥、≤、＝、＞、＜、定性或定量
                """
            ])
    }

    @Test("keeps its own sign where the column has another one, which is reported")
    func otherComparison() {
        let table = read("≤|≥35|公里")
        #expect(table.indicators.map(\.target.text) == ["≥35公里"])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:4:25: warning: “≤” does not agree with the target value “≥35” of its row [target-columns-differ]
                    remedy: correct one of the two cells
                    这里写着“≤”，同一行的指标值“≥35”与它不一致
                    改正其中一个
                """
            ])
    }

    @Test(
        "is reported where it does not agree with the columns",
        arguments: [
            ("≤|28.8万元|%", "4:34"), ("定性|35|公里", "4:25"), ("≥|45-60|%", "4:25"),
        ])
    func differs(cells: String, place: String) {
        #expect(read(cells).places == ["\(place) target-columns-differ"])
    }

    @Test("is reported where a number is announced and words follow")
    func wordsForNumber() {
        #expect(read("定量|及时|").places == ["4:25 target-columns-differ"])
    }

    /// Reads indicators by their three cells.
    private func read(_ cells: String...) -> ReadTable {
        let rows = cells.enumerated().map { index, cells in
            index == 0 ? "2—1000001体检经费|产出指标|保洁长度|\(cells)" : "||长度\(index)|\(cells)"
        }
        return ReadTable(
            lines: [
                Lines.title, "项目名称|一级指标|三级指标|指标性质|指标值|度量单位", "组织部",
            ] + rows)
    }
}
