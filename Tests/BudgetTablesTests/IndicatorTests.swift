import BudgetModel
import BudgetTables
import Testing

@Suite("The indicators of a project")
struct IndicatorTests {
    @Test("inherit a level that merged cells leave blank, over page breaks too")
    func inheritsLevels() {
        let table = read(
            Lines.project, "||||||人数|4人|", Lines.title, Lines.heading, Lines.subheading,
            "||||||次数|5次|",
            Lines.indicator, "||||||认知度|提升|"
        )
        #expect(table.codes == [])
        #expect(
            table.indicators.map { $0.levels.map(\.text) } == [
                ["产出指标"], ["产出指标"], ["产出指标"], ["效益指标"], ["效益指标"],
            ])
    }

    @Test("have each level at its place in their own row, where it is printed there")
    func levelPlaces() {
        let table = read(
            "2—1000001体检|||||产出指标|参检率|≥85%|", "||||||人数|4人|", "|||||产出指标|次数|5次|"
        )
        #expect(table.indicators.map { $0.levels.first?.place.line } == [5, 5, 7])
        #expect(table.indicators.map { $0.levels.first?.place.column } == [17, 17, 6])
    }

    @Test("stand under no deeper level that was printed before their first one")
    func levelBeforeFirst() {
        let table = ReadTable(
            Lines.title, "项目名称|一级指标|二级指标|三级指标|指标值", "组织部||||",
            "2—1000001体检||||", "||数量指标||", "|产出指标||参检率|≥85%"
        )
        #expect(table.places == ["5:3 level-without-indicator"])
        #expect(table.indicators.map { $0.levels.map(\.text) } == [["产出指标"]])
    }

    @Test("stand below a level that has a row of its own")
    func levelRow() {
        let table = read("2—1000001体检|||||||||", "|||||产出指标|||", "||||||人数|4人|")
        #expect(table.codes == [])
        #expect(table.reading.rows.suffix(2) == [.level, .indicator])
        #expect(table.indicators.map { $0.levels.map(\.text) } == [["产出指标"]])
    }

    @Test(
        "belong to the national class of their first level",
        arguments: [
            ("成本指标", .cost), ("经济成本指标", .cost), ("产出指标", .output), ("产出", .output),
            ("项目完成指标", .output), ("时效指标", .output), ("进度指标", .output), ("效益指标", .benefit),
            ("效果指标", .benefit), ("环境效益指标", .benefit), ("满意度指标", .satisfaction),
            ("服务对象满意度", .satisfaction), ("产出指标（50分）", .output), ("效 益 指 标", .benefit),
            ("满意度指标(10分)", .satisfaction),
        ] as [(String, IndicatorCategory)]
    )
    func category(level: String, category: IndicatorCategory) {
        let table = read("2—1000001体检|||||\(level)|参检率|≥85%|")
        #expect(table.codes == [])
        #expect(table.indicators.map(\.category) == [category])
    }

    @Test("are reported where their first level is of no class, once for each level")
    func unknownLevel() {
        let table = read("2—1000001体检|||||投入指标|参检率|≥85%|", "|||||投入指标|人数|4人|")
        #expect(table.indicators.map(\.category) == [nil, nil])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:5:17: warning: the first level “投入指标” is of no known class [level-unknown]
                    remedy: use 成本指标, 产出指标, 效益指标 or 满意度指标
                    一级指标“投入指标”不属于成本、产出、效益、满意度任何一类
                    改用成本指标、产出指标、效益指标或满意度指标
                """
            ]
        )
    }

    @Test("are reported where they stand under no first level")
    func withoutLevel() {
        let table = read("2—1000001体检||||||参检率|≥85%|")
        #expect(table.indicators.map(\.levels) == [[]])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:5:18: warning: the indicator “参检率” stands under no first level [indicator-without-level]
                    remedy: give it a first level, such as 产出指标
                    指标“参检率”没有一级指标
                    补上一级指标，如“产出指标”
                """
            ]
        )
    }

    @Test("are reported where a level has none")
    func levelWithoutIndicator() {
        let table = read(Lines.project, "|||||效益指标|||")
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:6:6: warning: no indicator stands under “效益指标” [level-without-indicator]
                    remedy: add its indicators, or delete the row
                    “效益指标”之下没有指标
                    补上指标，或删除该行
                """
            ]
        )
    }

    @Test("are in error where they have a value and no name")
    func withoutName() {
        let table = read(Lines.project, "|||||效益指标||≥90%|")
        #expect(table.indicators.count == 1)
        #expect(table.places == ["6:12 indicator-without-name", "6:6 level-without-indicator"])
        #expect(
            table.faults.first?.printed == """
                t.txt:6:12: error: the row of “≥90%” names no indicator [indicator-without-name]
                    remedy: name the indicator, or join the text to the row above it
                    “≥90%”一行没有指标名称
                    补上指标名称；如果是上一行的续文，并入上一行
                """
        )
    }

    @Test("are in error where they belong to no project")
    func withoutProject() {
        let table = read(Lines.indicator)
        #expect(
            table.faults.first?.printed == """
                t.txt:5:6: error: the indicator in the row of “效益指标” belongs to no project [indicator-without-project]
                    remedy: name the project in this row or before it
                    “效益指标”一行的指标不知属于哪个项目
                    在该行或之前写明项目名称
                """
        )
        #expect(table.reading.rows.last == .unread)
    }

    @Test("keep blank cells apart from cells that say nothing")
    func blankValue() throws {
        let table = read("2—1000001体检|||||产出指标|参检率||", "|||||产出指标|不符合条件的对象|0|　")
        #expect(table.codes == [])
        #expect(table.indicators.map(\.target.printed.text) == ["", "0"])
        let blank = try #require(table.indicators.first)
        #expect(blank.target.printed.place == CellPlace(page: 1, line: 5, column: 26))
        #expect(blank.target.statement == .placeholder(.blank))
        #expect(table.indicators.map(\.explanation) == [nil, nil])
    }

    @Test("lose the blanks at the ends of their cells and none between")
    func trailingBlanks() throws {
        let table = read("2—1000001体检  ||||| 产出指标　|参检率 （含离休） |≥85% |实际")
        let indicator = try #require(table.indicators.first)
        #expect(
            indicator.name == PrintedText("参检率 （含离休）", at: CellPlace(page: 1, line: 5, column: 26)))
        #expect(
            indicator.levels == [PrintedText("产出指标", at: CellPlace(page: 1, line: 5, column: 20))])
        #expect(indicator.target.printed.text == "≥85%")
        #expect(table.projects.first?.printed.text == "2—1000001体检")
    }

    @Test("are the only thing that a row without label may hold")
    func misplacedCells() {
        let table = read(Lines.project, "|3|||||||", "||||||||续前")
        #expect(table.places == ["6:2 cell-not-shown", "7:9 cell-not-shown"])
        #expect(
            table.faults.first?.printed == """
                t.txt:6:2: warning: “3” has no place in a row of this kind, and is not shown [cell-not-shown]
                    remedy: move the text to the row it belongs to, or delete it
                    “3”与所在的行不相称，不会公开在网站上
                    把内容移到所属的行，或删除
                """
        )
    }

    @Test("end where the headings end")
    func cellWithoutHeading() {
        let table = read(Lines.project + "||又及", Lines.indicator + "||x|再", Lines.indicator + "||y")
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:5:41: warning: “又及” stands under no heading, and the 3 cells of its column (lines 5, 6, 7) are not shown [cell-without-heading]
                    remedy: give the column a heading, or move the text to its column
                    “又及”所在的列没有表头，该列 3 格（第 5、6、7 行）不会公开在网站上
                    给该列加上表头，或把内容移到所属的列
                """,
                """
                t.txt:6:24: warning: “再” stands under no heading, and is not shown [cell-without-heading]
                    remedy: give the column a heading, or move the text to its column
                    “再”所在的列没有表头，不会公开在网站上
                    给该列加上表头，或把内容移到所属的列
                """,
            ]
        )
    }

    /// Reads rows below the usual title, heading and department, which are lines 1 to 4.
    private func read(_ rows: String...) -> ReadTable {
        let lines = [Lines.title, Lines.heading, Lines.subheading, Lines.department] + rows
        return ReadTable(Array(lines.joined(separator: "\n").replacing("|", with: "\t").utf8))
    }
}
