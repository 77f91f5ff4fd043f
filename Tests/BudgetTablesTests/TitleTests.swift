import BudgetModel
import BudgetTables
import Testing

@Suite("The title of a table")
struct TitleTests {
    @Test(
        "names the year and the stage",
        arguments: [
            ("2020年部门预算项目绩效目标表", 2020, Stage.budget),
            ("柯桥区２０２１年度部门预算项目支出绩效目标表", 2021, .budget),
            ("二〇二二年项目绩效目标申报表", 2022, .budget),
            ("2023 年 部 门 预 算 调 整 绩 效 目 标 表（单位：万元）", 2023, .adjustedBudget),
            ("2023年产业结构调整专项资金项目绩效目标表", 2023, .budget),
            ("区预算绩效评价中心2020年部门预算项目绩效目标表", 2020, .budget),
            ("2020年决算审计经费项目绩效目标表", 2020, .budget),
            ("2022年部门预算（调整）项目绩效目标表", 2022, .adjustedBudget),
            ("2024年度项目支出绩效评价表", 2024, .selfEvaluation),
            ("2023年部门预算调整项目绩效目标表", 2023, .adjustedBudget),
            ("2024年部门决算项目绩效目标表", 2024, .finalAccounts),
            ("2024年度项目支出绩效自评表", 2024, .selfEvaluation),
        ]
    )
    func yearAndStage(title: String, year: Int, stage: Stage) {
        let table = ReadTable(
            title, Lines.heading, Lines.subheading, Lines.department, Lines.project)
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.year) == [year])
        #expect(table.disclosures.map(\.stage) == [stage])
        #expect(table.disclosures.map(\.title.text) == [title])
    }

    @Test("begins a table of its own where it names another year or stage")
    func severalYears() {
        let page = [Lines.heading, Lines.subheading, Lines.department, Lines.project]
        let lines = ["2020年预算绩效目标表"] + page + ["2021年预算绩效目标表"] + page + ["2021年决算绩效目标表"] + page
        let table = ReadTable(Array(lines.joined(separator: "\n").replacing("|", with: "\t").utf8))
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.year) == [2020, 2021, 2021])
        #expect(table.disclosures.map(\.stage) == [.budget, .budget, .finalAccounts])
        #expect(table.disclosures.map(\.projects.count) == [1, 1, 1])
        #expect(table.indicators.map(\.name.place.page) == [1, 2, 3])
    }

    @Test("of a further page may lack the year")
    func continued() {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project,
            "部门预算项目绩效目标表（续）", Lines.heading, Lines.subheading, Lines.indicator
        )
        #expect(table.codes == [])
        #expect(table.disclosures.map(\.projects.count) == [1])
        #expect(table.indicators.map(\.name.place.page) == [1, 2])
    }

    @Test("of another stage is no further page, and needs its year")
    func otherStageWithoutYear() {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project,
            "项目支出绩效自评表", Lines.heading, Lines.subheading, Lines.department, Lines.project
        )
        #expect(table.places == ["6:1 year-missing"])
        #expect(table.disclosures.map(\.stage) == [.budget])
        #expect(table.indicators.count == 1)
    }

    @Test("is an error where it names no year")
    func missingYear() {
        let table = ReadTable(
            "部门预算项目绩效目标表", Lines.heading, Lines.subheading, Lines.department, Lines.project
        )
        #expect(table.disclosures == [])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:1:1: error: the title “部门预算项目绩效目标表” names no year [year-missing]
                    remedy: name the year in the title, such as 2020年
                    标题“部门预算项目绩效目标表”没有写明年份
                    在标题里写明年份，如“2020年”
                """
            ]
        )
    }

    @Test("is an error where there is none")
    func missingTitle() {
        let table = ReadTable(Lines.heading, Lines.subheading, Lines.department, Lines.project)
        #expect(table.disclosures == [])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:1:1: error: no title stands before the heading, so the year of the table is unknown [title-missing]
                    remedy: put a title before the heading, such as 2020年部门预算项目绩效目标表
                    表头之前没有标题，不知道是哪一年的表
                    在表头之前加一行标题，如“2020年部门预算项目绩效目标表”
                """
            ]
        )
    }

    @Test("counts pages, as form feeds do, but not twice")
    func formFeeds() {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department, Lines.project,
            "\u{C}" + Lines.title, Lines.heading, Lines.subheading, Lines.indicator,
            "\u{C}" + Lines.indicator
        )
        #expect(table.codes == [])
        #expect(table.indicators.map(\.name.place.page) == [1, 2, 3])
    }

    @Test("may stand among notes, which are reported")
    func notes() {
        let table = ReadTable(
            "附件5", Lines.title, "填报单位：组织部||||||||单位：万元", Lines.heading, Lines.subheading,
            Lines.project, "第 1 页 共 1 页", "注：本表由组织部填写。"
        )
        #expect(table.disclosures.map(\.department.name.text) == ["组织部"])
        #expect(table.disclosures.map(\.department.name.place.column) == [6])
        #expect(
            table.reading.rows.map(\.rawValue).joined(separator: " ")
                == "note title department heading heading project pageNumber note")
        #expect(table.places == ["1:1 note-not-shown", "8:1 note-not-shown"])
        #expect(
            table.faults.last?.printed == """
                t.txt:8:1: warning: “注：本表由组织部填写。” is no part of the table, and is not shown [note-not-shown]
                    remedy: put it into the commentary if readers need it, or delete it
                    “注：本表由组织部填写。”不属于表格内容，不会公开在网站上
                    需要公开的，写进说明文字；否则删除
                """
        )
    }
}
