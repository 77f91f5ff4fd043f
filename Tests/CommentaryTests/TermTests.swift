import Testing

@Suite("Glossary terms")
struct TermTests {
    @Test("are linked once, at their first use in text")
    func areLinkedOnce() {
        let read = ReadNote("## 目标\n\n目标和`目标`、**目标**。\n", terms: ["目标"])
        #expect(
            read.html
                == "<h2 id=\"目标\">目标</h2>\n<p>⟦目标⟧和<code>目标</code>、<strong>目标</strong>。</p>\n")
    }

    @Test("give way to longer ones, also to those that were linked before")
    func preferLonger() {
        let read = ReadNote("绩效目标、绩效目标、目标、万元。", terms: ["目标", "绩效目标", "万元"])
        #expect(read.html == "<p>⟦绩效目标⟧、绩效目标、⟦目标⟧、⟦万元⟧。</p>\n")
    }

    @Test("are not linked inside links, and are found in lists, quotes and emphasis")
    func areFoundInText() {
        let read = ReadNote("[目标](home)\n\n> - **目标**\n", terms: ["目标"])
        #expect(read.html.contains("<a href=\"⟦home⟧\">目标</a>"))
        #expect(read.html.contains("<strong>⟦目标⟧</strong>"))
    }

    @Test("are whole words where they are Latin")
    func areWholeWords() {
        let read = ReadNote("a separate rate, rates", terms: ["rate", "rates"])
        #expect(read.html == "<p>a separate ⟦rate⟧, ⟦rates⟧</p>\n")
    }

    @Test("may hold characters that HTML escapes")
    func areEscaped() {
        let read = ReadNote("R&D R&D", terms: ["R&D"])
        #expect(read.html == "<p>⟦R&D⟧ R&amp;D</p>\n")
    }
}
