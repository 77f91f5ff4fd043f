import BudgetModel
import Diagnostics
import Site
import Testing

@Suite("The frame of a page")
struct PageFrameTests {
    @Test(
        "reaches everything by relative links",
        arguments: [
            (PageTarget.home, "", "index.html", "about.html", "en/index.html"),
            (.year(2_020), "../", "../index.html", "../about.html", "../en/2020/index.html"),
            (
                .project(0, in: 0), "../../", "../../index.html", "../../about.html",
                "../../en/2020/d0/p0.html"
            ),
        ]
    )
    func linksRelatively(
        page: PageTarget, root: String, home: String, about: String, english: String
    ) {
        let view = view(page, Sample.context())
        #expect(view["root"] == root)
        #expect(view["page.home"] == home)
        #expect(view.texts("page.menu", "href") == [about])
        #expect(view.texts("page.translations", "href") == [english])
        #expect(view.texts("page.translations", "label") == ["English"])
    }

    @Test("stays within the folder of its language")
    func keepsLanguage() {
        let view = view(.year(2_020), Sample.context(.english))
        #expect(view["root"] == "../../")
        #expect(view["page.home"] == "../index.html")
        #expect(view["glossary.wanYuan"] == "../glossary.html#万元")
        #expect(view.texts("page.translations", "href") == ["../../2020/index.html"])
    }

    @Test("names its whole address in every language where the base address is known")
    func namesCanonicalAddress() {
        let base = "https://www.example.com/budget/"
        let view = view(.year(2_020), Sample.context(baseAddress: base))
        #expect(view["page.canonical"] == base + "2020/index.html")
        #expect(view.texts("page.alternates", "language") == ["zh-Hans", "en"])
        #expect(
            view.texts("page.alternates", "href")
                == [base + "2020/index.html", base + "en/2020/index.html"])
    }

    @Test("claims no address where the base address is not known")
    func noCanonicalAddress() {
        let view = view(.home, Sample.context())
        #expect(view["page.canonical"] == nil)
        #expect(!view.has("page.alternates"))
    }

    @Test("lists no other language on a site of one language")
    func oneLanguage() {
        let context = Sample.context(languages: [.chinese], baseAddress: "https://example.com/")
        let view = view(.home, context)
        #expect(!view.has("page.translations"))
        #expect(!view.has("page.alternates"))
    }

    @Test("marks the menu's entry for the page itself")
    func marksCurrentEntry() {
        #expect(view(.freePage("about"), Sample.context()).has("page.menu.0.isCurrent"))
        #expect(!view(.home, Sample.context()).has("page.menu.0.isCurrent"))
    }

    @Test("names the sections that the site has, and marks the one that the page is")
    func namesSections() {
        let year = view(.year(2_020), Sample.context())
        #expect(year["page.sections.search.href"] == "../search.html")
        #expect(!year.has("page.sections.search.isCurrent"))
        #expect(!year.has("page.sections.calendar"))
        let search = view(.freePage("search"), Sample.context())
        #expect(search.has("page.sections.search.isCurrent"))
    }

    @Test("of missing pages has whole links, or none without a base address")
    func missingPage() {
        let base = "https://www.example.com/budget/"
        let linked = view(.notFound, Sample.context(baseAddress: base))
        #expect(linked["root"] == base)
        #expect(linked["page.home"] == base + "index.html")
        #expect(linked["page.canonical"] == nil)
        #expect(linked.has("page.isLinked"))
        let plain = view(.notFound, Sample.context())
        #expect(plain["root"] == nil)
        #expect(plain["page.home"] == nil)
        #expect(!plain.has("page.sections.search"))
        #expect(!plain.has("page.menu"))
        #expect(!plain.has("page.isLinked"))
    }

    private func view(_ page: PageTarget, _ context: PageContext) -> TemplateView {
        TemplateView(PageFrame(of: page, context: context), PageFrame.fields)
    }
}
