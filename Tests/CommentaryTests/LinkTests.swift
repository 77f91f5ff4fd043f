import Commentary
import Diagnostics
import Testing

@Suite("A link")
struct LinkTests {
    @Test(
        "leads to a page, another note or an address elsewhere",
        arguments: [
            ("home", "home"),
            ("2020", "2020"),
            ("2020/zuzhibu", "2020/zuzhibu"),
            ("2020/zuzhibu/2-1000001#参检率", "2020/zuzhibu/2-1000001#参检率"),
            ("2020/zuzhibu/2-1000001#%E5%8F%82", "2020/zuzhibu/2-1000001#参"),
            ("<2020#a b>", "2020#a b"),
            ("../pages/glossary.md#绩效目标", "content/pages/glossary.md#绩效目标"),
            ("./b.md", "content/commentary/b.md"),
            ("sub/b.md", "content/commentary/sub/b.md"),
            ("%E7%BB%A9.md", "content/commentary/绩.md"),
            ("#目标", "content/commentary/a.md#目标"),
        ]
    )
    func leadsSomewhere(destination: String, reference: String) {
        let read = ReadNote("[x](\(destination))")
        #expect(read.references == ["1:1 \(reference)"])
        #expect(read.html == "<p><a href=\"⟦\(reference)⟧\">x</a></p>\n")
        #expect(read.report.isEmpty)
    }

    @Test(
        "may leave the site",
        arguments: [
            (
                "[x](https://example.org/a?b=1&c='2')",
                "https://example.org/a?b=1&amp;c=&#x27;2&#x27;"
            ),
            ("[x](HTTP://example.org)", "HTTP://example.org"),
            ("[x](mailto:a@example.org)", "mailto:a@example.org"),
            ("[x](tel:12345)", "tel:12345"),
            ("[x](https://example.org/预算%20a)", "https://example.org/%E9%A2%84%E7%AE%97%20a"),
        ]
    )
    func leavesSite(markdown: String, address: String) {
        #expect(ReadNote(markdown).html == "<p><a href=\"\(address)\">x</a></p>\n")
        #expect(ReadNote(markdown).report.isEmpty)
    }

    @Test("may be written between angle brackets or by reference")
    func hasOtherForms() {
        let read = ReadNote("见 <https://example.org> 和 [年][y]。\n\n[y]: 2020 \"全年\"\n")
        #expect(
            read.html == """
                <p>见 <a href="https://example.org">https://example.org</a> 和 \
                <a href="⟦2020⟧" title="全年">年</a>。</p>

                """
        )
        #expect(read.references == ["1:3 https://example.org", "1:27 2020"])
    }

    @Test(
        "that names no page is reported, and its text kept",
        arguments: [
            "/about.html", "about", "2020/", "20200", "2020/组织部", "2020/a/b/c", "2020/A", "a b.md/",
            "//example.org", "https:example.org", "https://", "mailto:", "2020#", "/a.md",
            "a//b.md",
            "?a", "%00.md", "%FF.md",
        ]
    )
    func refusesMalformed(destination: String) {
        let read = ReadNote("一 [文字](<\(destination)>)")
        #expect(read.html == "<p>一 文字</p>\n")
        #expect(
            read.report == """
                content/commentary/a.md:1:3: error: the link "\(destination)" is neither a page's name nor an .md file or web address [link-malformed]
                    remedy: write home, 2020, 2020/department, 2020/department/project, a relative path to an .md file or an address that begins with https://

                """
        )
    }

    @Test(
        "is refused with a dangerous scheme, however it is disguised",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:a", "vbscript:a", "data:text/html,a", "file:///etc",
            "javascript&colon;a", "&#106;avascript:a", "java&Tab;script:a", "java&NewLine;script:a",
            "< javascript:a>", "&#1;javascript:a", "blob:a", "ftp://a", "intent:a", "x:", ":a",
        ]
    )
    func refusesSchemes(destination: String) {
        let read = ReadNote("[x](\(destination))")
        #expect(read.places == ["1:1 link-scheme"])
        #expect(read.html == "<p>x</p>\n")
        #expect(read.references.isEmpty)
    }

    @Test("with a dangerous scheme is reported as it was understood")
    func reportsScheme() {
        #expect(
            ReadNote("a [x](JavaScript:b)").report == """
                content/commentary/a.md:1:3: error: the link "JavaScript:b" begins with "javascript:", which may be dangerous [link-scheme]
                    remedy: use https, http, mailto or tel

                """
        )
        #expect(
            ReadNote("[x](a&NewLine;:b)").faults.first?.message.english
                == "the link \"a␊:b\" begins with \"a␊:\", which may be dangerous")
        #expect(ReadNote("<javascript:a>").places == ["1:1 link-scheme"])
        #expect(ReadNote("[x][y]\n\n[y]: data:a").places == ["1:1 link-scheme"])
    }

    @Test("stays in the content folder")
    func staysInside() {
        #expect(ReadNote("[x](../../a.md)").places == ["1:1 link-outside"])
        #expect(
            ReadNote("[x](../../../etc/a.md)").report == """
                content/commentary/a.md:1:1: error: the link "../../../etc/a.md" leads out of the content folder [link-outside]
                    remedy: write the relative path of an .md file in the content folder

                """
        )
        #expect(ReadNote("[x](../a.md)").places.isEmpty)
    }

    @Test("has a text")
    func hasText() {
        #expect(
            ReadNote("[](home)").report == """
                content/commentary/a.md:1:1: error: the link to "home" has no text [link-without-text]
                    remedy: say between the brackets where the link leads

                """
        )
        #expect(ReadNote("[`a`](home)").places.isEmpty)
    }
}
