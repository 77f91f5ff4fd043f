import BudgetModel
import Site
import Testing

@Suite("The page of a department")
struct DepartmentPageTests {
    @Test(
        "gives each source its share of the total, with one digit behind the point",
        arguments: [
            (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 2_000, "0.1%"), (1, 2_001, "<0.1%"),
            (1_999, 2_000, ">99.9%"), (3, 3, "100.0%"), (0, 3, "0.0%"), (-1, 3, "0.0%"),
            (Int.max - 1, Int.max, ">99.9%"), (5, 3, "100.0%"),
        ]
    )
    func sharesRound(part: Int, whole: Int, text: String) {
        let funding = Funding(
            total: Sample.figure("?", fen: whole), generalBudget: Sample.figure("?", fen: part))
        #expect(view(Sample.disclosure(funding: funding))["funding.generalBudget.share"] == text)
    }

    @Test("has no shares where the total is blank or zero", arguments: [nil, 0])
    func noShares(total: Int?) {
        let funding = Funding(
            total: total.map { Sample.figure("0", fen: $0) },
            generalBudget: Sample.figure("1", fen: 1_000_000))
        let view = view(Sample.disclosure(funding: funding))
        #expect(view["funding.generalBudget.text"] == "1")
        #expect(view["funding.generalBudget.share"] == nil)
        #expect(!view.has("funding.generalBudget.bar"))
    }

    @Test("draws the bar of a source in the colour of its place")
    func barsHaveTheirColour() {
        let funding = Funding(
            total: Sample.figure("4", fen: 4), other: Sample.figure("1", fen: 1))
        let view = view(Sample.disclosure(funding: funding))
        #expect(view["funding.other.bar.segments.0.kind"] == "s3")
        #expect(view["funding.other.bar.segments.0.start"] == "0")
        #expect(view["funding.other.bar.segments.0.length"] == "250")
    }

    @Test("lists all projects in table order, with how many of their targets are measurable")
    func listsProjects() {
        let second = Sample.project("经济政策", indicators: [Sample.indicator("人数")])
        let view = view(Sample.disclosure(projects: [Sample.checkUp, second]))
        #expect(view.texts("projects", "name") == ["机关干部体检经费", "经济政策"])
        #expect(view.texts("projects", "code") == ["2—1000001", nil])
        #expect(view.texts("projects", "indicatorCount") == ["2", "1"])
        #expect(view.texts("projects", "measurableCount") == ["1", "0"])
        #expect(view.texts("projects", "href") == ["p0.html", "p1.html"])
    }

    @Test("shows the money of projects only where the table has any")
    func projectMoney() {
        let undisclosed = view(Sample.disclosure())
        #expect(!undisclosed.has("disclosesProjectFunding"))
        #expect(!undisclosed.has("projects.0.total"))
        let paid = Sample.project(
            "经济政策", funding: Funding(total: Sample.figure("300", fen: 300_000_000)))
        let disclosed = view(Sample.disclosure(projects: [Sample.checkUp, paid]))
        #expect(disclosed.has("disclosesProjectFunding"))
        #expect(disclosed.texts("projects", "total.text") == [nil, "300"])
        #expect(disclosed.has("projects.0.total"))
    }

    @Test("names its document by path, digest and size")
    func namesDocument() {
        let view = view(Sample.disclosure())
        #expect(view["document.title"] == "2020年部门预算项目绩效目标表")
        #expect(view["document.path"] == "content/targets/2020/table.txt")
        #expect(view["document.sha256"] == String(repeating: "0", count: 64))
        #expect(view["document.byteCount"] == "14954")
    }

    private func view(_ disclosure: Disclosure) -> TemplateView {
        TemplateView(
            DepartmentPage(
                of: 0, in: Sample.budget(disclosure), commentary: [], context: Sample.context()),
            DepartmentPage.fields)
    }
}
