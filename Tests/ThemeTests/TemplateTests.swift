import Diagnostics
import Testing
import Theme

@Suite("A compiled template")
struct TemplateTests {
    @Test(
        "prints values by their kind",
        arguments: [
            ("<p>{{title}}</p>", "<p>a&amp;&lt;b&gt;&quot;&#39;</p>"),
            ("<p title=\"{{title}}\">", "<p title=\"a&amp;&lt;b&gt;&quot;&#39;\">"),
            ("<a href=\"{{address}}\">", "<a href=\"a.html\">"),
            ("<div>{{{body}}}</div>", "<div><p>b</p></div>"),
            (
                "{{source.name}}{{#source}}{{name}}{{title}}{{/source}}",
                "xxa&amp;&lt;b&gt;&quot;&#39;"
            ),
            ("{{#rows}}{{name}}{{#source}}{{href}}{{/source}}{{/rows}}", "xx.html"),
            ("{{#levels}}({{.}}){{/levels}}", "(1)(2)"),
            ("{{#address}}[{{.}}]{{/address}}{{#body}}[{{{.}}}]{{/body}}", "[a.html][<p>b</p>]"),
            ("{{next}}{{{next}}}{{#next}}{{anything}}{{/next}}{{^next}}none{{/next}}", "none"),
            ("<tr{{#isOpen}} class=\"x\"{{/isOpen}}>", "<tr class=\"x\">"),
        ]
    )
    func printsByKind(template: String, expected: String) {
        let compilation = Compilation(["page": template])
        #expect(compilation.report == "")
        #expect(compilation.text(Page(title: "a&<b>\"'")) == expected)
    }

    @Test("prints nothing for absent values, and their inverted sections")
    func skipsAbsentValues() {
        let template =
            "{{title}}{{#title}}t{{/title}}{{^title}}T{{/title}}{{source.name}}"
            + "{{^source}}S{{/source}}{{#isOpen}}o{{/isOpen}}{{^rows}}R{{/rows}}"
        let page = Page(title: nil, isOpen: false, source: nil, rows: [])
        #expect(Compilation(["page": template]).text(page) == "TSR")
    }

    @Test("takes a text for present even if it is empty")
    func keepsEmptyText() {
        let compilation = Compilation(["page": "{{#title}}<{{.}}>{{/title}}"], rules: .plain)
        #expect(compilation.text(Page(title: "")) == "<>")
    }

    @Test("does not look into what it has printed")
    func doesNotInterpolateTwice() {
        let compilation = Compilation(["page": "{{title}}|{{{body}}}"])
        let page = Page(title: "{{address}}", body: "{{title}}")
        #expect(compilation.text(page) == "{{address}}|{{title}}")
    }

    @Test("writes each text as it is, whatever stands beside it", arguments: 0..<40)
    func separatesTexts(length: Int) {
        let title = String(repeating: "文", count: length) + "a"
        let body = "<" + String(repeating: "&", count: length)
        let compilation = Compilation(["page": "{{title}}{{{body}}}{{title}}|{{address}}"])
        #expect(
            compilation.text(Page(title: title, address: "<", body: body))
                == title + body + title + "|&lt;")
    }

    @Test("finds a dotted name part by part, never as one name")
    func separatesDottedNames() {
        let shape = Shape([("a.b", .text), ("a", .record(Shape([("b", .text)])))])
        var faults: [Diagnostic] = []
        let source = TemplateSource(
            name: "page", bytes: Array("{{a.b}}".utf8), start: SourceLocation(path: "page"))
        let library = TemplateLibrary([source], faults: &faults)
        let template = library.template("page", for: .record(shape), faults: &faults)
        var buffer: [UInt8] = []
        template?.render(.record([.text("whole"), .record([.text("part")])]), into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "part")
    }

    @Test("writes # for an address that might run a script")
    func refusesScriptAddresses() {
        let compilation = Compilation(["page": "<a href=\"{{address}}\">"])
        #expect(compilation.text(Page(address: "javascript:alert(1)")) == "<a href=\"#\">")
    }

    @Test("makes constants part of its text, sections on them included")
    func foldsConstants() {
        struct Site {
            var name = "组织部 & co"
            var license: String?
            var languages = ["zh", "en"]
        }
        let fields = Fields<Site> { list in
            list.text("name") { $0.name }
            list.text("license") { $0.license }
            list.texts("languages") { $0.languages }
        }
        let compilation = Compilation(
            [
                "page": "<p>{{name}}</p>{{#languages}}<i>{{.}}{{title}}</i>{{/languages}}"
                    + "{{#license}}{{.}}{{/license}}{{^license}}-{{/license}}"
            ],
            constants: Constants(Site(), fields)
        )
        #expect(compilation.report == "")
        #expect(
            compilation.text() == "<p>组织部 &amp; co</p><i>zhT</i><i>enT</i>-")
    }

    @Test("prefers the page's names to the constants'")
    func prefersPage() {
        let constants = Constants(
            "constant",
            Fields<String> { list in
                list.text("title") { $0 }
            })
        #expect(Compilation(["page": "{{title}}"], constants: constants).text() == "T")
    }

    @Test("compiles a replacement where it is put, with the names found there")
    func replacesBlocks() {
        let compilation = Compilation([
            "page": "{{<layout}}{{$row}}<b>{{name}}</b>{{/row}}{{/layout}}",
            "layout": "<ul>{{#rows}}<li>{{$row}}-{{/row}}</li>{{/rows}}</ul>",
        ])
        #expect(compilation.text() == "<ul><li><b>x</b></li></ul>")
    }

    @Test("prints nothing for a value of another shape")
    func survivesWrongValues() throws {
        let compilation = Compilation([
            "page": "{{title}}{{source.name}}{{#rows}}{{name}}{{/rows}}{{{body}}}."
        ])
        let template = try #require(compilation.template)
        for value in [Value.absent, .text("x"), .record([]), .record([.flag(true), .list([])])] {
            var buffer: [UInt8] = []
            template.render(value, into: &buffer)
            #expect(String(decoding: buffer, as: UTF8.self) == ".")
        }
    }

    @Test("appends to what the buffer holds already")
    func appends() throws {
        var buffer = Array("before ".utf8)
        try #require(Compilation(["page": "after"]).template).render(.absent, into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "before after")
    }
}
