import Diagnostics
import Documents
import Testing

@Suite("A cell that a spreadsheet has put between quotation marks")
struct QuotedCellTests {
    @Test(
        "holds what stands between the marks, which are doubled within",
        arguments: [
            ("\"a,b\"\tc", [["a,b", "c"]]),
            ("x\t\"1,120.50\"\ty\n", [["x", "1,120.50", "y"]]),
            ("x\t\"问卷\"\"调查\"\"\"\ny", [["x", "问卷\"调查\""], ["y"]]),
            ("\"\"\"一带一路\"\"建设\"", [["\"一带一路\"建设"]]),
            ("\"a\tb\"\tc", [["a b", "c"]]),
            ("\"\"\tx", [["", "x"]]),
            ("\"\"\"\"\r\nx", [["\""], ["x"]]),
            ("\u{FEFF}\"a\"\tb", [["a", "b"]]),
            ("\u{C}\"a\"\n\"b\"\u{C}\nc", [["a"], ["b"], ["c"]]),
        ]
    )
    func quoted(text: String, rows: [[String]]) {
        let (grid, faults) = read(text)
        #expect(grid.texts == rows)
        #expect(faults.isEmpty)
    }

    @Test(
        "may hold line breaks, which end no row",
        arguments: ["\n", "\r\n", "\r"]
    )
    func lineBreaks(end: String) {
        let (grid, faults) = read("a\t\"问卷调查，含\(end)换行\"\tb\(end)c\(end)\"d\(end)\(end)e\"")
        #expect(grid.texts == [["a", "问卷调查，含换行", "b"], ["c"], ["d e"]])
        #expect(faults.isEmpty)
    }

    @Test(
        "joins its lines as a person reads them",
        arguments: [
            ("一级\n指标", "一级指标"),
            ("2—1000001\n河道保洁经费", "2—1000001河道保洁经费"),
            ("某区水利局\n （本级）", "某区水利局（本级）"),
            ("共35\n公里", "共35公里"),
            ("Level\nA", "Level A"),
            ("增长\n1.5倍", "增长1.5倍"),
            ("1.保洁\n河道\n2.清淤\n 10、验收", "1.保洁河道\n2.清淤\n10、验收"),
            ("（一）保洁\n(2)清淤\n③验收\n四、其他\n5)附则", "（一）保洁\n(2)清淤\n③验收\n四、其他\n5)附则"),
            ("全年保洁。\n汛前清淤；\n\n　　● 验收", "全年保洁。\n汛前清淤；\n● 验收"),
            ("\n一\n", "一"),
        ]
    )
    func lines(text: String, joined: String) {
        #expect(read("\"\(text)\"").grid.texts == [[joined]])
    }

    @Test(
        "is none where no mark closes it: real texts begin with quotations",
        arguments: [
            "\"一带一路\"建设\tb", "\"一带一路\"建设\"\tb", "a \"b\"\tc", "《\"\"》\tb",
            "\"一带一路\"和\n\"长江\"保护",
        ]
    )
    func plain(text: String) {
        let (grid, faults) = read(text)
        let lines = text.split(separator: "\n")
        #expect(grid.texts == lines.map { $0.split(separator: "\t").map { String($0) } })
        #expect(faults.isEmpty)
    }

    @Test(
        "swallows no row where its mark is never closed",
        arguments: [
            ("a\t\"问卷\tb\nc\td\"\ne", 3), ("\"问卷\nb\tc\n\"d\"\te", 3), ("\"问卷", 1),
            ("\"问卷\t\"b,c\"\nd", 2),
            ("\"一" + String(repeating: "\n二", count: 300) + "\"", 301),
        ]
    )
    func unclosed(text: String, rowCount: Int) {
        let (grid, faults) = read(text)
        #expect(grid.rowCount == rowCount)
        #expect(grid.texts[0].contains { $0.hasPrefix("\"") })
        #expect(faults.map(\.code) == ["quote-unclosed"])
    }

    @Test("tells where it begins and what to do if its mark is never closed")
    func faultOfUnclosed() {
        #expect(
            read("一\t二\n三\t\"问卷\t四\n").faults == [
                Diagnostic(
                    code: "quote-unclosed",
                    severity: .error,
                    location: SourceLocation(path: "t.txt", line: 2, column: 3),
                    message: Wording(
                        chinese: "这一格以引号 \" 开头，却没有结尾的引号，不知道写到哪里为止",
                        english: "the cell begins with the mark \" and has none at its end, "
                            + "so where it ends is unknown"
                    ),
                    remedy: Wording(
                        chinese: "补上结尾的引号，或删除开头的引号；文字里的引号请用“”",
                        english: "add the mark at the end or delete the one at the beginning; "
                            + "quote in the text with “”"
                    )
                )
            ]
        )
    }

    @Test("has the place that its text has in the file, as all cells behind it have")
    func places() {
        let grid = Grid(
            reading: "标题\n\"项目\n名称\"\t\"资金\"\t 一级\r\n\"\"\"一\"\"\n2.二\n\n3.三\"\t\"x\"\"y\"\tz\n末\t行"
        )
        #expect(
            grid.texts == [
                ["标题"], ["项目名称", "资金", " 一级"], ["\"一\"\n2.二\n3.三", "x\"y", "z"], ["末", "行"],
            ])
        var cells: [FilledCell] = []
        let places = (0..<grid.rowCount).map { row in
            grid.findFilledCells(row: row, into: &cells)
            return cells.indices.map { index -> String in
                let place = grid.place(of: cells[index], row: row)
                #expect(place == grid.place(row: row, column: cells[index].column))
                return "\(place.line):\(place.column)"
            }
        }
        #expect(
            places == [["1:1"], ["2:2", "3:6", "3:11"], ["4:2", "7:7", "7:13"], ["8:1", "8:3"]])
        let start = grid.cell(row: 2, column: 0).lowerBound
        let lines = ["\"一\"\n".utf8.count, "\"一\"\n2.二\n".utf8.count]
            .map { grid.place(ofByte: start + $0, row: 2) }
        #expect(lines.map { "\($0.line):\($0.column)" } == ["5:1", "7:1"])
    }

    private func read(_ text: String) -> (grid: Grid, faults: [Diagnostic]) {
        var faults: [Diagnostic] = []
        let grid = Grid(reading: Array(text.utf8), path: "t.txt", faults: &faults)
        return (grid, faults)
    }
}
