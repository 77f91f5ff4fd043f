import Testing
import Theme

@Suite("Escaping")
struct EscapingTests {
    @Test(
        "replaces the five characters that markup is made of and keeps all others",
        arguments: [
            ("", ""),
            ("绩效目标≥85%", "绩效目标≥85%"),
            ("&", "&amp;"),
            ("a<b>c", "a&lt;b&gt;c"),
            ("\"'\"", "&quot;&#39;&quot;"),
            ("&amp;", "&amp;amp;"),
            ("\u{0}\n\u{1F600}", "\u{0}\n\u{1F600}"),
        ]
    )
    func escapes(text: String, expected: String) {
        var buffer: [UInt8] = []
        appendEscaped(text, to: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == expected)
    }

    @Test("finds markup wherever it stands between Chinese and ASCII", arguments: 0..<20)
    func findsMarkup(length: Int) {
        for filler in ["文", "a", "文a", "é"] {
            let text = String(repeating: filler, count: length)
            var buffer: [UInt8] = []
            appendEscaped(text + "<" + text + "&" + text, to: &buffer)
            #expect(
                String(decoding: buffer, as: UTF8.self) == text + "&lt;" + text + "&amp;" + text)
        }
    }

    @Test(
        "keeps addresses that only lead somewhere",
        arguments: [
            "", "a.html", "../2020/index.html", "#i-00000000", "?q=a:b", "a/b:c", "//example.org/",
            "https://example.org/", "HTTP://example.org/", "mailto:a@b", "tel:+86-10",
        ]
    )
    func keepsAddress(address: String) {
        var buffer: [UInt8] = []
        appendAddress(address, to: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == address)
    }

    @Test(
        "writes # for addresses with any other scheme",
        arguments: [
            "javascript:alert(1)", "JavaScript:0", " javascript:0", "java\tscript:0",
            "data:text/html,x",
            "vbscript:x", "file:///etc/passwd", ":", "ｈttp:x", "\u{1}https:x",
        ]
    )
    func refusesAddress(address: String) {
        var buffer: [UInt8] = []
        appendAddress(address, to: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "#")
    }
}
