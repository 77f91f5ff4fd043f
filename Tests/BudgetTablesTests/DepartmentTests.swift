import BudgetModel
import BudgetTables
import Testing

@Suite("The departments and projects of a table")
struct DepartmentTests {
    @Test("may be several, one after the other")
    func several() {
        let table = read(
            "组织部|3||3||||||", Lines.project, Lines.indicator, "教育局|||||||||",
            "2—2000001营养餐补助|1||||产出指标|人数|900人|", "2—2000002校车经费|||||产出指标|车次|4次|"
        )
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.department.name.text) == ["组织部", "教育局"])
        #expect(table.disclosures.map(\.projects.count) == [1, 2])
        #expect(table.disclosures.last?.funding == Funding())
        #expect(table.projects.map(\.funding.total?.amount.fen) == [nil, 1_000_000, nil])
    }

    @Test("need no codes where the rows of projects hold indicators")
    func withoutCodes() {
        let table = read(
            "组织部|3||||||||", "体检|||||产出指标|参检率|≥85%|", "表彰|||||产出指标|人数|4人|", "教育局|2||||||||",
            "校车|||||产出指标|车次|4次|"
        )
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.projects.count) == [2, 1])
        #expect(table.projects.map(\.name) == ["体检", "表彰", "校车"])
    }

    @Test("take a row for a project whose indicators follow below it")
    func indicatorsBelow() {
        let table = read(
            "组织部|||||||||", "2—1000001体检|||||||||", Lines.indicator, "表彰|||||||||",
            Lines.title, Lines.heading, Lines.subheading, Lines.indicator, "219-池州市校车|||||||||",
            Lines.indicator
        )
        #expect(table.codes == [])
        #expect(table.projects.map(\.name) == ["体检", "表彰", "池州市校车"])
        #expect(table.indicators.count == 3)
    }

    @Test("take a unit's code before a department for part of its name")
    func unitCode() {
        let table = read("219-池州市教育局|3||||||||", Lines.project)
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.department.name.text) == ["219-池州市教育局"])
    }

    @Test("go on where a page break repeats the department or the project")
    func repetition() {
        let table = read(
            "组织部|3||||||||", Lines.project, Lines.title, Lines.heading, Lines.subheading,
            "组织部|3.00||||||||", Lines.indicator,
            Lines.title, Lines.heading, Lines.subheading, Lines.project, "教育局|||||||||",
            "校车经费|||||产出指标|车次|4次|", "组织部|||||||||", "表彰经费|||||产出指标|人数|4人|"
        )
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.department.name.text) == ["组织部", "教育局"])
        #expect(table.disclosures.map { $0.projects.map(\.name) } == [["体检经费", "表彰经费"], ["校车经费"]])
        #expect(table.projects.first?.performanceTarget.indicators.count == 3)
    }

    @Test("are in error where a repeated row has other money")
    func differentRepetition() {
        let table = read("组织部|3||||||||", Lines.project, "组织部|4|1|||||||")
        #expect(table.disclosures.first?.funding.generalBudget?.amount == Amount(fen: 1_000_000))
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:6:5: error: the repeated row has “4” where 4:5 has “3” [funding-differs]
                    remedy: make both sums the same
                    重复的行写着“4”，前面 4:5 处是“3”
                    改成同一个数
                """
            ]
        )
    }

    @Test("are added up by rows of totals, which agree")
    func totals() {
        let table = read(
            "合计|5||||||||", "组织部|3||||||||", "2—1体检经费|1||||产出指标|参检率|≥85%|",
            "2—2表彰经费|2||||产出指标|人数|4人|", "小 计|3||||||||", "教育局|2||||||||", "校车经费|||||产出指标|车次|4次|"
        )
        #expect(table.codes == [])
        #expect(table.reading.rows.count { $0 == .total } == 2)
        #expect(table.disclosures.map(\.department.name.text) == ["组织部", "教育局"])
    }

    @Test("are reported where a row of totals agrees with nothing")
    func differentTotal() {
        let table = read("合计|5||||||||", "组织部|3||||||||", Lines.project)
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:4:1: warning: “5” in the row “合计” is the sum of neither the departments nor the projects [total-row-differs]
                    remedy: compare the row with the sums it adds up
                    “合计”行的“5”与各部门、各项目相加都不相等
                    核对该行与其上各行的金额
                """
            ]
        )
    }

    @Test("are added up by the rows of totals of their own year")
    func totalsOfYears() {
        let table = read(
            "合计|30||||||||", "甲局|10||||||||", Lines.project, "乙局|20||||||||", Lines.project,
            "2021年部门预算项目绩效目标表", Lines.heading, Lines.subheading,
            "合计|32||||||||", "甲局|11||||||||", Lines.project, "乙局|21||||||||", Lines.project
        )
        #expect(table.codes == [])
    }

    @Test("have two projects of one name where the codes differ")
    func otherCode() {
        let table = ReadTable(
            Lines.title, "填报单位：组织部", "项目编码|项目名称|一级指标|明细指标|指标值",
            "001|办公经费|产出指标|人数|4人", "001|办公经费||车次|4次", "|办公经费||天数|4天",
            "002|办公经费|产出指标|件数|4件"
        )
        #expect(table.codes == [])
        #expect(table.projects.map(\.code?.printed) == ["001", "002"])
        #expect(table.projects.map(\.performanceTarget.indicators.count) == [3, 1])
    }

    @Test(
        "do not begin in cells that hold only blanks",
        arguments: ["\u{2002}", "\u{2003}\u{2003}", "\u{2009}", "\u{3000}", "\u{200E}", "\u{205F}"]
    )
    func blankLabels(blank: String) {
        let table = read(Lines.department, Lines.project, blank + Lines.indicator)
        #expect(table.codes == [])
        #expect(table.projects.map(\.name) == ["体检经费"])
        #expect(table.indicators.count == 2)
    }

    @Test("may end in more blank rows than any project has indicators")
    func blankRows() {
        let blanks = Array(repeating: "", count: 2000)
        let table = ReadTable(
            lines: [Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project]
                + blanks + [Lines.indicator])
        #expect(table.codes == [])
        #expect(table.indicators.count == 2)
    }

    @Test("are in error where a project stands before any department")
    func projectWithoutDepartment() {
        let table = read(Lines.project, Lines.indicator)
        #expect(table.disclosures == [])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:4:1: error: no department stands before the project “2—1000001体检经费” [project-without-department]
                    remedy: put a row with the name of the department before the project
                    项目“2—1000001体检经费”之前没有部门
                    在该项目之前加一行，写明部门名称
                """
            ]
        )
    }

    @Test("are reported where a project has no indicators")
    func projectWithoutIndicators() {
        let table = read("组织部|||||||||", "表彰经费|2||||||||", Lines.project)
        #expect(table.projects.map(\.name) == ["表彰经费", "体检经费"])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:5:1: warning: the project “表彰经费” has no indicators [project-without-indicators]
                    remedy: add the indicators of the project
                    项目“表彰经费”没有指标
                    补上该项目的指标
                """
            ]
        )
    }

    @Test("are reported where a department has no projects")
    func departmentWithoutProjects() {
        let table = read("组织部|||||||||", "教育局|||||||||", Lines.project)
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:4:1: warning: no project stands under the department “组织部” [department-without-projects]
                    remedy: add its projects, or, if the row is a project, its code or indicators
                    部门“组织部”之下没有项目
                    补上该部门的项目；如果这一行是项目，写上编码或指标
                """
            ]
        )
    }

    /// Reads rows below the usual title and heading, which are lines 1 to 3.
    private func read(_ rows: String...) -> ReadTable {
        let lines = [Lines.title, Lines.heading, Lines.subheading] + rows
        return ReadTable(Array(lines.joined(separator: "\n").replacing("|", with: "\t").utf8))
    }
}
