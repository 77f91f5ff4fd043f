import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("A row that begins too far to the right")
struct ShiftedRowTests {
    @Test("is an error, and its indicator does not become the project's above")
    func isError() {
        let table = read("|2—1000002表彰经费|3|3||产出指标|次数|4次|")
        #expect(table.indicators.map(\.name.text) == ["参检率"])
        #expect(table.reading.rows.last == .unread)
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:6:2: error: “2—1000002表彰经费” does not stand in the column of projects and departments, so the row is shifted [row-shifted]
                    remedy: delete the tab or blank cell too many, so that each cell stands under its heading
                    “2—1000002表彰经费”不在项目或部门的列里，这一行的内容错开了列
                    删去这一行多出的制表符（或空格子），使每项内容对准表头
                """
            ])
    }

    @Test(
        "is found by words in a column of money, or a code among the levels",
        arguments: [
            "|表彰经费||||产出指标|次数|4次|", "|2—1000002表彰经费|||||||", "|教育局|3|3|||||",
            "||2—1000002表彰经费|3|3|产出指标|次数|4次|", "|||||2—1000002表彰经费|次数|4次|",
        ])
    func isFound(row: String) {
        #expect(read(row).codes == ["row-shifted"])
    }

    @Test(
        "is none where money, a dash or a note stands beside an indicator",
        arguments: ["||3|||产出指标|次数|4次|", "||—|||产出指标|次数|4次|"])
    func isNone(row: String) {
        #expect(!read(row).codes.contains("row-shifted"))
    }

    private func read(_ row: String) -> ReadTable {
        ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project, row)
    }
}
