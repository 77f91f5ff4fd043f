import BudgetModel
import Search
import Testing

@Suite("The index")
struct SearchIndexTests {
    private let reader = IndexReader(
        (
            2020, "组织部",
            [
                project("干部体检经费", code: "2—1000001", ("参检率", "≥85%", "上报参检人员的比例")),
                project("党员表彰", ("表彰人数", "１０人左右", nil), ("干部参检", "及时", nil)),
                project("网站“先锋”建设 ABC", goal: "建成网站", ("访问量", "17668.25次", nil)),
            ]
        )
    )

    @Test(
        "lists the projects with two neighbouring characters in their names and, apart, elsewhere",
        arguments: [
            ("干部", [0], [1]), ("参检", [], [0, 1]), ("左右", [], [1]), ("建成", [], [2]), ("部参", [], [1]),
            ("检部", [], []), ("网站", [2], []),
        ] as [(String, [Int], [Int])]
    )
    func listsPairs(pair: String, names: [Int], others: [Int]) throws {
        let found = try reader.projects(holding: pair)
        #expect(found.names == names && found.others == others)
    }

    @Test(
        "takes full-width forms, capitals, spaces, dashes and quotation marks in one form",
        arguments: [("10", [1]), ("\"先", [2]), ("设a", [2]), ("bc", [2])] as [(String, [Int])]
    )
    func folds(pair: String, projects: [Int]) throws {
        let found = try reader.projects(holding: pair)
        #expect((found.names + found.others).contains(projects))
    }

    @Test("lists codes with their dash and without, by four digits at once")
    func listsCodes() throws {
        #expect(try reader.projects(holdingFour: "2100").others == [0])
        #expect(try reader.projects(holdingFour: "0001").others == [0])
        #expect(try reader.projects(holdingFour: "1766").others == [2])
        #expect(try reader.projects(holding: "2-").others == [0])
    }

    @Test("lists names by the initials of their syllables, as capitals")
    func listsInitials() throws {
        #expect(try reader.projects(holding: "GB").names == [0])
        #expect(try reader.projects(holding: "BZ").names == [1])
        #expect(try reader.projects(holding: "WZ").names == [2])
        #expect(try reader.projects(holding: "SA").names == [2])
        #expect(try reader.projects(holding: "CJ").names == [])
    }

    @Test("tells how the characters of names and departments are read, and of no others")
    func tellsReadings() throws {
        let lines = try reader.text(of: .pinyin).split(separator: "\n")
        #expect(lines.contains("gan 干") && lines.contains("bu 部") && lines.contains("zhi 织"))
        #expect(!lines.contains { $0.contains("率") })
    }

    @Test("begins with departments, tables and, where they are few, all names with pages and codes")
    func hasDirectory() throws {
        let lines = try reader.text(of: .directory).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "组织部\t组织部")
        var numbers = lines[3].utf8[...]
        let (tables, bits, year) = (numbers.number(), numbers.number(), numbers.number())
        #expect(tables == 1 && bits == 0 && year == 2020)
        #expect(lines[4].contains("参检") && lines[4].utf16.count.isMultiple(of: 2))
        #expect(lines[5] == "干部体检经费\t2-1000001\t")
        #expect(lines[6] == "党员表彰\tp-12")
    }

    @Test("keeps each text once and names it by how far back it stands")
    func keepsTextsOnce() throws {
        let text = try reader.text(of: .texts(segment: 0, block: 0))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { $0 == "产出指标" }.count == 1)
        var numbers = lines[lines.count - 1].utf8[...]
        // One indicator, no goal; level and name new, class free text, target and explanation new.
        let first = (0..<7).map { _ in numbers.number() }
        let kind = TargetClass.freeText.searchNumber
        #expect(first == [1, 0, 1, kind, 1, 1, 1])
        // Two indicators, no goal; the level stands four texts back.
        let second = (0..<7).map { _ in numbers.number() }
        #expect(second == [2, 0, 5, kind, 1, 1, 0])
    }

    @Test("lists the segments with two neighbouring characters in names")
    func listsSegments() throws {
        let reader = IndexReader(
            (2018, "部", [project("干部体检")]), (2019, "部", [project("表彰")]),
            (2020, "部", [project("党员干部", ("表彰", "", nil))]), (2021, "部", []),
            (2022, "部", [project("干部")]))
        #expect(try reader.segments(naming: "干部") == [0, 2, 4])
        #expect(try reader.segments(naming: "表彰") == [1])
        #expect(try reader.segments(naming: "GB") == [0, 2, 4])
    }

    @Test("writes texts that mean something to a script so that they do not")
    func escapes() throws {
        let reader = IndexReader(
            (2020, "部", [project("价`$", ("a\\b", "c\nd\t", nil))]))
        #expect(try reader.text(of: .directory).contains("价\\`\\$\t"))
        #expect(try reader.text(of: .texts(segment: 0, block: 0)).contains("a\\\\b\nc d \n"))
    }
}

@Suite("The files of the index")
struct SearchLayoutTests {
    private func layout(_ years: Int, departments: Int, projects: Int) -> SearchLayout {
        SearchLayout(
            of: (0..<years).flatMap { year in
                (0..<departments).map { department in
                    SearchTable(
                        year: 2020 + year, department: "\(department)",
                        folder: "\(2020 + year)/\(department)", stage: .budget,
                        projectCount: projects)
                }
            }
        )
    }

    @Test("are cut into segments of one year with some 1,200 projects")
    func cutsSegments() {
        let layout = layout(2, departments: 80, projects: 30)
        #expect(layout.segments.map(\.tables) == [0..<40, 40..<80, 80..<120, 120..<160])
        #expect(layout.segments.allSatisfy { $0.projectCount == 1_200 })
    }

    @Test("are as many as there are blocks of projects, and have names of their own")
    func listsFiles() {
        let files = layout(1, departments: 80, projects: 30).files
        #expect(Set(files.map(\.name)).count == files.count)
        #expect(files.count == 2 + 2 * (64 + 75 + 10))
        #expect(layout(1, departments: 40, projects: 30).files.count == 2 + 64 + 75)
    }

    @Test("say in which segments to look for a name once there are more than three")
    func filters() {
        #expect(layout(3, departments: 40, projects: 30).nameBits == nil)
        let layout = layout(5, departments: 40, projects: 30)
        #expect(layout.nameBits == 3)
        #expect(layout.files.contains(.segments(shard: 7)))
    }

    @Test("hold a table without projects, and no table at all")
    func holdsNothing() {
        #expect(layout(1, departments: 1, projects: 0).files.count == 3)
        #expect(SearchLayout(of: []).files == [.directory, .pinyin])
    }
}
