import Commentary
import Diagnostics
import Testing

@Suite("The headings of a note")
struct HeadingTests {
    @Test("give the title, which leaves the text")
    func giveTitle() {
        let read = ReadNote("# 怎样**读**指标\n\ntext\n")
        #expect(read.note.title == "怎样读指标")
        #expect(read.html == "<p>text</p>\n")
        #expect(read.note.headings.isEmpty)
        #expect(ReadNote("---\ntitle: T\n---\n## A\n").note.title == "T")
        #expect(ReadNote("text").note.title == nil)
    }

    @Test("keep their level below the title of the page")
    func keepLevels() {
        let read = ReadNote("# T\n\n## A\n\n### B\n\n## C\n")
        #expect(read.note.headings.map(\.level) == [2, 3, 2])
        #expect(
            read.html
                == "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h2 id=\"c\">C</h2>\n")
        #expect(read.report.isEmpty)
    }

    @Test("stand deeper where the page shows the note's title as a heading of its own")
    func standDeeper() {
        var faults: [Diagnostic] = []
        let markdown = "## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n"
        let note = Note(
            parsing: Array(markdown.utf8),
            path: "a.md",
            headingShift: 1,
            faults: &faults
        )
        #expect(note.headings.map(\.level) == [3, 4, 5, 6, 6])
        #expect(faults.isEmpty)
    }

    @Test(
        "have anchors made of what they say",
        arguments: [
            ("绩效目标", "绩效目标"), ("How to Read", "how-to-read"), ("（一）产出 指标！", "一产出-指标"),
            ("`code` & *more*", "code-more"), ("2020—2021", "2020-2021"), ("！？", "section"),
            ("{{2020#total}} 万元", "万元"), ("Été", "été"), ("a_b", "a-b"),
        ]
    )
    func haveAnchors(text: String, anchor: String) {
        #expect(ReadNote("## \(text)\n").note.headings.map(\.anchor) == [anchor])
    }

    @Test("have different anchors where they say the same")
    func haveUniqueAnchors() {
        let markdown = "## a\n\n## a\n\n## a-2\n\n## a\n"
        #expect(
            ReadNote(markdown).note.headings.map(\.anchor) == ["a", "a-2", "a-2-2", "a-3"])
    }

    @Test("carry the prefix of their note in their ids")
    func carryPrefix() {
        let read = ReadNote("## 目标\n", anchorPrefix: "n2-")
        #expect(read.html == "<h2 id=\"n2-目标\">目标</h2>\n")
        #expect(read.note.headings.map(\.anchor) == ["目标"])
        #expect(read.note.anchorPrefix == "n2-")
    }

    @Test("write their anchors percent-encoded in addresses")
    func encodeAnchors() {
        var bytes: [UInt8] = []
        bytes.appendPercentEncoded("绩-a b")
        #expect(String(decoding: bytes, as: UTF8.self) == "%E7%BB%A9-a%20b")
    }

    @Test("may hold figures, which are in the text and not in the anchor")
    func holdFigures() throws {
        let heading = try #require(ReadNote("## 共 {{2020#total}} 万元\n").note.headings.first)
        #expect(heading.text.text(filling: { "<\($0)>" }) == "共 <2020#total> 万元")
        #expect(heading.anchor == "共-万元")
    }

    @Test("may not leave out a level")
    func reportSkippedLevel() {
        #expect(
            ReadNote("# T\n\n## A\n\n#### B\n").report == """
                content/commentary/a.md:5:1: warning: the headings go from level 2 to level 4 [heading-skips-level]
                    remedy: use 3 signs "#"

                """
        )
    }

    @Test("may not name a second title")
    func reportSecondTitle() {
        #expect(
            ReadNote("# T\n\ntext\n\n# 另一个\n").report == """
                content/commentary/a.md:5:1: warning: "另一个" is a level-1 heading, but the note has a title already [heading-second-title]
                    remedy: use two signs "#"

                """
        )
    }

    @Test("may not be empty", arguments: ["##\n\nx", "text\n\n## <!-- -->\n"])
    func reportEmptiness(markdown: String) {
        #expect(
            ReadNote(markdown).report.contains(
                """
                :1: error: the heading has no text [heading-empty]
                    remedy: write the heading or remove the line

                """
            )
        )
    }

    @Test(
        "give a title of plain text only",
        arguments: ["# a {{2020#total}}\n\nx", "# [a](home)\n\nx", "# a {{?}}\n\nx"]
    )
    func reportTitle(markdown: String) {
        #expect(
            ReadNote(markdown).report == """
                content/commentary/a.md:1:1: error: the title holds a link or a figure [title-not-plain]
                    remedy: write the title as plain text and move links and figures into the text

                """
        )
    }

    @Test("leave the first paragraph as the summary")
    func leaveSummary() {
        let read = ReadNote("# T\n\n> 共 **{{2020#total}}**\n> 万元，`a`\n> [b](home)。\n\nsecond\n")
        #expect(read.note.summary?.text(filling: { _ in "1" }) == "共 1 万元，a b。")
        #expect(ReadNote("# T\n").note.summary == nil)
    }
}
