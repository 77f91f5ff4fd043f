import Diagnostics
import Testing
import Theme

@Suite("A fault of a template")
struct TemplateFaultTests {
    /// A faulty template, its report, and the nearest template without fault.
    struct Example: CustomTestStringConvertible {
        var faulty: String
        var report: String
        var fine: String

        var testDescription: String { faulty }
    }

    /// What the examples may include.
    private static let others = [
        "card": "<p>{{name}}</p>",
        "layout": "<h1>{{$heading}}{{/heading}}</h1>",
        "loop": "{{#isOpen}}{{>loop}}{{/isOpen}}",
    ]

    @Test("is reported with its place and remedy", arguments: examples)
    func isReported(example: Example) {
        var templates = ["page": example.faulty]
        templates.merge(Self.others.filter { example.faulty.contains($0.key) }) { own, _ in own }
        let faulty = Compilation(templates)
        #expect(faulty.report == example.report)
        #expect(faulty.template == nil)

        templates["page"] = example.fine
        templates["loop"] = nil
        #expect(Compilation(templates).report == "")
    }

    @Test("is one of many: all of them are reported, each once")
    func reportsAll() {
        let compilation = Compilation([
            "page": "文：{{titel}}\n{{>part}}{{>part}}{{#rowz}}{{any}}{{/rowz}}{{{title}}}",
            "part": "{{#rows}}\n  {{nam}}{{/rows}}",
        ])
        #expect(
            compilation.report == """
                page:1:5: error: nothing is named "titel" here [template-unknown-name]
                    remedy: write "title"
                page:2:22: error: nothing is named "rowz" here [template-unknown-name]
                    remedy: write "rows"
                page:2:47: error: "title" is of kind text and must be escaped [template-wrong-braces]
                    remedy: write "{{title}}"
                part:2:5: error: nothing is named "nam" here [template-unknown-name]
                    remedy: write "name"

                """
        )
    }

    @Test("is found in branches that constants leave out")
    func checksFoldedBranches() {
        let constants = Constants(
            false,
            Fields<Bool> { list in
                list.flag("isDraft") { $0 }
            })
        let compilation = Compilation(
            ["page": "{{#isDraft}}{{titel}}{{/isDraft}}"], constants: constants)
        #expect(compilation.faults.map(\.code) == ["template-unknown-name"])
    }

    @Test("is a tag within a hundred others, even if a template has thousands")
    func refusesDeepNesting() {
        func nested(_ count: Int) -> String {
            Compilation([
                "page": String(repeating: "{{#isOpen}}", count: count)
                    + String(repeating: "{{/isOpen}}", count: count)
            ]).report
        }
        #expect(nested(100) == "")
        #expect(
            nested(10_000) == """
                page:1:1101: error: "isOpen" stands within 100 other tags [template-too-deep]
                    remedy: divide the template into several

                """
        )
    }

    @Test(
        "never stops the program, whatever a template holds",
        arguments: [
            "", "\u{0}", "{{", "}}", "{{{", "{{{}}}", "{{=", "{{==}}", "{{= =}}", "{{/}}", "{{<",
            "{{$x}}",
            "{{<x}}{{$y}}{{/x}}", "{{#a}}{{^a}}{{/a}}", "<", "<!", "<!-", "<a =", "</", "{{.}}",
            "{{..}}",
            "{{a.}}", "{{#.}}{{.}}{{/.}}", "{{>.}}", "\r\n{{!\r\n}}\r\n",
        ]
    )
    func survives(template: String) {
        let compilation = Compilation(["page": template])
        #expect((compilation.template == nil) == !compilation.faults.isEmpty)
    }

    private static let examples = [
        Example(
            faulty: "<p>{{title</p>",
            report: """
                page:1:4: error: the tag that begins here does not end [template-unclosed-tag]
                    remedy: add the closing "}}"

                """,
            fine: "<p>{{title}}</p>"
        ),
        Example(
            faulty: "{{#isOpen}}x",
            report: """
                page:1:1: error: "isOpen", which begins here, has no end tag [template-unclosed-section]
                    remedy: add "{{/isOpen}}"

                """,
            fine: "{{#isOpen}}x{{/isOpen}}"
        ),
        Example(
            faulty: "x{{/isOpen}}",
            report: """
                page:1:2: error: "{{/isOpen}}" ends nothing that is open here [template-unexpected-end]
                    remedy: remove it, or add the tag that it should end

                """,
            fine: "{{^isOpen}}x{{/isOpen}}"
        ),
        Example(
            faulty: "{{=<% =}}",
            report: """
                page:1:1: error: "<%" is not a pair of delimiters [template-delimiters]
                    remedy: write it like "{{=<% %>=}}": two delimiters without "=", a blank between

                """,
            fine: "{{=<% %>=}}<% title %>"
        ),
        Example(
            faulty: "{{a b}}",
            report: """
                page:1:1: error: "a b" cannot be a name [template-name]
                    remedy: write a name without blanks, its parts separated by single dots

                """,
            fine: "{{ title }}"
        ),
        Example(
            faulty: "{{source.nam}}",
            report: """
                page:1:3: error: nothing is named "source.nam" here [template-unknown-name]
                    remedy: write "source.name"

                """,
            fine: "{{source.name}}"
        ),
        Example(
            faulty: "{{unheardOf}}",
            report: """
                page:1:3: error: nothing is named "unheardOf" here [template-unknown-name]
                    remedy: use a name that the page offers

                """,
            fine: "{{!unheardOf}}"
        ),
        Example(
            faulty: "{{rows.name}}",
            report: """
                page:1:3: error: "rows.name" cannot be: "rows" is of kind list and has no names [template-wrong-kind]
                    remedy: put it into "{{#rows}}…{{/rows}}", for each element

                """,
            fine: "{{#rows}}{{name}}{{/rows}}"
        ),
        Example(
            faulty: "{{isOpen}}",
            report: """
                page:1:3: error: "isOpen" is of kind flag and cannot be printed [template-wrong-kind]
                    remedy: use it as "{{#isOpen}}…{{/isOpen}}"

                """,
            fine: "{{#isOpen}}yes{{/isOpen}}"
        ),
        Example(
            faulty: "{{body}}",
            report: """
                page:1:3: error: "body" is of kind html: "{{body}}" would show its markup [template-wrong-braces]
                    remedy: write "{{{body}}}"

                """,
            fine: "{{{body}}}"
        ),
        Example(
            faulty: "{{#rows}}{{>cart}}{{/rows}}{{!card}}",
            report: """
                page:1:13: error: there is no template "cart" [template-unknown-partial]
                    remedy: write "card"

                """,
            fine: "{{#rows}}{{>card}}{{/rows}}"
        ),
        Example(
            faulty: "{{<layout}}{{$headin}}x{{/headin}}{{/layout}}",
            report: """
                page:1:15: error: the template "layout" has no block "headin" [template-unknown-block]
                    remedy: write "heading"

                """,
            fine: "{{<layout}}{{$heading}}x{{/heading}}{{/layout}}"
        ),
        Example(
            faulty: "{{>loop}}",
            report: """
                loop:1:15: error: "loop" includes itself here without end [template-endless]
                    remedy: remove it, or put it into a list that becomes smaller at each level

                """,
            fine: "{{title}}"
        ),
    ]
}
