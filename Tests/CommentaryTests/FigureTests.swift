import Commentary
import Testing

@Suite("A live figure")
struct FigureTests {
    @Test("leaves a hole in text, headings, emphasis and links")
    func leavesHoles() {
        let read = ReadNote(
            "## {{2020#departments}} 个\n\n- *{{home#total}}*万元\n- [{{2020/a#name}}](2020/a)\n"
        )
        #expect(
            read.html == """
                <h2 id="个">⟦=2020#departments⟧ 个</h2>
                <ul>
                <li><em>⟦=home#total⟧</em>万元</li>
                <li><a href="⟦2020/a⟧">⟦=2020/a#name⟧</a></li>
                </ul>

                """
        )
        #expect(
            read.references == [
                "1:4 2020#departments", "3:4 home#total", "4:3 2020/a", "4:4 2020/a#name",
            ]
        )
        #expect(read.note.references.map(\.use) == [.figure, .figure, .link, .figure])
    }

    @Test("may name an indicator in any words")
    func namesIndicators() {
        let read = ReadNote("{{ 2020/a/b#体检 \\*人数_（人） }}")
        #expect(read.references == ["1:1 2020/a/b#体检 *人数_（人）"])
        #expect(read.report.isEmpty)
    }

    @Test("is text in code", arguments: ["`{{2020#total}}`", "    {{2020#total}}", "```\n{{\n```"])
    func isTextInCode(markdown: String) {
        let read = ReadNote(markdown)
        #expect(read.html.contains("{{"))
        #expect(read.references.isEmpty)
        #expect(read.report.isEmpty)
    }

    @Test(
        "has to name a page and a figure",
        arguments: ["", "total", "2020", "2020#", "a.md#b", "x/y#z"])
    func hasName(name: String) {
        #expect(
            ReadNote("共{{\(name)}}。").report == """
                content/commentary/a.md:1:2: error: "{{\(name)}}" does not name a figure [figure-malformed]
                    remedy: write {{page#figure}}, such as {{2020/department#total}}, or put it between backticks to show it as it is

                """
        )
    }

    @Test("has to end in its line")
    func ends() {
        #expect(
            ReadNote("一\n共 {{2020#total}元").report == """
                content/commentary/a.md:2:3: error: no "}}" follows "{{2020#total}元" [figure-unclosed]
                    remedy: end it with "}}" on the same line, and put a backslash before * _ [ ` in the name

                """
        )
    }
}
