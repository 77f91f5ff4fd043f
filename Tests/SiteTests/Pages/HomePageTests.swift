import BudgetModel
import Diagnostics
import Site
import Testing

@Suite("The front page")
struct HomePageTests {
    @Test("shows the latest year, and all years one below the other, the latest first")
    func showsLatestYear() {
        let budget = SiteBudget(
            Budget(disclosures: [2_019, 2_021, 2_020].map { Sample.disclosure(year: $0) }))
        let view = view(of: budget)
        #expect(view["latest.year"] == "2021")
        #expect(view["latest.href"] == "2021/index.html")
        #expect(view.texts("years.rows", "year") == ["2021", "2020", "2019"])
        #expect(view["years.rows.2.href"] == "2019/index.html")
        #expect(view.texts("years.rows", "measurability.numbers") == ["1", "1", "1"])
    }

    @Test("leads to the comparison of the latest year with the one before, if there is one")
    func linksComparison() {
        let home = TemplateView(
            HomePage(of: Years.budget, commentary: [], notes: [], context: Years.context()),
            HomePage.fields)
        #expect(home["comparison.href"] == "compare/2019-2020/index.html")
        #expect(home["comparison.laterYear"] == "2020")
        #expect(!view(of: Sample.budget(Sample.disclosure())).has("comparison"))
    }

    @Test("draws the money of each year beside that of the year that has most")
    func drawsYears() {
        let small = Funding(
            total: Sample.figure("3", fen: 3), generalBudget: Sample.figure("1", fen: 1))
        let large = Funding(total: Sample.figure("5", fen: 5), other: Sample.figure("5", fen: 5))
        let view = view(
            of: SiteBudget(
                Budget(disclosures: [
                    Sample.disclosure(year: 2_020, funding: small),
                    Sample.disclosure(year: 2_021, funding: large),
                    Sample.disclosure(department: "区教育局", year: 2_021, funding: small),
                    Sample.disclosure(department: "区财政局", year: 2_021, funding: Funding()),
                ])))
        #expect(view.texts("years.rows", "total.text") == ["0.000008", "0.000003"])
        #expect(view.texts("years.rows", "departmentCount") == ["3", "1"])
        #expect(view.texts("years.rows.0.bar.segments", "kind") == ["s1", "s3", "s4"])
        #expect(view.texts("years.rows.0.bar.segments", "length") == ["125", "625", "250"])
        #expect(view.texts("years.rows.1.bar.segments", "length") == ["125", "250"])
    }

    @Test("says so where nothing is published")
    func emptyBudget() {
        let view = view(of: SiteBudget(Budget(disclosures: [])))
        #expect(!view.has("latest"))
        #expect(!view.has("years"))
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
