import Diagnostics
import Site
import Testing

@Suite("A free page")
struct FreePageTests {
    private let note = PageNote(title: "名词解释", html: Array("<p>词</p>".utf8), language: .chinese)

    @Test("has contents where it has more sections than are seen at a glance", arguments: [5, 6])
    func hasContents(count: Int) {
        let sections = (1...count).map { PageSection(title: "词\($0)", fragment: "w\($0)") }
        let view = view(sections: sections, in: .chinese)
        #expect(view.has("hasContents") == (count == 6))
        #expect(view["sections.0.title"] == "词1")
        #expect(view["sections.0.href"] == "#w1")
    }

    @Test("names its language where it is not that of its reader")
    func namesLanguage() {
        #expect(view(sections: [], in: .english)["language"] == "zh-Hans")
        #expect(view(sections: [], in: .chinese)["language"] == nil)
        #expect(view(sections: [], in: .chinese)["html"] == "<p>词</p>")
    }

    private func view(sections: [PageSection], in language: Language) -> TemplateView {
        TemplateView(
            FreePage(
                "glossary", note: note, sections: sections, description: nil,
                context: Sample.context(language)),
            FreePage.fields)
    }
}
