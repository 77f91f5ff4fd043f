import Diagnostics
import Preview
import Testing

@Suite("The excerpt of a file")
struct SourceExcerptTests {
    /// The lines as a screen would show them: `2|before[marked]after`.
    private func shown(_ text: String, line: Int?, column: Int? = nil) -> [String]? {
        let place = SourceLocation(path: "a.txt", line: line, column: column)
        return SourceExcerpt(of: text, at: place)?.lines.map { line in
            let marked = line.marked.isEmpty ? "" : "[\(line.marked)]"
            return "\(line.number)|\(line.before)\(marked)\(line.after)"
        }
    }

    @Test("marks a cell, which ends at the tab, among its neighbouring lines")
    func cell() {
        let text = "一\t二\n三\t四 四\t五\r\n六\n七\n"
        #expect(shown(text, line: 2, column: 3) == ["1|一\t二", "2|三\t[四 四]\t五", "3|六"])
    }

    @Test("marks a word where there is no tab")
    func word() {
        #expect(shown("title: x", line: 1, column: 1) == ["1|[title:] x"])
    }

    @Test("marks the line where no column is named")
    func line() {
        #expect(shown("a b\nc d\n", line: 2) == ["1|a b", "2|[c d]"])
    }

    @Test("leaves nothing out at the ends of the file, but an empty last line")
    func ends() {
        #expect(shown("a\n\n", line: 1, column: 1) == ["1|[a]"])
        #expect(shown("a\n\nb", line: 3, column: 1) == ["2|", "3|[b]"])
    }

    @Test("is none where the file has no such line, or none is named")
    func none() {
        #expect(shown("a", line: nil) == nil)
        #expect(shown("a", line: 2) == nil)
        #expect(shown("a", line: 0) == nil && shown("a", line: -9) == nil)
    }

    @Test("marks nothing behind the end of the line")
    func behind() {
        #expect(shown("a", line: 1, column: 9) == ["1|a"])
    }

    @Test("cuts long lines on both sides of the mark")
    func long() {
        let long = String(repeating: "长", count: 200)
        let most = String(repeating: "长", count: 80)
        #expect(
            shown("\(long)\tx\t\(long)", line: 1, column: 202)
                == ["1|…\(most.dropLast())\t[x]\t\(most.dropLast())…"]
        )
    }
}
