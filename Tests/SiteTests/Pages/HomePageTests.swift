import BudgetModel
import Diagnostics
import Site
import Testing

@Suite("The front page")
struct HomePageTests {
    @Test("shows the latest year and links the earlier ones, the latest first")
    func showsLatestYear() {
        let budget = SiteBudget(
            Budget(disclosures: [2_019, 2_021, 2_020].map { Sample.disclosure(year: $0) }))
        let view = view(of: budget)
        #expect(view["latest.year"] == "2021")
        #expect(view["latest.href"] == "2021/index.html")
        #expect(view.texts("earlierYears", "year") == ["2020", "2019"])
        #expect(view.texts("earlierYears", "href") == ["2020/index.html", "2019/index.html"])
    }

    @Test("says so where nothing is published")
    func emptyBudget() {
        let view = view(of: SiteBudget(Budget(disclosures: [])))
        #expect(!view.has("latest"))
        #expect(!view.has("hasEarlierYears"))
    }

    @Test("links the latest commentary on the pages it is about")
    func linksCommentary() {
        let notes = [
            PageNoteLink(title: "年度", target: .year(2_020), language: .chinese),
            PageNoteLink(
                title: "培训", target: .project(0, in: 0), language: .chinese, about: "体检",
                date: "2020-03-01"),
        ]
        let view = TemplateView(
            HomePage(
                of: Sample.budget(Sample.disclosure()), commentary: [], notes: notes,
                context: Sample.context(.english)),
            HomePage.fields)
        #expect(view.texts("notes", "href") == ["2020/index.html", "2020/d0/p0.html"])
        #expect(view.texts("notes", "about") == [nil, "体检"])
        #expect(view.texts("notes", "date") == [nil, "2020-03-01"])
        #expect(view.texts("notes", "language") == ["zh-Hans", "zh-Hans"])
    }

    private func view(of budget: SiteBudget) -> TemplateView {
        TemplateView(
            HomePage(of: budget, commentary: [], notes: [], context: Sample.context()),
            HomePage.fields)
    }
}
