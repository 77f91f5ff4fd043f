import BudgetModel
import Records
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
            ]
        ),
        (
            2020, "网信办",
            [project("网站“先锋”建设 ABC", goal: "建成网站😀", ("访问量", "17668.25次", nil))]
        )
    )

    @Test(
        "lists the blocks with two neighbouring characters in names and, apart, elsewhere alone",
        arguments: [
            ("干部", [0], []), ("参检", [], [0]), ("左右", [], [0]), ("建成", [], [1]), ("部参", [], [0]),
            ("检部", [], []), ("网站", [1], []), ("😀", [], [1]),
        ] as [(String, [Int], [Int])]
    )
    func listsPairs(pair: String, names: [Int], others: [Int]) throws {
        let found = try reader.blocks(holding: pair)
        #expect(found.names == names && found.others == others)
    }

    @Test(
        "takes full-width forms, capitals, spaces, dashes and quotation marks in one form",
        arguments: [("10", [0]), ("\"先", [1]), ("设a", [1]), ("bc", [1])] as [(String, [Int])]
    )
    func folds(pair: String, blocks: [Int]) throws {
        let found = try reader.blocks(holding: pair)
        #expect(found.names + found.others == blocks)
    }

    @Test("lists codes with their dash and without, by four digits at once")
    func listsCodes() throws {
        #expect(try reader.blocks(holdingFour: "2100").others == [0])
        #expect(try reader.blocks(holdingFour: "0001").others == [0])
        #expect(try reader.blocks(holdingFour: "1766").others == [1])
        #expect(try reader.blocks(holding: "2-").others == [0])
    }

    @Test("lists names by the initials of their syllables, as capitals")
    func listsInitials() throws {
        #expect(try reader.blocks(holding: "GB").names == [0])
        #expect(try reader.blocks(holding: "BZ").names == [0])
        #expect(try reader.blocks(holding: "WZ").names == [1])
        #expect(try reader.blocks(holding: "SA").names == [1])
        #expect(try reader.blocks(holding: "CJ").names == [])
    }

    @Test("lists each block of a table that has more than 16 projects")
    func listsBlocks() throws {
        let names = (0..<20).map { $0 == 17 ? "培训" : "表彰" }
        let reader = IndexReader((2020, "部", names.map { project($0) }))
        #expect(try reader.blocks(holding: "培训").names == [1])
        #expect(try reader.blocks(holding: "表彰").names == [0, 1])
        #expect(try reader.lines(ofBlock: 1).prefix(5).map(\.count) == [6, 6, 6, 6, 0])
    }

    @Test("holds a text with more different pairs than a block mostly has")
    func listsLongTexts() throws {
        let text = (0..<9_000).map { String(UnicodeScalar(UInt16(0x4E00 + $0)) ?? " ") }.joined()
        let reader = IndexReader((2020, "部", [project("长", (text, "", nil))]))
        #expect(try reader.blocks(holding: "一丁").others == [0])
        #expect(try reader.blocks(holding: String(text.suffix(2))).others == [0])
    }

    @Test("tells how the characters of names and departments are read, and of no others")
    func tellsReadings() throws {
        let lines = try reader.text(of: .pinyin).split(separator: "\n")
        #expect(lines.contains("gan 干") && lines.contains("bu 部") && lines.contains("zhi 织"))
        #expect(!lines.contains { $0.contains("率") })
    }

    @Test("begins with departments, tables, levels and, where they are few, names, pages and codes")
    func hasDirectory() throws {
        let lines = try reader.text(of: .directory).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1...2] == ["组织部\t组织部", "网信办\t网信办"])
        var numbers = lines[4].utf8[...]
        let (tables, bits, year) = (numbers.number(), numbers.number(), numbers.number())
        #expect(tables == 2 && bits == 0 && year == 2020)
        #expect(lines[5] == "产出指标")
        #expect(lines[7] == "干部体检经费\t2-1000001\t")
        #expect(lines[8] == "党员表彰\tp-12")
    }

    @Test("keeps each text once and names it by how far back it stands")
    func keepsTextsOnce() throws {
        let lines = try reader.lines(ofBlock: 0)
        #expect(lines.prefix(3) == ["干部体检经费\t2-1000001\t", "党员表彰\tp-12", ""])
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

    @Test(
        "lists the segments with two neighbouring characters in names and, apart, elsewhere alone")
    func listsSegments() throws {
        let reader = IndexReader(
            (2018, "部", [project("干部体检")]), (2019, "部", [project("表彰")]),
            (2020, "部", [project("党员干部", ("表彰", "", nil))]), (2021, "部", []),
            (2022, "部", [project("干部")]))
        for (pair, names, others) in [
            ("干部", [0, 2, 4], []), ("表彰", [1], [2]), ("GB", [0, 2, 4], []), ("部干", [], []),
        ] {
            let found = try reader.segments(holding: pair)
            #expect(found.names == names && found.others == others)
        }
    }

    @Test("writes texts that mean something to a script so that they do not")
    func escapes() throws {
        let reader = IndexReader(
            (2020, "部", [project("价`$", ("a\\b", "c\nd\t", nil))]))
        #expect(try reader.text(of: .directory).contains("价\\`\\$\t"))
        let block = try reader.lines(ofBlock: 0).joined(separator: "\n")
        #expect(block.contains("a\\\\b\nc d \n"))
    }
}

