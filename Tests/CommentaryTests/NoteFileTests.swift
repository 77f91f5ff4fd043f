import Commentary
import Diagnostics
import Testing

@Suite("A Markdown file")
struct NoteFileTests {
    @Test("may begin with a byte order mark and end its lines in any way")
    func readsLineEnds() {
        let html = "<h2 id=\"a\">A</h2>\n<p>b\nc <strong>d</strong></p>\n"
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["\u{FEFF}---", "title: T", "---", "## A", "", "b", "c **d**"]
            let read = ReadNote(lines.joined(separator: end))
            #expect(read.html.replacing("\r\n", with: "\n") == html)
            #expect(read.note.title == "T")
            #expect(read.places.isEmpty)
            #expect(read.note.headings.map(\.location.line) == [4])
        }
    }

    @Test("may have no front matter, or one that says nothing")
    func readsBareText() {
        #expect(ReadNote("text").html == "<p>text</p>\n")
        #expect(ReadNote("---\n---\ntext").html == "<p>text</p>\n")
        #expect(ReadNote("--- \n---\t\ntext").html == "<p>text</p>\n")
        #expect(ReadNote("text").note.frontMatter.language == .chinese)
    }

    @Test("warns that it has no text", arguments: ["", "\n\n", "---\ntitle: T\n---\n", "# T\n"])
    func warnsOfEmptiness(markdown: String) {
        #expect(
            ReadNote(markdown).report == """
                content/commentary/a.md: warning: the file has no text [note-empty]
                    remedy: write the text or remove the file

                """
        )
    }

    @Test("needs an end of its front matter")
    func needsClosingFence() {
        #expect(
            ReadNote("---\ntitle: T\n\ntext").report == """
                content/commentary/a.md:1:1: error: the front matter that begins with "---" does not end [front-matter-unclosed]
                    remedy: put a line of "---" after the front matter

                """
        )
    }

    @Test("has to be UTF-8")
    func needsUTF8() {
        let bytes = Array("预算\n一".utf8) + [0xD7, 0xCA, 0xBD] + Array("x".utf8)
        #expect(
            ReadNote(bytes: bytes).report == """
                content/commentary/a.md:2:2: error: the byte 0xD7 is not UTF-8 text [note-not-utf8]
                    remedy: save the file in the encoding UTF-8

                """
        )
        #expect(ReadNote(bytes: [0xE4, 0xB8]).places == ["1:1 note-not-utf8"])
    }

    @Test(
        "may not hold control characters",
        arguments: [("\0", "U+0000"), ("\u{1B}", "U+001B"), ("\u{7F}", "U+007F")]
    )
    func refusesControls(character: String, name: String) {
        #expect(
            ReadNote("一\n二三\(character)").report == """
                content/commentary/a.md:2:3: error: \(name) is a control character, which no text may hold [note-forbidden-character]
                    remedy: remove the character

                """
        )
    }

    @Test("may not hold the character that emphasis is joined with")
    func refusesJoiner() {
        let one = Array("一".utf8)
        #expect(
            ReadNote(bytes: one + [0xEF, 0xB7, 0x90] + one).places
                == ["1:2 note-forbidden-character"])
        #expect(ReadNote(bytes: one + [0xEF, 0xB7, 0x91] + one).places.isEmpty)
    }

    @Test("may have a megabyte and not more")
    func limitsSize() {
        let largest = ReadNote(String(repeating: "x", count: 1 << 20))
        #expect(largest.places.isEmpty)
        #expect(largest.html.utf8.count == 1 << 20 + "<p></p>\n".utf8.count)
        #expect(
            ReadNote(String(repeating: "x", count: 10_000_000)).report == """
                content/commentary/a.md: error: the file has 10000000 bytes, more than the 1048576 a note may have [note-too-large]
                    remedy: divide it into several files

                """
        )
    }

    @Test(
        "is read in time in proportion to its size, whatever it repeats",
        arguments: [
            ">", "[", "[]", "![", "[a](", "[a](<b", "*a ", "a*", "**a *", "_a __", "- ", "1. ",
            "`", "<", "<!-- ", "&", "\\", "{{", "{{x}}", "{{2020#a}}", "*（", "：**字", "**x ",
            "# a\n", "## a\n", "[a](javascript:b)", "[a](home)\n", "<b>\n\n", "|-|\n", "a\n|-\n",
            "> a\n", "[a]: b\n", "x&#42;&#42;", "绩效目标",
        ]
    )
    func readsRepetitions(unit: String) {
        let clock = ContinuousClock()
        let time = clock.measure {
            let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
            #expect(ReadNote(text, terms: ["绩效目标", "目标值"]).note.path == "content/commentary/a.md")
        }
        #expect(time < .seconds(5))
    }
}
