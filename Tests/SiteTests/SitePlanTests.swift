import BudgetModel
import Diagnostics
import Site
import Testing
import Theme

@Suite("The plan of a site")
struct SitePlanTests {
    private let budget = Sample.budget(
        Sample.disclosure(
            department: "组织部",
            funding: Funding(),
            projects: [
                Sample.project(
                    "体检",
                    code: "2-1",
                    indicators: [Sample.indicator("参检率"), Sample.indicator("满意度")]
                ),
                Sample.project("表彰", code: "2-2"),
            ]
        )
    )

    @Test("has a page for everything, in every language, and the files beside them")
    func listsFiles() throws {
        let (plan, faults) = try plan(notes: ["content/pages/about.md": "# 关于\n\n正文。"])
        let addresses = try #require(plan).addresses
        #expect(faults.isEmpty)
        let pages = [
            "index.html", "search.html", "404.html", "2020/index.html",
            "2020/zuzhibu/index.html", "2020/zuzhibu/2-1.html", "2020/zuzhibu/2-2.html",
            "about.html",
        ]
        #expect(Array(addresses.prefix(8)) == pages)
        #expect(Array(addresses.dropFirst(8).prefix(8)) == pages.map { "en/" + $0 })
        #expect(plan?.pageCount == 18)
        #expect(addresses.suffix(2) == ["data/index.html", "en/data/index.html"])
        #expect(Set(addresses).isSuperset(of: [".nojekyll", "robots.txt", "search/index.js"]))
        #expect(Set(addresses).count == addresses.count)
        #expect(!addresses.contains("sitemap.xml"))
    }

