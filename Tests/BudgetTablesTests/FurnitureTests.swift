import BudgetModel
import BudgetTables
import Testing

@Suite("What stands around a table")
struct FurnitureTests {
    private static let line = "填报单位：组织部|填报日期：2020年1月3日|单位：万元"
    private static let heading = "项目名称|合计|一级指标|明细指标|指标值"

    @Test("is read cell by cell in one line above the table, and what is left is reported")
    func aboveTable() {
        let table = ReadTable(
            Lines.title, Self.line, "项目名称|合计|一级指标|明细指标|指标值", "体检经费|3|产出指标|参检率|≥85%"
        )
        #expect(table.places == ["2:10 note-not-shown"])
        #expect(table.disclosures.map(\.department.name.text) == ["组织部"])
        #expect(table.projects.map(\.funding.total?.amount.fen) == [3_000_000])
        #expect(table.reading.rows[1] == .department)
    }

    @Test(
        "is read in one line of a further page, and ends no project",
        arguments: [
            line, "（公章）|单位：万元", "（公章）|2020年1月3日|单位：万元", "填报单位（盖章）：组织部||||单位：万元", "||||单位：万元",
            "|||第 2 页 共 8 页|", "填报单位：|单位：万元",
        ]
    )
    func furtherPage(line: String) {
        let table = ReadTable(
            Lines.title, Self.line, Self.heading, "体检经费|3|产出指标|参检率|≥85%",
            Lines.title, line, Self.heading, "|||满意度|≥90%"
        )
        #expect(Set(table.codes).subtracting(["note-not-shown"]) == [])
        #expect(table.disclosures.map(\.department.name.text) == ["组织部"])
        #expect(table.projects.map(\.name) == ["体检经费"])
        #expect(table.indicators.map(\.name.text) == ["参检率", "满意度"])
    }

    @Test("reports each cell of a row above the table that is nothing known")
    func notesAbove() {
        let table = ReadTable(
            Lines.title, "甲|乙|丙", Lines.heading, Lines.subheading, Lines.department, Lines.project)
        #expect(
            table.places == ["2:1 note-not-shown", "2:3 note-not-shown", "2:5 note-not-shown"])
    }

    @Test(
        "is never the name and value of an indicator",
        arguments: [
            ("（1）人均补助标准2000元", "≥5人"), ("（含交通补贴200元", ""), ("绩效自评表", "1份"), ("绩效自评表", ""),
            ("第三方平台首页", "1次"), ("附件归档率", "100%"), ("附件", "3件"), ("说明：满意度", "≥90%"), ("（万元）", "3"),
        ]
    )
    func indicators(name: String, value: String) {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project,
            "||||||\(name)|\(value)|", "2—1000002表彰经费|3||||产出指标|人数|4人|"
        )
        #expect(table.codes == [])
        #expect(table.indicators.map(\.name.text) == ["参检率", name, "人数"])
        #expect(table.indicators[1].target.printed.text == value)
        #expect(table.projects.last?.funding.total?.amount.fen == 3_000_000)
    }

    @Test(
        "is never a project or department with sums or indicators",
        arguments: ["（1）人均补助2000元经费", "附件整理经费", "第三方首页经费", "（万元）增收补助"]
    )
    func labels(label: String) {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, "\(label)|3",
            Lines.indicator
        )
        #expect(table.codes == [])
        #expect(table.projects.map(\.name) == [label])
    }

    @Test(
        "names the department behind words in any width, with blanks or brackets",
        arguments: ["填报单位:组织部", "填报单位（盖章）：组织部", "填 报 单 位：组织部", "部门名称(公章): 组织部", "单位：组织部"]
    )
    func department(line: String) {
        let table = ReadTable(
            Lines.title, line, Lines.heading, Lines.subheading, Lines.project)
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.department.name.text) == ["组织部"])
    }

    @Test("names the department before the title of another year")
    func departmentBeforeTitle() {
        let page = [Lines.heading, Lines.subheading, Lines.project]
        let table = ReadTable(
            lines: ["部门：甲局", "2020年项目绩效目标表"] + page + ["部门：乙局", "2021年项目绩效目标表"] + page)
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.department.name.text) == ["甲局", "乙局"])
        #expect(table.disclosures.map(\.year) == [2020, 2021])
    }

    @Test(
        "gives the unit of the sums",
        arguments: [
            "单位：万元", "（单位：万元）", "（万元）", "金额单位：人民币万元", "单位：万元（人民币）", "单位：（万元）",
        ]
    )
    func unit(line: String) {
        let table = ReadTable(
            Lines.title, line, Self.heading, "组织部|3", "2—1000001体检经费||产出指标|参检率|≥85%")
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.funding.total?.amount.fen) == [3_000_000])
    }
}