@Suite("What the index keeps of a table")
struct SearchedTableTests {
    private var record: [UInt8] {
        var record = RecordPieces()
        let projects = [project("干部体检", code: "2—1", ("参检率", "≥85%", nil))]
        SearchedTable(of: SearchedProjects(projects: projects, pages: ["2-1"])).write(to: &record)
        return record.bytes
    }

    private func shards(keeping table: SearchedTable) -> [[UInt8]] {
        let planned = SearchTable(
            year: 2020, department: "部", folder: "2020/b", projectCount: 1)
        let layout = SearchLayout(of: [planned])
        let index = SearchIndex(layout: layout, tables: [table]) { _ in
            Issue.record("somebody asked for the projects")
            return SearchedProjects(projects: [], pages: [])
        }
        let files: [SearchFile] = [.directory, .pinyin, .grams(segment: 0, shard: 0)]
        return files.map { file in
            var bytes: [UInt8] = []
            index.render(file, into: &bytes)
            return bytes
        }
    }

    @Test("is enough for all files but the table's own, once it is read back")
    func isKept() throws {
        var reader = RecordReader(record)
        let read = try SearchedTable(from: &reader)
        #expect(reader.isAtEnd)
        var again = RecordPieces()
        read.write(to: &again)
        #expect(again.bytes == record)
        #expect(shards(keeping: read).allSatisfy { $0.count > 40 })
    }

    @Test("may be damaged, which ends no program")
    func isDamaged() throws {
        for place in record.indices.filter({ $0.isMultiple(of: 3) }) {
            var damaged = record
            damaged[place] ^= 0xFF
            var reader = RecordReader(damaged)
            guard let read = try? SearchedTable(from: &reader) else { continue }
            _ = shards(keeping: read)
        }
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
                        folder: "\(2020 + year)/\(department)", projectCount: projects)
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

    @Test("are cut into few segments however many projects there are")
    func cutsLargeSites() {
        #expect(layout(10, departments: 200, projects: 50).segments.count == 20)
        #expect(layout(1, departments: 2_000, projects: 50).segments.count == 16)
    }

    @Test("are as many as there are blocks of projects, and have names of their own")
    func listsFiles() {
        let files = layout(1, departments: 80, projects: 30).files
        #expect(Set(files.map(\.name)).count == files.count)
        #expect(files.count == 2 + 2 * 64 + 80 * 2)
        #expect(files.contains { $0.name == "2020/79-1" })
    }

    @Test("say which segments hold something once there are more than three")
    func filters() {
        #expect(layout(3, departments: 40, projects: 30).assemblies.isEmpty)
        let layout = layout(5, departments: 40, projects: 30)
        #expect(layout.assemblies.count == 64)
        #expect(layout.parts(of: .segments(shard: 2)) == [2, 66, 130, 194, 258])
    }

    @Test("of all segments have the slots of a file about them, whatever their sizes")
    func findsParts() {
        let tables = [(2017, 10), (2018, 700), (2019, 1_300), (2020, 10)].map { year, count in
            SearchTable(
                year: year, department: "部", folder: "\(year)/b", projectCount: count)
        }
        let layout = SearchLayout(of: tables)
        #expect(layout.segments.map(\.gramBits) == [0, 5, 6, 0])
        #expect(layout.parts(of: .segments(shard: 63)) == [0, 32, 96, 97])
    }

    @Test("hold a table without projects, and no table at all")
    func holdsNothing() {
        #expect(layout(1, departments: 1, projects: 0).files.count == 3)
        #expect(SearchLayout(of: []).files == [.directory, .pinyin])
    }
}
