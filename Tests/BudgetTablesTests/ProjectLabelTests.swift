import BudgetModel
import Testing

@Suite("The cell of a project")
struct ProjectLabelTests {
    @Test(
        "is parted into code and name",
        arguments: [
            ("2—1000001机关干部体检经费", "2—1000001", "2-1000001", "机关干部体检经费"),
            ("2-1000001 体检", "2-1000001", "2-1000001", "体检"),
            ("2–1000001体检", "2–1000001", "2-1000001", "体检"),
            ("2－1000001体检", "2－1000001", "2-1000001", "体检"),
            ("2─1000001体检", "2─1000001", "2-1000001", "体检"),
            ("2——1000001体检", "2——1000001", "2-1000001", "体检"),
            ("2 — 1000001体检", "2 — 1000001", "2-1000001", "体检"),
            ("２—１００００01体检", "２—１００００01", "2-1000001", "体检"),
            ("2—1000001—03体检", "2—1000001—03", "2-1000001-03", "体检"),
            ("2—1000001APP开发", "2—1000001", "2-1000001", "APP开发"),
            ("2—1000001“五星达标、3A争创”经费", "2—1000001", "2-1000001", "“五星达标、3A争创”经费"),
            ("—3000106人才管理工作经费", "—3000106", "3000106", "人才管理工作经费"),
            (
                "51092324T000010263357-2023年补助", "51092324T000010263357", "51092324T000010263357",
                "2023年补助"
            ),
            ("51092324T000010263357补助", "51092324T000010263357", "51092324T000010263357", "补助"),
            ("219-池州市补助", "219", "219", "池州市补助"),
            ("219001-池州市补助", "219001", "219001", "池州市补助"),
            ("219001 池州市补助", "219001", "219001", "池州市补助"),
        ]
    )
    func parts(cell: String, printed: String, normalized: String, name: String) throws {
        let project = try #require(projectOf(cell))
        #expect(project.code?.printed == printed)
        #expect(project.code?.normalized == normalized)
        #expect(project.code?.lacksFirstPart == cell.hasPrefix("—"))
        #expect(project.name == name)
        #expect(project.printed.text == cell)
    }

    @Test(
        "is a name alone where no code stands before it",
        arguments: [
            "电子政务-干部档案", "2020年补助", "2020-2022年补助", "2020 年补助", "3A争创经费", "5G-基站建设",
            "2-3岁托育补助", "12345热线", "100 个村补助", "—人才经费", "“百企结百村”经费", "３月—１０月活动",
        ]
    )
    func nameAlone(cell: String) throws {
        let project = try #require(projectOf(cell))
        #expect(project.code == nil)
        #expect(project.name == cell)
    }

    @Test("is an error where it holds a code and no name")
    func codeAlone() {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department,
            "2—1000001|||||产出指标|参检率|≥85%|"
        )
        #expect(table.projects.map(\.name) == [""])
        #expect(
            table.faults.map(\.printed) == [
                """
                t.txt:5:1: error: the project “2—1000001” has a code and no name [project-without-name]
                    remedy: put the name of the project behind its code
                    项目“2—1000001”只有编码，没有名称
                    在编码之后补上项目名称
                """
            ]
        )
    }

    private func projectOf(_ cell: String) -> Project? {
        let table = ReadTable(
            Lines.title, Lines.heading, Lines.subheading, Lines.department,
            "\(cell)|||||产出指标|参检率|≥85%|"
        )
        return table.codes.isEmpty ? table.projects.first : nil
    }
}
