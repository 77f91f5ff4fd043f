import BudgetModel
import BudgetTables
import Testing

@Suite("The heading of a table")
struct LayoutTests {
    @Test("may have one row")
    func oneRow() throws {
        let table = ReadTable(
            Lines.title,
            "项目名称|合计（万元）|一般公共预算（万元）|一级指标|三级指标|年度指标值|指标说明",
            "组织部|3|1||||",
            "2—1000001体检经费|1||产出指标|参检率|≥85%|实际参检比例"
        )
        #expect(table.codes == [])
        let disclosure = try #require(table.disclosures.first)
        #expect(disclosure.funding.total?.amount == Amount(fen: 3_000_000))
        #expect(disclosure.funding.generalBudget?.amount == Amount(fen: 1_000_000))
        #expect(disclosure.projects.first?.funding.total?.amount == Amount(fen: 1_000_000))
        #expect(table.indicators.map(\.target.printed.text) == ["≥85%"])
    }

    @Test("is reported where nothing stands below it")
    func withoutRows() {
        let table = ReadTable(Lines.title, Lines.heading, Lines.subheading, "", "第1页")
        #expect(table.disclosures.isEmpty)
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:2:1: warning: nothing stands below the heading, so this table is not shown \
                [table-without-rows]
                    remedy: add the rows of the department, its projects and indicators, or delete the file
                    表头以下没有任何内容，这张表不会出现在网站上
                    补上部门、项目和指标各行，或删除该文件
                """
            ]
        )
    }

    @Test("may name the columns in any order")
    func otherOrder() throws {
        let table = ReadTable(
            Lines.title,
            "指标描述|指标值|明细指标|一级指标|资金安排(元)|||单位及项目名称",
            "||||其他资金|基金预算|合计|",
            "||||1.50||1.50|组织部",
            "实际参检比例|≥85%|参检率|产出指标||||2—1000001体检经费"
        )
        #expect(table.codes == [])
        let funding = try #require(table.disclosures.first).funding
        #expect(funding.total?.amount == Amount(fen: 150))
        #expect(funding.other?.amount == Amount(fen: 150))
        #expect(funding.fundBudget == nil)
        let indicator = try #require(table.indicators.first)
        #expect(indicator.name.text == "参检率")
        #expect(indicator.levels.map(\.text) == ["产出指标"])
        #expect(indicator.explanation?.text == "实际参检比例")
    }

    @Test(
        "may be repeated with another order on a further page",
        arguments: [
            "项目名称|一级指标|指标值|明细指标", "项 目 名 称|一级指标|指标值 (附说明)|明细 指标",
            "（新）项目名称|（新）一级指标|年度（新）指标值|\u{2003}明细指标", "项目名称|一级指标|目标值（注）|明细指标|备考",
        ]
    )
    func changedOrder(heading: String) {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project,
            Lines.title, heading, "|效益指标|≥90%|满意度"
        )
        #expect(table.codes == (heading.hasSuffix("备考") ? ["column-unknown"] : []))
        #expect(table.indicators.map(\.name.text) == ["参检率", "满意度"])
        #expect(table.indicators.map(\.name.place.page) == [1, 2])
    }

    @Test("is told from rows whose cells begin as headings do")
    func resembling() {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department,
            "2—1000001体检经费|||||产出指标|明细项目|合理指标值|年度目标值",
            "|||||二级产出|项目数值|合理指标值|年度目标值"
        )
        #expect(table.reading.rows.suffix(2) == [.project, .indicator])
        #expect(table.indicators.map(\.name.text) == ["明细项目", "项目数值"])
    }

    @Test("may repeat merged cells, hold blanks and explain a column in brackets")
    func flattened() {
        let table = ReadTable(
            Lines.title,
            "项目 名称|资金安排（万元）|资金安排（万元）|一级指标|明细指标|指标值（包含数字及文字描述）",
            "项目 名称|合　计|其中：|一级指标|明细指标|指标值（包含数字及文字描述）",
            "组织部|3|1|||",
            "2—1000001体检经费|||产出指标|参检率|≥85%"
        )
        #expect(table.places == ["3:11 column-unknown"])
        #expect(table.disclosures.first?.funding.total?.amount == Amount(fen: 3_000_000))
        #expect(table.indicators.count == 1)
    }

    @Test("may have two or three levels above the indicator's name")
    func levels() throws {
        let table = ReadTable(
            Lines.title, "项目名称|一级指标|二级指标|三级指标|指标值", "组织部||||",
            "2—1000001体检经费|产出指标|数量指标|参检人数|≥3人", "|||参检科室|5个",
            "||质量指标|参检率|≥85%", "|效益指标||保健认知度|有所提升"
        )
        #expect(table.codes == [])
        #expect(
            table.indicators.map { $0.levels.map(\.text) } == [
                ["产出指标", "数量指标"], ["产出指标", "数量指标"], ["产出指标", "质量指标"], ["效益指标"],
            ]
        )
        #expect(table.indicators.map(\.category) == [.output, .output, .output, .benefit])
        let inherited = try #require(table.indicators.dropFirst().first)
        #expect(inherited.levels.map(\.place.line) == [4, 4])
    }

    @Test("may have columns of its own for departments, codes and goals")
    func furtherColumns() throws {
        let table = ReadTable(
            Lines.title, "单位名称|项目编码|项目名称|年度目标|一级指标|明细指标|指标值",
            "组织部|2-1000001|体检经费|人人体检|产出指标|参检率|≥85%",
            "|2-1000001|体检经费|人人体检|效益指标|满意度|≥90%", "教育局||3A争创经费||产出指标|次数|4次"
        )
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.department.name.text) == ["组织部", "教育局"])
        let project = try #require(table.projects.first)
        #expect(
            project.code
                == ProjectCode(printed: "2-1000001", normalized: "2-1000001", lacksFirstPart: false)
        )
        #expect(project.name == "体检经费")
        #expect(project.performanceTarget.goal?.text == "人人体检")
        #expect(project.performanceTarget.indicators.count == 2)
        #expect(table.projects.last?.code == nil)
        #expect(table.projects.last?.name == "3A争创经费")
    }

    @Test(
        "gives the unit of the sums",
        arguments: [
            ("资金安排（元）", 123), ("资金安排(单位：万元)", 1_230_000), ("资金安排（人民币亿元）", 12_300_000_000),
            ("资金安排（千元）", 123_000),
        ]
    )
    func units(heading: String, fen: Int) {
        let table = ReadTable(
            Lines.title, "项目名称|\(heading)|一级指标|明细指标|指标值", "组织部|1.23|||",
            "2—1000001体检经费||产出指标|参检率|≥85%"
        )
        #expect(table.codes == [])
        #expect(table.disclosures.first?.funding.total?.amount == Amount(fen: fen))
    }

    @Test("may leave the unit to the title or to a line above", arguments: ["单位：元", "（金额单位：元）"])
    func unitAbove(line: String) {
        let table = ReadTable(
            Lines.title, "|||\(line)", "项目名称|合计|一级指标|明细指标|指标值", "组织部|1.23|||",
            "2—1000001体检经费||产出指标|参检率|≥85%"
        )
        #expect(table.codes == [])
        #expect(table.disclosures.first?.funding.total?.amount == Amount(fen: 123))
        #expect(table.reading.rows[1] == .unit)
    }

    @Test("reports an unknown column by its heading, once")
    func unknownColumn() {
        let table = ReadTable(
            Lines.title, "项目名称|一级指标|明细指标|指标值|权重", "组织部||||",
            "2—1000001体检经费|产出指标|参检率|≥85%|10", "|效益指标|满意度|≥90%|90",
            Lines.title, "项目名称|一级指标|明细指标|指标值|权重", "|效益指标|认知度|提升|5"
        )
        #expect(table.indicators.count == 3)
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:2:20: warning: the column “权重” is unknown, and its cells are not shown [column-unknown]
                    remedy: give the column a usual heading, or put what it says into the commentary
                    不认识的列“权重”，该列内容不会公开在网站上
                    改用通用的列名，或把该列内容写进说明文字
                """
            ]
        )
    }

    @Test("keeps money of last year's columns apart")
    func unknownGroup() {
        let table = ReadTable(
            Lines.title, "项目名称|资金安排（万元）||上年结转||一级指标|明细指标|指标值", "|合计|一般预算|合计|一般预算|||",
            "组织部|3|3|7|7|||", "2—1000001体检经费|||||产出指标|参检率|≥85%"
        )
        #expect(table.places == ["2:16 column-unknown", "3:13 column-unknown"])
        #expect(table.disclosures.first?.funding.total?.amount == Amount(fen: 3_000_000))
    }

    @Test("is an error where two columns mean the same")
    func duplicateColumn() {
        let table = ReadTable(
            Lines.title, "项目名称|一级指标|明细指标|指标值|年度指标值", "组织部||||",
            "2—1000001体检经费|产出指标|参检率|≥85%|≥80%"
        )
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:2:20: error: the column “年度指标值” means the same as one before it [column-duplicate]
                    remedy: keep only one of the two columns
                    “年度指标值”列的含义与前面的列重复
                    只保留其中一列
                """
            ]
        )
    }

    @Test("is an error where a column is missing without which no row can be read")
    func missingColumn() {
        let table = ReadTable(
            Lines.title, "一级指标|明细指标|指标值", "产出指标|参检率|≥85%", "", "||"
        )
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:2:1: error: the heading has no column “项目实施单位及项目名称”, so the rows below it cannot be read [column-missing]
                    remedy: give the column the heading “项目实施单位及项目名称”
                    表头没有“项目实施单位及项目名称”列，表头以下的行无法读取
                    补上“项目实施单位及项目名称”列的表头
                """
            ]
        )
        #expect(table.reading.rows == [.title, .heading, .unread, .blank, .blank])
    }

    @Test("is an error where there is none")
    func missingHeading() {
        let table = ReadTable("", "关于预算的说明", "2—1000001体检经费|||")
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:2:1: error: the file has no heading of a table of performance targets [heading-missing]
                    remedy: add the heading, at least 项目名称, 一级指标, 明细指标 and 指标值
                    文件里没有绩效目标表的表头
                    补上表头，至少有“项目名称”“一级指标”“明细指标”“指标值”各列
                """
            ]
        )
        #expect(table.reading.rows == [.blank, .unread, .unread])
    }
}
