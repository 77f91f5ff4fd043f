import Diagnostics
import Testing

@Suite("A text of site.yml that only another language has")
struct FallbackTextTests {
    private static let chinese = """
        title: 明账
        publisher: 某局
        notice: 以原表为准。
        licence: {name: 某许可}
        contact: {address: 某路}
        """

    private static let english = """
        title: {en: Accounts}
        publisher: {en: An office}
        notice: {en: The tables prevail.}
        licence: {name: {en: A licence}, address: "https://example.com/"}
        contact: {address: {en: A street}}
        """

    private static let both = """
        title: {zh-Hans: 明账, en: Accounts}
        publisher: {zh-Hans: 某局, en: An office}
        notice: {zh-Hans: 以原表为准。, en: The tables prevail.}
        licence: {name: {zh-Hans: 某许可, en: A licence}, address: "https://example.com/"}
        contact: {address: {zh-Hans: 某路, en: A street}}
        """

    @Test("is marked as Chinese wherever English pages show it")
    func marksChinese() throws {
        let site = try site(in: .english, settings: Self.chinese)
        let home = try site.text("index.html")
        for element in [
            "<title lang=\"zh-Hans\">明账</title>",
            "<h1 lang=\"zh-Hans\">明账</h1>",
            "<p class=\"lead\" lang=\"zh-Hans\">明账</p>",
            "<p class=\"title\"><span lang=\"zh-Hans\">某局</span></p>",
            "<p>Published by: <span lang=\"zh-Hans\">某局</span></p>",
            "<p lang=\"zh-Hans\">以原表为准。</p>",
            "<p>Licence of the data: <span lang=\"zh-Hans\">某许可</span></p>",
            "<li>Address: <span lang=\"zh-Hans\">某路</span></li>",
            "<a href=\"about.html\" lang=\"zh-Hans\">关于</a>",
        ] { #expect(home.contains(element), "\(element)") }
        let about = try site.text("about.html")
        #expect(about.contains("<a href=\"index.html\" lang=\"zh-Hans\">明账</a>"))
        #expect(about.contains("<li aria-current=\"page\" lang=\"zh-Hans\">关于</li>"))
    }

    @Test("is marked as English wherever Chinese pages show it")
    func marksEnglish() throws {
        let home = try site(in: .chinese, settings: Self.english).text("index.html")
        for element in [
            "<h1 lang=\"en\">Accounts</h1>",
            "<span lang=\"en\">An office</span>",
            "<p lang=\"en\">The tables prevail.</p>",
            "<a href=\"https://example.com/\" rel=\"license\" lang=\"en\">A licence</a>",
            "<span lang=\"en\">A street</span>",
        ] { #expect(home.contains(element), "\(element)") }
    }

    @Test("is not marked where the pages' own language has it too")
    func marksNothing() throws {
        let home = try site(in: .english, settings: Self.both, notes: [:]).text("index.html")
        #expect(home.contains("<h1>Accounts</h1>"))
        #expect(home.ranges(of: " lang=\"").count == 1)
    }

    private func site(
        in language: Language, settings: String,
        notes: [String: String] = ["content/pages/about.md": "# 关于\n\n正文。"]
    ) throws -> PlannedSite {
        try PlannedSite(language: language, settings: settings, notes: notes)
    }
}
