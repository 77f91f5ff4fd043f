import Diagnostics
import MustacheComparison
import Testing
import Theme

@Suite("A theme")
struct ThemeTests {
    /// The smallest whole theme.
    private static let base = [
        "templates/page.mustache": """
        <link href="{{assets.site.css}}"><h1>{{words.home}}</h1>{{>words/rows.count}}

        """,
        "words/zh-Hans.yml": "home: 首页 & 入口\nrows:\n  count: \"共 {{title}} 行\"\n",
        "words/en.yml": "home: Home\nrows:\n  count: \"{{title}} rows\"\n",
        "assets/site.css": "a{}",
    ]

    private func files(_ contents: [String: String]) -> [ThemeFile] {
        contents.sorted { $0.key < $1.key }.map { path, text in
            ThemeFile(path: path, bytes: Array(text.utf8), shownPath: "theme/" + path)
        }
    }

    /// The page in a language, or the report of its faults.
    private func page(
        _ layers: [[String: String]], _ language: Language = .english
    ) -> String {
        var faults: [Diagnostic] = []
        let theme = Theme(layers: layers.map(files), faults: &faults)
        let template = theme.template(
            "page", shape: Page.fields.shape, language: language, faults: &faults)
        guard faults.isEmpty, let template else {
            return DiagnosticFormat.text.report(faults, in: .english)
        }
        var buffer: [UInt8] = []
        template.render(Page.fields.value(of: Page(title: "<3>")), into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    private func changed(_ changes: [String: String]) -> [String: String] {
        Self.base.merging(changes) { $1 }
    }

    @Test("gives templates their words and the addresses of its assets")
    func compiles() {
        let link = "<link href=\"assets/site.5f546eb460.css\">"
        #expect(page([Self.base], .chinese) == link + "<h1>首页 &amp; 入口</h1>共 &lt;3&gt; 行\n")
        #expect(page([Self.base], .english) == link + "<h1>Home</h1>&lt;3&gt; rows\n")
    }

    @Test("gives the bytes of another Mustache engine")
    func equalsSecondEngine() throws {
        var faults: [Diagnostic] = []
        let theme = Theme(layers: [files(Self.base)], faults: &faults)
        let value = Page.fields.value(of: Page(title: "<3>"))
        for language in Language.allCases {
            let other = try SecondEngine(theme, language: language)
            #expect(other.render("page", value, Page.fields.shape) == page([Self.base], language))
        }
    }

    @Test("is replaced file by file and word by word by the layers over it")
    func layers() {
        let own = [
            "templates/page.mustache": "{{words.home}}|{{>words/rows.count}}|{{>part}}",
            "templates/part.mustache": "{{words.own}}",
            "words/en.yml": "home: Start\nown: ours\n",
            "words/zh-Hans.yml": "own: 自有\n",
        ]
        #expect(page([Self.base, own]) == "Start|&lt;3&gt; rows|ours")
        #expect(page([Self.base, own], .chinese) == "首页 &amp; 入口|共 &lt;3&gt; 行|自有")
    }

    @Test("warns of what the layers over the default theme add without use")
    func warnsOfUnusedAdditions() {
        let own = [
            "templates/pag.mustache": "", "words/en.yml": "hom: x", "words/zh-Hans.yml": "hom: y",
        ]
        #expect(
            page([Self.base, own]) == """
                theme/templates/pag.mustache: warning: nothing uses the template "pag" [theme-unused-template]
                    remedy: rename it if it should replace "page", or remove it
                theme/words/en.yml:1:6: warning: no template uses the word "hom" [theme-unused-word]
                    remedy: correct its name, or remove it
                theme/words/zh-Hans.yml:1:6: warning: no template uses the word "hom" [theme-unused-word]
                    remedy: correct its name, or remove it

                """
        )
        var base = Self.base
        base["templates/pag.mustache"] = ""
        #expect(!page([base]).contains("warning"))
    }

    @Test("names an asset by its content, in the folder it lies in")
    func namesAssets() {
        var faults: [Diagnostic] = []
        let contents = ["assets/a.css": "abc", "assets/img/b": "abc", "assets/c.min.js": ""]
        let theme = Theme(layers: [files(contents)], faults: &faults)
        #expect(
            theme.assets.map(\.address) == [
                "assets/a.ba7816bf8f.css", "assets/c.min.e3b0c44298.js", "assets/img/b.ba7816bf8f",
            ])
        #expect(theme.assets.map(\.name) == ["a.css", "c.min.js", "img/b"])
    }

