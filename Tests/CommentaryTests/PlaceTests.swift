import Testing

@Suite("The place of a fault in a note")
struct PlaceTests {
    /// Each holds one malformed figure, `{{?}}`, whose place is searched for in the text itself.
    @Test(
        "is the line and the character in the file",
        arguments: [
            "{{?}}", "一二 {{?}}", "一\n二{{?}}", "---\ntitle: T\n---\n\n一{{?}}", "> 一\n> 二{{?}}",
            "> 一\n二{{?}}", "- 一\n  二{{?}}", "- 一\n二{{?}}", "> - 一\n>   二 {{?}}", "> > 一\n>> 二{{?}}",
            "  一\n     二{{?}}", "1. 一\n\n   二\n   三{{?}}", "**重：**工{{?}}", "一\n**重：**工**（二）**{{?}}",
            "## 一{{?}}", "一\n二{{?}}\n---", "\\* &amp; &nbsp; &lt;{{?}}",
            "`一`二 `三`{{?}}",
            "[y]: home\n[z]: home\n一{{?}}", "[一](home\n\"二\")三{{?}}", "[{{?}}](home)",
            "*一*二***三{{?}}",
            "a***b**{{?}}", "😀𠮷{{?}}", "\t一\n\n二\t{{?}}", "- \t一 {{?}}", "一  \n  二{{?}}",
            "`a\nb` {{?}}", "\\{{2020#a}} {{?}}", "\\{\\{ {{?}}",
            "一\\\n二{{?}}", "<https://a.cn/一>{{?}}", "&\\&amp;amp;{{?}}", "a_b_ **{{?}}**（一）",
            "\r\n一\r\n二{{?}}", "- 一\n\n  > 二\n  > 三{{?}}",
        ]
    )
    func isExact(markdown: String) throws {
        let before = try #require(markdown.firstRange(of: "{{?}}")?.lowerBound)
        let lines = markdown[..<before].split(omittingEmptySubsequences: false) { $0.isNewline }
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        let places = ReadNote(markdown).places.filter { $0.hasSuffix("figure-malformed") }
        #expect(places == ["\(lines.count):\(column) figure-malformed"])
    }

    @Test("of a link is its opening bracket, also over several lines")
    func ofLinks() {
        let markdown = "> 一 [二\n> **三**](x) [`四`](y)\n>\n> [*五*\n> 六](z) [](w)\n"
        let places = ReadNote(markdown).places.filter { $0.hasSuffix("link-malformed") }
        #expect(places.map { $0.split(separator: " ")[0] } == ["1:5", "2:13", "4:3", "5:9"])
    }
}
