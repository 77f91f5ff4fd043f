import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("A line that names who made the table")
struct SignatureTests {
    @Test("becomes no project, and is reported without the name")
    func isReported() {
        let table = read("填表人：张三||||||填报日期：2020年1月5日||")
        #expect(table.projects.map(\.name) == ["体检经费"])
        #expect(table.reading.rows.last == .note)
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:6:1: warning: “填表人：…” is no part of the table, and is not shown [note-not-shown]
                    remedy: put it into the commentary if readers need it, or delete it
                    “填表人：…”不属于表格内容，不会公开在网站上
                    需要公开的，写进说明文字；否则删除
                """
            ])
    }

    @Test(
        "is known by its first words, wherever it stands in the row",
        arguments: [
            "填报人:李四", "审核人：李四|||联系电话：1", "|||负责人：李四||制表人：王五|||",
            "填 表 人：|张三|||填报日期：|2020-01-05|||", "联系人 ：李四", "电话：0575-1",
        ])
    func isKnown(line: String) {
        let table = read(line)
        #expect(table.codes == ["note-not-shown"])
        #expect(table.projects.count == 1)
        #expect(!table.faults.map(\.printed).joined().contains("李四"))
    }

    @Test("is no project that is named like one", arguments: ["2—1000002负责人培训经费", "审核经费"])
    func isProject(label: String) {
        #expect(read("\(label)|||||产出指标|次数|4次|").projects.count == 2)
    }

    private func read(_ line: String) -> ReadTable {
        ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project, line)
    }
}
