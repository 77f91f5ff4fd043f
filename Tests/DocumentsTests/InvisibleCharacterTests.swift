import Diagnostics
import Documents
import Testing

@Suite("Characters that are not what a person reads")
struct InvisibleCharacterTests {
    @Test("are left out of cells where nobody sees them, with all places right")
    func invisible() {
        let text =
            "河\u{200B}道\t保\u{FEFF}\u{AD}洁\t≥35\n\u{200B}一\u{2060}二\t\"三\u{202A}\n四\"\t\"\"\"五\"\"\""
        var faults: [Diagnostic] = []
        let grid = Grid(reading: Array(text.utf8), path: "t.txt", faults: &faults)
        #expect(
            grid.texts == [["河道", "保洁", "≥35"], ["\u{200B}一二", "三四", "\"五\""]])
        let places = (0..<2).map { row in
            (0..<3).map { grid.location(row: row, column: $0).description }
        }
        #expect(
            places == [
                ["t.txt:1:1", "t.txt:1:5", "t.txt:1:10"], ["t.txt:2:2", "t.txt:2:7", "t.txt:3:5"],
            ])
        let reported = ["1:2", "1:6", "1:7", "2:3"]
        #expect(faults.map(\.location.description) == reported.map { "t.txt:" + $0 })
        #expect(
            faults.first
                == Diagnostic(
                    code: "invisible-character",
                    severity: .warning,
                    location: SourceLocation(path: "t.txt", line: 1, column: 2),
                    message: Wording(
                        chinese: "文字里有看不见的字符 U+200B，读取时略去",
                        english:
                            "the text holds the character U+200B, which nobody sees; it is left out"
                    ),
                    remedy: Wording(chinese: "删除这个字符", english: "delete the character")
                )
        )
        #expect(faults.dropFirst(2).first?.message.chinese == "文字里有看不见的字符 U+00AD，读取时略去")
    }

    @Test("are reported where another program has lost a character")
    func lost() {
        var faults: [Diagnostic] = []
        let grid = Grid(reading: Array("一\t水\u{FFFD}局".utf8), path: "t.txt", faults: &faults)
        #expect(grid.texts == [["一", "水\u{FFFD}局"]])
        #expect(
            faults == [
                Diagnostic(
                    code: "character-lost",
                    severity: .warning,
                    location: SourceLocation(path: "t.txt", line: 1, column: 4),
                    message: Wording(
                        chinese: "这里是替代符“\u{FFFD}”（U+FFFD），原来的字在转换编码时丢失了",
                        english: "here stands \u{FFFD} (U+FFFD) in place of a character that "
                            + "some program has lost"
                    ),
                    remedy: Wording(
                        chinese: "对照原表，重新输入这个字",
                        english: "type the character anew, as the original has it"
                    )
                )
            ]
        )
    }

    @Test("go unsaid where they end a cell, as blanks do", arguments: ["\u{200B}一\t二\u{FEFF}\n三"])
    func ends(text: String) {
        var faults: [Diagnostic] = []
        _ = Grid(reading: Array(text.utf8), path: "t.txt", faults: &faults)
        #expect(faults.isEmpty)
    }
}