    @Test("gives search engines whole addresses where the site's own is known")
    func listsAddresses() throws {
        let (plan, faults) = try plan(
            settings: "base-address: https://example.com/a&b\nlanguages: [en]")
        #expect(faults.isEmpty)
        let sitemap = try text(of: "sitemap.xml", in: plan)
        #expect(sitemap.contains("<loc>https://example.com/a&amp;b/2020/zuzhibu/2-1.html</loc>"))
        #expect(!sitemap.contains("404.html"))
        #expect(
            try text(of: "robots.txt", in: plan)
                == "User-agent: *\nAllow: /\nSitemap: https://example.com/a&b/sitemap.xml\n"
        )
    }

    @Test("fills the figures and links of notes for the page that shows them")
    func fillsNotes() throws {
        let (plan, faults) = try plan(notes: [
            "content/commentary/a.md": """
            ---
            title: 说明
            about: 2020/zuzhibu/2-1
            ---
            共{{2020/zuzhibu#projects}}个项目，参检率{{2020/zuzhibu/2-1#参检率}}，
            见[满意度](2020/zuzhibu/2-1#满意度)、[表彰](2020/zuzhibu/2-2)和[名词](../pages/glossary.md#绩效目标)。
            """,
            "content/pages/glossary.md": "# 名词解释\n\n## 绩效目标\n\n预期达到的产出。",
            "content/pages/glossary.en.md":
                "---\nlanguage: en\n---\n# Glossary\n\n## Performance target (绩效目标)\n\nWhat it promises.",
        ])
        #expect(faults.isEmpty)
        let chinese = try text(of: "2020/zuzhibu/2-1.html", in: plan)
        #expect(chinese.contains(#"共<span class="figure">2</span>个项目"#))
        #expect(chinese.contains(#"参检率<span class="figure">及时</span>"#))
        #expect(chinese.contains(##"<a href="#i-3b7aab28">满意度</a>"##))
        #expect(chinese.contains(#"<a href="2-2.html">表彰</a>"#))
        #expect(
            chinese.contains(
                ##"<a href="../../glossary.html#%E7%BB%A9%E6%95%88%E7%9B%AE%E6%A0%87">名词</a>"##)
        )
        let english = try text(of: "en/2020/zuzhibu/2-1.html", in: plan)
        #expect(
            english.contains(
                ##"<a href="../../glossary.html#performance-target-%E7%BB%A9%E6%95%88%E7%9B%AE%E6%A0%87">"##
            )
        )
        #expect(english.contains(#"<section class="commentary prose" lang="zh-Hans">"#))
    }

    @Test("renders the same bytes each time, into a buffer that is not emptied")
    func rendersAgain() throws {
        let plan = try #require(try plan().plan)
        var once: [UInt8] = []
        var twice: [UInt8] = []
        for index in plan.addresses.indices { plan.render(index, into: &once) }
        for _ in 1...2 {
            for index in plan.addresses.indices { plan.render(index, into: &twice) }
        }
        #expect(!once.isEmpty)
        #expect(twice == once + once)
    }

    @Test("is none where a template is wrong")
    func refusesTemplates() throws {
        let broken = ThemeFile(path: "templates/home.mustache", bytes: Array("{{nobody}}".utf8))
        let (plan, faults) = try plan(theme: [broken])
        #expect(plan == nil)
        #expect(
            faults == [
                "templates/home.mustache:1:3: nothing is named \"nobody\" here / "
                    + "use a name that the page offers"
            ]
        )
    }

    @Test(
        "reports every reference to nothing",
        arguments: [
            (
                "[a](2020/zuzhibu/2-9)",
                "content/commentary/a.md:4:1: there is no page \"2020/zuzhibu/2-9\" / "
                    + "write \"2020/zuzhibu/2-1\""
            ),
            (
                "[a](2021)",
                "content/commentary/a.md:4:1: there is no page \"2021\" / write \"2020\""
            ),
            (
                "[a](../pages/no.md)",
                "content/commentary/a.md:4:1: there is no page \"content/pages/no.md\" / check the year, "
                    + "the department's address and the project's code, or remove the reference"
            ),
            (
                "{{2020/zuzhibu#totl}}",
                "content/commentary/a.md:4:1: \"2020/zuzhibu#totl\" names no figure and no indicator of "
                    + "the page / write \"#total\""
            ),
            (
                "{{2020/zuzhibu#total}}",
                "content/commentary/a.md:4:1: the table does not disclose \"2020/zuzhibu#total\" / remove "
                    + "the reference and say in words that it is not disclosed"
            ),
            (
                "文字{{2020/zuzhibu/2-1#参检}}",
                "content/commentary/a.md:4:3: \"2020/zuzhibu/2-1#参检\" names no figure and no indicator "
                    + "of the page / write \"#参检率\""
            ),
            (
                "[a](2020/zuzhibu/2-1#满意)",
                "content/commentary/a.md:4:1: the page has no place \"2020/zuzhibu/2-1#满意\" / "
                    + "write \"#满意度\""
            ),
        ]
    )
    func reportsReferences(markdown: String, fault: String) throws {
        let text = "---\nabout: home\n---\n\(markdown)"
        #expect(try plan(notes: ["content/commentary/a.md": text]).faults == [fault])
    }

    @Test("leaves references to the budget alone where a table could not be read")
    func waitsForTables() throws {
        let text = "---\nabout: 2021/jiaoyu\n---\n{{2021#total}} [a](2021) [b](../pages/no.md)"
        let files = [TextFile(path: "content/commentary/a.md", bytes: Array(text.utf8))]
        var faults: [Diagnostic] = []
        let yaml = "title: 明账\npublisher: 某局"
        let settings = try #require(SiteSettings(reading: yaml, path: "site.yml", faults: &faults))
        let input = SiteInput(
            settings: settings,
            budget: SiteBudget(Budget(disclosures: [])),
            isBudgetComplete: false,
            notes: files,
            theme: Theme(layers: [try DefaultTheme.files()], faults: &faults)
        )
        _ = Site.plan(input, faults: &faults)
        #expect(
            faults.map { "\($0.location): \($0.code)" } == [
                "content/commentary/a.md:4:26: reference-unknown"
            ])
    }

    @Test(
        "has a page of its own in place of a free page of that name",
        arguments: [
            "404", "2020", "assets", "calendar", "changes", "compare", "data", "en", "indicators",
            "search", "zh-hans",
        ]
    )
    func reservedNames(name: String) throws {
        var faults: [Diagnostic] = []
        _ = try plan(notes: ["content/pages/\(name).md": "正文"], faults: &faults)
        #expect(
            faults == [
                Diagnostic(
                    code: "page-bad-name",
                    severity: .error,
                    location: SourceLocation(path: "content/pages/\(name).md"),
                    message: Wording(
                        chinese: "“\(name).md”不能用作页面的文件名",
                        english: "\"\(name).md\" cannot be a page's file name"
                    ),
                    remedy: Wording(
                        chinese: "只用小写字母、数字和单个连字符，如 about.md、about.en.md；"
                            + "不用年份和网站自己的页面名，如 index、search、calendar、data、changes",
                        english: "use lower-case letters, digits and single hyphens, "
                            + "such as about.md and about.en.md, and no year or page of the site's own, "
                            + "such as index, search, calendar, data, changes"
                    )
                )
            ]
        )
    }

    @Test(
        "reports notes without or with a misplaced subject, and pages with unusable names",
        arguments: [
            ("content/commentary/a.md", "正文", "content/commentary/a.md:1: note-without-subject"),
            (
                "content/pages/a.md", "---\nabout: home\n---\n正文",
                "content/pages/a.md:2:8: page-with-subject"
            ),
            ("content/pages/关于.md", "正文", "content/pages/关于.md: page-bad-name"),
            ("content/pages/index.md", "正文", "content/pages/index.md: page-bad-name"),
        ]
    )
    func reportsSubjects(path: String, text: String, fault: String) throws {
        var faults: [Diagnostic] = []
        _ = try plan(notes: [path: text], faults: &faults)
        #expect(faults.map { "\($0.location): \($0.code)" } == [fault])
    }

    private func plan(
        settings: String = "",
        notes: [String: String] = [:],
        theme more: [ThemeFile] = []
    ) throws -> (plan: SitePlan?, faults: [String]) {
        var faults: [Diagnostic] = []
        let plan = try plan(settings: settings, notes: notes, theme: more, faults: &faults)
        let printed = faults.sorted().map { fault in
            "\(fault.location): \(fault.message.english) / \(fault.remedy?.english ?? "")"
        }
        return (plan, printed)
    }

    private func plan(
        settings: String = "",
        notes: [String: String],
        theme more: [ThemeFile] = [],
        faults: inout [Diagnostic]
    ) throws -> SitePlan? {
        let site = """
            title: 明账
            publisher: 某局
            departments: [{name: 组织部, address: zuzhibu}]
            \(settings)
            """
        let theme = Theme(layers: [try DefaultTheme.files(), more], faults: &faults)
        guard let settings = SiteSettings(reading: site, path: "site.yml", faults: &faults) else {
            return nil
        }
        let files = notes.map { TextFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let input = SiteInput(settings: settings, budget: budget, notes: files, theme: theme)
        return Site.plan(input, faults: &faults)
    }

    private func text(of address: String, in plan: SitePlan?) throws -> String {
        let plan = try #require(plan)
        let index = try #require(plan.addresses.firstIndex(of: address))
        var bytes: [UInt8] = []
        plan.render(index, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
