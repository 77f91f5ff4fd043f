import Diagnostics
import Testing
import Theme

@Suite("The HTML of a template")
struct HTMLFaultTests {
    @Test(
        "may have values between tags and in quoted attributes, and sections around whole parts",
        arguments: [
            "<!doctype html><title>{{title}}</title><p class='{{title}}'>{{title}}{{{body}}}</p>",
            "<a href=\"{{address}}#i-1\"{{#isOpen}} class=\"x\" {{/isOpen}}>{{title}}</a>",
            "<input{{#isOpen}} checked{{/isOpen}}><input {{#isOpen}}checked {{/isOpen}}id=\"a\">",
            "<p class=\"a{{#isOpen}} b{{/isOpen}}{{#rows}} {{name}}{{/rows}}\">",
            "<i{{#rows}} data-x=\"{{name}}\"{{/rows}}/><br>a < b",
            "<script src=\"{{address}}\"></script><link rel=\"stylesheet\" href=\"{{address}}\">",
            "<!-- a -- b > {{!title}} --><textarea>{{title}}</textarea><p lang=zh>",
            "<a href=\"https://example.org/\">{{#isOpen}}<b>x</b>{{/isOpen}}</a><p on>",
            "<svg><title>{{title}}</title><use href=\"#x\"/></svg>",
            "<a {{#isOpen}}href=\"{{address}}\"{{/isOpen}}{{^isOpen}}id=\"x\"{{/isOpen}}>",
            "{{#isOpen}}<a title=\"{{/isOpen}}{{^isOpen}}<a id=\"x\" title=\"{{/isOpen}}{{title}}\">",
        ]
    )
    func isFine(template: String) {
        #expect(Compilation(["page": template]).report == "")
    }

    @Test(
        "may not have values where escaping does not hold, nor what a strict policy forbids",
        arguments: [
            (
                "<{{title}}>",
                "page:1:4: error: \"title\" may not stand in a tag's name [html-place]",
                "move it between tags or into a quoted attribute value"
            ),
            (
                "<p {{title}}>",
                "page:1:6: error: \"title\" may not stand in a tag outside of its attributes' values"
                    + " [html-place]",
                "move it between tags or into a quoted attribute value"
            ),
            (
                "<p class={{title}}>",
                "page:1:12: error: \"title\" may not stand in an attribute value without quotes"
                    + " [html-place]",
                "move it between tags or into a quoted attribute value"
            ),
            (
                "<!-- {{title}} -->",
                "page:1:8: error: \"title\" may not stand in a comment [html-place]",
                "move it between tags or into a quoted attribute value"
            ),
            (
                "<script src=\"a.js\">{{title}}</script>",
                "page:1:22: error: \"title\" may not stand in a <script> element [html-place]",
                "move it between tags or into a quoted attribute value"
            ),
            (
                "<iframe srcdoc=\"{{title}}\">",
                "page:1:19: error: \"title\" may not stand in the attribute \"srcdoc\" [html-place]",
                "move it between tags or into a quoted attribute value"
            ),
            (
                "<title>{{{body}}}</title>",
                "page:1:11: error: \"body\" is of kind html, and only text may stand here"
                    + " [html-markup]", "use a name of kind text"
            ),
            (
                "<p title=\"{{{body}}}\">",
                "page:1:14: error: \"body\" is of kind html, and only text may stand here"
                    + " [html-markup]", "use a name of kind text"
            ),
            (
                "<a href=\"{{title}}\">",
                "page:1:12: error: \"href\" takes an address, and \"title\" is none [html-address]",
                "use a name of kind url"
            ),
            (
                "<p style=\"color: red\">",
                "page:1:4: error: the pages' security policy forbids \"style\" [html-inline-style]",
                "write the style into the theme's stylesheet and refer to it by a class"
            ),
            (
                "<style>p { color: red }</style>",
                "page:1:1: error: the pages' security policy forbids \"<style>\""
                    + " [html-inline-style]",
                "write the style into the theme's stylesheet and refer to it by a class"
            ),
            (
                "<p onclick=\"x()\">",
                "page:1:4: error: the pages' security policy forbids \"onclick\", a script without"
                    + " src [html-inline-script]",
                "put the script into the theme's assets and refer to it by src"
            ),
            (
                "<script>x()</script>",
                "page:1:1: error: the pages' security policy forbids \"<script>\", a script without"
                    + " src [html-inline-script]",
                "put the script into the theme's assets and refer to it by src"
            ),
            (
                "<img src=\"https://example.org/a.png\">",
                "page:1:6: error: \"https://example.org/a.png\" makes browsers ask another host"
                    + " [html-foreign]",
                "put the file into the theme's assets and refer to it by {{assets.…}}"
            ),
            (
                "<a href=\"javascript:x\">",
                "page:1:4: error: the address \"javascript:x\" is neither relative nor http, https,"
                    + " mailto or tel [html-unsafe-address]",
                "write an address of one of these forms"
            ),
            (
                "<p{{#isOpen}}>{{/isOpen}}</p>",
                "page:1:6: error: this section ends in another part of a tag than it begins in"
                    + " [html-section]",
                "let the section hold whole attributes, whole tags or text"
            ),
            (
                "<p{{#isOpen}} id=\"a\"{{/isOpen}}class=\"b\">",
                "page:1:32: error: no blank stands between this attribute and what comes before it"
                    + " [html-missing-blank]", "add a blank"
            ),
            (
                "text <p", "page:1:6: error: the page ends within a tag's name [html-unfinished]",
                "add its end"
            ),
        ]
    )
    func isFaulty(template: String, message: String, remedy: String) {
        let report = Compilation(["page": template]).report
        let first = report.split(separator: "\n").prefix(2).joined(separator: "\n")
        #expect(first == "\(message)\n    remedy: \(remedy)")
    }

    @Test("is checked through partials, and sections may repeat what they begin with")
    func followsPartials() {
        let report = Compilation([
            "page": "<p {{>attributes}}>{{#rows}}{{>open}}{{/rows}}",
            "attributes": "title=\"{{{body}}}\"",
            "open": "<i {{name}}>",
        ]).faults.map { "\($0.location) \($0.code)" }
        #expect(report == ["attributes:1:11 html-markup", "open:1:6 html-place"])
    }
}
