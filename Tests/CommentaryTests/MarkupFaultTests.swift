import Testing

@Suite("The markup of a note")
struct MarkupFaultTests {
    @Test("may not be HTML")
    func refusesHTML() {
        #expect(
            ReadNote("一<b>二</b>").report == """
                content/commentary/a.md:1:2: error: "<b>" is HTML, which a note may not hold [raw-html]
                    remedy: write Markdown instead, or \\< to show the sign itself
                content/commentary/a.md:1:6: error: "</b>" is HTML, which a note may not hold [raw-html]
                    remedy: write Markdown instead, or \\< to show the sign itself

                """
        )
        #expect(ReadNote("一 < 二 \\<b> `<b>` a<1").report.isEmpty)
    }

    @Test(
        "may not be HTML of any kind",
        arguments: [
            ("<div>\na\n</div>", "1:1"), ("a\n\n<script>\n", "3:1"), ("a <!-- b -->", "1:3"),
            ("<!-- b -->", "1:1"), ("> <p>", "1:3"), ("> 一\n> 二 <i>x</i>", "2:5"),
            ("a <?b?>", "1:3"),
            ("a <![CDATA[b]]>", "1:3"), ("- <table>", "1:3"), ("**<u>**", "1:3"),
            ("# 一 <u>\n\nx", "1:5"),
        ]
    )
    func refusesAllHTML(markdown: String, place: String) {
        #expect(ReadNote(markdown).places.first == "\(place) raw-html")
        #expect(!ReadNote(markdown).html.contains("<!"))
    }

    @Test("may not be an image")
    func refusesImages() {
        let read = ReadNote("一 ![说明](a.png)")
        #expect(
            read.report == """
                content/commentary/a.md:1:3: error: the image "a.png" is not published [image-unsupported]
                    remedy: say in words what the image shows

                """
        )
        #expect(read.html == "<p>一 说明</p>\n")
        #expect(ReadNote("一 !\\[说明](a.png)").report.isEmpty)
    }

    @Test("may not draw a table with bars")
    func refusesTables() {
        #expect(
            ReadNote("见下：\n\n| 部门 | 合计 |\n| --- | ---: |\n| a | 1 |\n").report == """
                content/commentary/a.md:3:1: error: a table drawn with vertical bars does not become a table [pipe-table]
                    remedy: link to the page that has the table, or cite its figures as {{page#figure}}

                """
        )
        #expect(ReadNote("前\na | b\n--|--\n").places == ["2:1 pipe-table"])
        #expect(ReadNote("> a | b\n> -|-\n").places == ["1:3 pipe-table"])
    }

    @Test(
        "may hold bars and dashes that are no table",
        arguments: ["a | b", "a | b\n- | c", "| a |\n| b |", "a\n---", "`|`\n`-|-`", "| --- |"]
    )
    func takesBars(markdown: String) {
        #expect(!ReadNote(markdown).places.contains { $0.hasSuffix("pipe-table") })
    }

    @Test("is reported where it stays literal")
    func reportsStars() {
        #expect(
            ReadNote("一\n二 ** 三**").report == """
                content/commentary/a.md:2:3: warning: "**" makes nothing bold and is shown as it is [emphasis-literal]
                    remedy: put "**" at both ends of the bold text without blanks inside, or write \\*\\* to show the stars
                content/commentary/a.md:2:7: warning: "**" makes nothing bold and is shown as it is [emphasis-literal]
                    remedy: put "**" at both ends of the bold text without blanks inside, or write \\*\\* to show the stars

                """
        )
    }

    @Test(
        "may show stars that are meant as such",
        arguments: ["\\*\\*", "&#42;&#42;", "`**`", "2 * 3", "*", "\\*\\*a\\*\\*", "a&ast;&ast;b"]
    )
    func takesStars(markdown: String) {
        #expect(ReadNote(markdown).places.isEmpty)
    }
}
