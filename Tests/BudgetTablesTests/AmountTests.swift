import BudgetModel
import Testing

@Suite("A sum in the table")
struct AmountTests {
    @Test(
        "is read exactly, to the fen",
        arguments: [
            ("17668.25", 17_668_250_000), ("0", 0), ("0.000001", 1),
            ("771,325,800.00 ", 771_325_800_000_000),
            ("１２，３４５．６７", 12_345_670_000), ("-30", -30_000_000), ("－0.5", -500_000),
            ("−1", -1_000_000), ("1.2500000000", 1_250_000), ("007", 7_000_000),
            ("10000000000", 10_000_000_000_000_000), ("771 325 800.00", 771_325_800_000_000),
            ("- 30", -30_000_000),
        ]
    )
    func exact(text: String, fen: Int) throws {
        let table = read(text)
        #expect(table.codes == [])
        let total = try #require(table.disclosures.first?.funding.total)
        #expect(total.amount == Amount(fen: fen))
        #expect(total.printed.text == text.trimmingTrailingBlank)
    }

    @Test(
        "is undisclosed where the cell is blank or a dash",
        arguments: ["", " ", "　", "-", "—", "——", "－"])
    func undisclosed(text: String) {
        let table = read(text)
        #expect(table.codes == [])
        #expect(table.disclosures.first?.funding == Funding())
    }

    @Test(
        "is an error where it is no number",
        arguments: [
            "约30", "3万元", "1,23", "1,2345", ",123", "1.2.3", ".5", "5.", "1 2a", "100 50", "3 0",
            "1 .5 1", "1234 567", "/", "*", "无",
            "XX", "1e5", "+3",
            "--3x", "٣",
        ]
    )
    func unreadable(text: String) {
        let table = read(text)
        #expect(table.disclosures.first?.funding == Funding())
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:4:5: error: “\(text)” is no sum of money [amount-unreadable]
                    remedy: write digits only, such as 17668.25, and leave the cell blank for none
                    “\(text)”不是金额
                    只写数字，如“17668.25”；没有的留空
                """
            ]
        )
    }

    @Test("is an error where it has parts of a fen")
    func tooPrecise() {
        #expect(
            read("1.0000001").faults.map(\.printed) == [
                """
                t.txt:4:5: error: “1.0000001” has parts of a fen [amount-too-precise]
                    remedy: round the sum to the fen
                    “1.0000001”的小数位超过了分
                    四舍五入到分
                """
            ]
        )
    }

    @Test(
        "is an error where it is beyond any budget",
        arguments: ["10000000001", "99999999999999999999999"])
    func tooLarge(text: String) {
        #expect(
            read(text).faults.map(\.printed) == [
                """
                t.txt:4:5: error: “\(text)” is beyond any budget [amount-too-large]
                    remedy: correct the number, or the unit in the heading
                    “\(text)”超过了任何预算
                    改正数字，或表头的金额单位
                """
            ]
        )
    }

    @Test("is an error where the table names no unit, once for all sums")
    func missingUnit() {
        #expect(
            read("3|3", heading: "资金安排|").faults.map(\.printed) == [
                """
                t.txt:4:5: error: the table does not say in which unit the sum “3” is [money-unit-missing]
                    remedy: name the unit in the heading, such as 资金安排（万元）
                    表里没有写明金额“3”的单位
                    在表头写明单位，如“资金安排（万元）”
                """
            ]
        )
    }

    @Test("is an error where the unit is unknown")
    func unknownUnit() {
        #expect(
            read("3|3", heading: "资金安排（美元）|").faults.map(\.printed) == [
                """
                t.txt:4:5: error: the unit “美元” of the sum “3” is unknown [money-unit-unknown]
                    remedy: give the sums in 元, 千元, 万元, 百万元 or 亿元
                    金额“3”的单位“美元”不认识
                    金额单位用元、千元、万元、百万元或亿元
                """
            ]
        )
    }

    @Test("needs no unit where it is undisclosed")
    func noUnitNeeded() {
        #expect(read("|-", heading: "资金安排|").codes == [])
    }

    /// Reads a table whose department has the text for its total, on line 4.
    private func read(_ text: String, heading: String = "资金安排（万元）|") -> ReadTable {
        ReadTable(
            Lines.title, "项目名称|\(heading)|一级指标|明细指标|指标值", "|合计|一般预算|||", "组织部|\(text)",
            "2—1000001体检经费|||产出指标|参检率|≥85%"
        )
    }
}

extension String {
    fileprivate var trimmingTrailingBlank: String { hasSuffix(" ") ? String(dropLast()) : self }
}