    @Test("puts the addresses of assets into stylesheets and nothing else")
    func rewritesStylesheets() {
        var faults: [Diagnostic] = []
        let contents = [
            "assets/css/site.css":
                "/* url(x) */a{content:\"url(y)\\\"\";src:url(../f.woff2?v#x) url( '../f.woff2' );"
                + "fill:url(#g)}",
            "assets/f.woff2": "abc",
        ]
        let theme = Theme(layers: [files(contents)], faults: &faults)
        #expect(faults.isEmpty)
        #expect(
            String(decoding: theme.assets[0].bytes, as: UTF8.self)
                == "a{content:\"url(y)\\\"\";src:url(../f.ba7816bf8f.woff2?v#x)"
                + " url( '../f.ba7816bf8f.woff2' );fill:url(#g)}"
        )
    }

    @Test(
        "leaves out of stylesheets and scripts what only their authors read",
        arguments: [
            ("site.css", "/* a */\n\na {\n  b: c; /* d */\n}\n", "a {\nb: c; \n}\n"),
            (
                "site.css", "/*! licence */\na/* */b{c:\"/* */\n  \"}",
                "/*! licence */\na/**/b{c:\"/* */\n  \"}"
            ),
            ("site.js", "// a\n\n  b() // c\n\t// d\n\"//\"\n", "b() // c\n\"//\"\n"),
            ("site.js", "// a\nb = `\n  // c\n`\n", "// a\nb = `\n  // c\n`\n"),
            ("site.js", "b = 'c\\\n  // d'\n", "b = 'c\\\n  // d'\n"),
            ("site.js", "  // a", "  // a"),
            ("site.txt", "// a\n", "// a\n"),
        ])
    func shortens(name: String, text: String, published: String) {
        var faults: [Diagnostic] = []
        let theme = Theme(layers: [files(["assets/\(name)": text])], faults: &faults)
        #expect(faults.isEmpty)
        #expect(String(decoding: theme.assets[0].bytes, as: UTF8.self) == published)
    }

    @Test("gives words to code as well")
    func givesWords() {
        var faults: [Diagnostic] = []
        let theme = Theme(layers: [files(Self.base)], faults: &faults)
        #expect(theme.word("home", in: .chinese) == "首页 & 入口")
        #expect(theme.word("hom", in: .chinese) == nil)
    }

    @Test(
        "reports what it cannot use",
        arguments: [
            (
                ["words/en.yml": "home: Home\n"],
                """
                theme/words/zh-Hans.yml:3:11: error: the word "rows.count" has no text in en [theme-missing-word]
                    remedy: add "rows.count" to words/en.yml

                """
            ),
            (
                ["words/en.yml": "home: Home\nrows: { count: [] }\n"],
                """
                theme/words/en.yml:2:16: error: the value of "count" is not a text [yaml-wrong-type]
                    remedy: make it a text

                """
            ),
            (
                ["words/fr.yml": "home: Accueil\n"],
                """
                theme/words/fr.yml: error: the interface has no language "fr" [theme-unknown-language]
                    remedy: use words/zh-Hans.yml or words/en.yml

                """
            ),
            (
                ["template/x.mustache": ""],
                """
                theme/template/x.mustache: warning: themes make no use of the file "template/x.mustache" [theme-unknown-file]
                    remedy: put it into templates (.mustache), assets or words (.yml), or remove it

                """
            ),
            (
                ["templates/page.mustache": "{{words.rows.count}}"],
                """
                theme/templates/page.mustache:1:3: error: the word "words.rows.count" holds template tags and is no plain text [template-word-is-template]
                    remedy: write "{{>words/rows.count}}"

                """
            ),
            (
                ["templates/page.mustache": "{{>words/home}}"],
                """
                theme/templates/page.mustache:1:4: error: there is no template "words/home" [template-unknown-partial]
                    remedy: write "{{words.home}}" for a word that holds no tags

                """
            ),
            (
                ["templates/page.mustache": "{{words.hom}}{{assets.site.js}}"],
                """
                theme/templates/page.mustache:1:3: error: nothing is named "words.hom" here [template-unknown-name]
                    remedy: write "words.home"
                theme/templates/page.mustache:1:16: error: nothing is named "assets.site.js" here [template-unknown-name]
                    remedy: use a name that the page offers

                """
            ),
            (
                ["words/en.yml": "home: Home\nrows:\n  count: '{{titel}} rows'\n"],
                """
                theme/words/en.yml:3:13: error: nothing is named "titel" here [template-unknown-name]
                    remedy: write "title"

                """
            ),
            (
                ["assets/site.css": "@import 'x.css';"],
                """
                theme/assets/site.css:1:1: error: "@import" makes browsers wait for one more request [stylesheet-import]
                    remedy: move its content into this file

                """
            ),
            (
                ["assets/site.css": "a{src:url(https://example.org/f.woff2)}"],
                """
                theme/assets/site.css:1:11: error: "https://example.org/f.woff2" lies outside the theme, and pages ask for nothing else [stylesheet-foreign]
                    remedy: put the file into the theme's assets and refer to it by a relative path

                """
            ),
            (
                ["assets/site.css": "a{src:url(ff.woff2)}", "assets/f.woff2": ""],
                """
                theme/assets/site.css:1:11: error: the theme has no file "ff.woff2" [stylesheet-unknown-asset]
                    remedy: refer to "assets/f.woff2"

                """
            ),
        ]
    )
    func reports(changes: [String: String], report: String) {
        #expect(page([changed(changes)]) == report)
    }

    @Test("ignores a byte order mark and refuses what is not UTF-8")
    func readsUTF8() {
        let page = Array("{{title}}".utf8)
        func faults(_ bytes: [UInt8]) -> String {
            var faults: [Diagnostic] = []
            let theme = Theme(
                layers: [[ThemeFile(path: "templates/page.mustache", bytes: bytes)]],
                faults: &faults)
            let template = theme.template(
                "page", shape: Page.fields.shape, language: .chinese, faults: &faults)
            var buffer: [UInt8] = []
            template?.render(Page.fields.value(of: Page()), into: &buffer)
            return faults.first.map { "\($0.location) \($0.code)" }
                ?? String(decoding: buffer, as: UTF8.self)
        }
        #expect(faults([0xEF, 0xBB, 0xBF] + page) == "T")
        #expect(faults(page + [0xFF]) == "templates/page.mustache theme-not-utf-8")
    }

    @Test("reports a template that it should have and has not")
    func reportsMissingTemplate() {
        var contents = Self.base
        contents["templates/page.mustache"] = nil
        #expect(
            page([contents]) == """
                templates/page.mustache: error: the theme has no template "page" [theme-missing-template]
                    remedy: add templates/page.mustache to the theme

                """
        )
    }
}
