import Diagnostics
import Documents
import Testing

@Suite("A grid")
struct GridTests {
    @Test(
        "has the rows and cells of its text",
        arguments: [
            ("a\tb\nc", [["a", "b"], ["c"]]),
            ("a\n", [["a"]]),
            ("a\n\n", [["a"], [""]]),
            ("a\r\nb\r\n", [["a"], ["b"]]),
            ("a\rb\r", [["a"], ["b"]]),
            ("a\r\r\nb", [["a"], [""], ["b"]]),
            ("\n\r\na", [[""], [""], ["a"]]),
            ("\ta\t", [["", "a", ""]]),
            ("\u{FEFF}a\tb", [["a", "b"]]),
            ("a \t 年　\n", [["a ", " 年　"]]),
            ("a\n\u{C}b\tc\nd\u{C}\ne", [["a"], ["b", "c"], ["d"], ["e"]]),
            ("a\u{C}\r\nb", [["a"], ["b"]]),
            (
                "12345678\t12345678\r\n1234567\t\t90",
                [["12345678", "12345678"], ["1234567", "", "90"]]
            ),
        ]
    )
    func rows(text: String, rows: [[String]]) {
        var faults: [Diagnostic] = []
        let grid = Grid(reading: Array(text.utf8), path: "t.txt", faults: &faults)
        #expect(grid.texts == rows)
        #expect(faults.isEmpty)
    }

    @Test("finds the cells of a row that are not blank, in place of those of another row")
    func filledCells() {
        let grid = Grid(reading: "a\t 　\t 目 \n\t\nb")
        var cells: [FilledCell] = []
        let found = (0..<grid.rowCount).map { row in
            grid.findFilledCells(row: row, into: &cells)
            return cells.map { "\($0.column) \(grid.text($0.range))" }
        }
        #expect(found == [["0 a", "2 目"], [], ["0 b"]])
    }

    @Test("knows of each of them the place that it has in its line")
    func placesOfFilledCells() {
        let grid = Grid(
            reading: "\u{FEFF}年度\t 目标值目标值目标值\tx\r\n\u{C}合计\t\u{1F600}\t　万元\t\n\t一二三四五六七八九\t "
        )
        var cells: [FilledCell] = []
        for row in 0..<grid.rowCount {
            grid.findFilledCells(row: row, into: &cells)
            let columns = grid.cells(row: row).indices.filter {
                !grid.trimmedCell(row: row, column: $0).isEmpty
            }
            #expect(cells.map(\.column) == columns)
            #expect(cells.map(\.range) == columns.map { grid.trimmedCell(row: row, column: $0) })
            let places = columns.map { grid.place(row: row, column: $0).column }
            #expect(cells.map(\.character) == places)
        }
    }

    @Test("finds the same cells however the text falls into groups of eight bytes")
    func alignment() {
        for width in 0..<20 {
            let word = String(repeating: "目", count: width)
            let text = "\(word)\t\(word)x\r\n\t\(word)\r\(word)"
            let grid = Grid(reading: text)
            #expect(
                grid.texts
                    == [[word, word + "x"], ["", word], [word]].dropLast(width == 0 ? 1 : 0))
        }
    }

    @Test("takes a cell beyond the end of its row for blank")
    func beyondTheEnd() {
        let grid = Grid(reading: "a\nb\tc")
        #expect(grid.text(row: 0, column: 5).isEmpty)
        #expect(grid.place(row: 0, column: 5) == grid.place(row: 0, column: 1))
        #expect(grid.place(row: 0, column: 1).column == 2)
    }

    @Test("counts columns in Unicode scalars, from the first character that is not blank")
    func places() {
        let grid = Grid(reading: "\u{FEFF}年度\t 目标值目标值目标值\tx\n\u{C}合计\t\u{1F600}\t 万元")
        let columns = (0..<2).map { row in (0..<3).map { grid.place(row: row, column: $0).column } }
        #expect(columns == [[1, 5, 15], [2, 5, 8]])
        #expect(grid.location(row: 1, column: 2).description == "t.txt:2:8")
    }

    @Test(
        "trims every kind of blank from a cell's ends and none from its middle",
        arguments: [
            (" a ", "a"), ("　满 足　", "满 足"), ("\u{A0}a\u{A0}\u{A0}", "a"),
            ("\u{200B}“a”\u{FEFF}", "“a”"),
            ("\u{2060}（a）", "（a）"), ("　", ""), ("", ""), ("丠", "丠"), ("\u{3000}\u{3001}", "、"),
        ]
    )
    func trims(text: String, trimmed: String) {
        let grid = Grid(reading: "x\t" + text)
        #expect(grid.text(grid.trimmedCell(row: 0, column: 1)) == trimmed)
        #expect(grid.text(row: 0, column: 1) == text)
    }

    @Test("puts a mark in place of a character that is cut")
    func cutCharacter() {
        let grid = Grid(reading: "年度")
        #expect(grid.text(0..<6) == "年度")
        #expect(grid.text(0..<4) == "年\u{FFFD}")
        #expect(grid.text(3..<6) == "度")
        #expect(grid.text(2..<6) == "\u{FFFD}度")
        #expect(grid.text(3..<3).isEmpty)
    }

    @Test("knows the rows that open a page by a form feed")
    func pages() {
        let grid = Grid(reading: "\u{C}a\nb\u{C}\nc\n\n\u{C}\u{C}d\ne")
        #expect((0..<grid.rowCount).filter(grid.startsPage(row:)) == [0, 2, 4])
        #expect(grid.texts.joined().joined() == "abcde")
    }

    @Test("knows its file")
    func source() {
        let grid = Grid(reading: "abc")
        #expect(grid.source.path == "t.txt")
        #expect(grid.source.byteCount == 3)
        #expect(
            grid.source.sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }

    @Test("reads a cell of ten million bytes and a row of a million tabs")
    func largeCells() {
        let cell = String(repeating: "预算表", count: 1_111_112)
        let grid = Grid(reading: cell + "\ty\n" + String(repeating: "\t", count: 1_000_000) + "z")
        #expect(grid.cell(row: 0, column: 0).count == 10_000_008)
        #expect(grid.place(row: 0, column: 1).column == 3_333_338)
        #expect(grid.cells(row: 1).count == 1_000_001)
        #expect(grid.text(row: 1, column: 1_000_000) == "z")
    }
}

extension Grid {
    /// A grid of a sound text.
    init(reading text: String) {
        var faults: [Diagnostic] = []
        self.init(reading: Array(text.utf8), path: "t.txt", faults: &faults)
    }

    /// All cells as texts.
    var texts: [[String]] {
        (0..<rowCount).map { row in
            cells(row: row).map(text)
        }
    }
}
