import BudgetModel
import Site
import Testing

@Suite("The page of a project")
struct ProjectPageTests {
    @Test("shows each indicator verbatim, in table order, with its reading and its place")
    func showsIndicators() {
        let view = view(Sample.checkUp)
        #expect(view.texts("rows", "name") == ["参检率", "体现组织对干部职工关爱"])
        #expect(view.texts("rows", "target") == ["≥85%", "体现"])
        #expect(view.texts("rows", "reading.runs.0.text") == ["至少 85%", "文字目标，没有可衡量的数值"])
        #expect(view.texts("rows", "explanation") == ["上报参检人员的实际参检比例", nil])
        #expect(view.texts("rows", "place.line") == ["8", "9"])
        #expect(view.texts("rows", "place.column") == ["33", "23"])
    }

    @Test("has no target where the cell is blank")
    func blankTarget() {
        let blank = Sample.indicator("人数", target: "", statement: .placeholder(.blank))
        let view = view(Sample.project("项目", indicators: [blank]))
        #expect(view["rows.0.target"] == nil)
        #expect(!view.has("rows.0.isMeasurable"))
    }

    @Test("says that the table discloses no money for it")
    func undisclosedFunding() {
        let view = view(Sample.checkUp)
        #expect(view.has("funding.isUndisclosed"))
        #expect(view["funding.total.text"] == nil)
    }

    @Test("shows its money by source where the table discloses it")
    func disclosedFunding() {
        let funding = Funding(total: Sample.figure("300", fen: 300_000_000))
        let view = view(Sample.project("项目", funding: funding))
        #expect(!view.has("funding.isUndisclosed"))
        #expect(view["funding.total.text"] == "300")
        #expect(view["funding.generalBudget.text"] == nil)
    }

    @Test("joins equal levels that follow each other, and keeps those apart that do not")
    func groupsLevels() {
        let levels = [["产出指标"], ["产出指标"], ["效益指标"], ["产出指标"]]
        let view = view(project(levels))
        #expect(view.texts("rows", "levels.0.name") == ["产出指标", nil, "效益指标", "产出指标"])
        #expect(view.texts("rows", "levels.0.rows") == ["2", nil, nil, nil])
    }

    @Test("shows second levels beside first ones, and widens a level that has none")
    func showsSecondLevels() {
        let levels = [["产出指标", "数量指标"], ["产出指标", "质量指标"], ["满意度指标"]]
        let view = view(project(levels))
        #expect(view.texts("levelColumns", "isFirst").count == 2)
        #expect(view["rows.0.levels.0.name"] == "产出指标")
        #expect(view["rows.0.levels.0.rows"] == "2")
        #expect(view["rows.0.levels.1.name"] == "数量指标")
        #expect(view["rows.1.levels.0.name"] == "质量指标")
        #expect(view["rows.1.levels.1.name"] == nil)
        #expect(view["rows.2.levels.0.columns"] == "2")
    }

    @Test("keeps equal second levels of different first levels apart")
    func comparesWholeLevels() {
        let view = view(project([["产出指标", "其他"], ["效益指标", "其他"]]))
        #expect(view["rows.1.levels.0.name"] == "效益指标")
        #expect(view["rows.1.levels.1.name"] == "其他")
    }

    @Test("has one blank cell for rows without levels above rows with some")
    func keepsColumns() {
        let view = view(project([[], [], ["产出指标", "数量指标"]]))
        #expect(view.texts("rows", "levels.0.name") == [nil, nil, "产出指标"])
        #expect(view["rows.0.levels.0.rows"] == "2")
        #expect(view["rows.0.levels.0.columns"] == "2")
        #expect(!view.has("rows.1.levels.0"))
        #expect(!view.has("rows.0.levels.1"))
    }

    @Test("has no cells for levels where no row has any")
    func needsNoColumns() {
        #expect(!view(project([[], []])).has("rows.0.levels.0"))
    }

    @Test("links a level to the glossary at its first use")
    func explainsLevels() {
        let indicators = [["产出指标"], ["效益指标"], ["产出指标"]].map { levels in
            Sample.indicator("人数", levels: levels)
        }
        let context = Sample.context(terms: ["产出指标"])
        let budget = Sample.budget(
            Sample.disclosure(projects: [Sample.project("项目", indicators: indicators)]))
        let view = TemplateView(
            ProjectPage(of: 0, in: 0, of: budget, commentary: [], context: context),
            ProjectPage.fields)
        #expect(
            view.texts("rows", "levels.0.href") == ["../../glossary.html#产出指标", nil, nil])
    }

    @Test("gives an anchor to the first of several indicators that share one")
    func sharesAnchors() {
        let twins = [Sample.indicator("人数"), Sample.indicator("人数")]
        let view = view(Sample.project("项目", indicators: twins))
        #expect(view.texts("rows", "anchor") == ["i-769e7583", nil])
        #expect(view.texts("rows", "href") == ["#i-769e7583", "#i-769e7583"])
    }

    @Test("has the cells of the printed form in its first row")
    func printsForm() {
        let view = view(Sample.checkUp)
        #expect(view["rows.0.form.printed"] == "2—1000001机关干部体检经费")
        #expect(view["rows.0.form.rows"] == "2")
        #expect(view["rows.0.form.total"] == nil)
        #expect(!view.has("rows.1.form"))
    }

    @Test("prints sums in the unit that the form names, whatever that of the table")
    func printsSumsInWanYuan() {
        let funding = Funding(
            total: Sample.figure("560000", fen: 56_000_000),
            generalBudget: Sample.figure("56.00", fen: 56_000_000))
        let view = view(
            Sample.project("项目", funding: funding, indicators: [Sample.indicator("人数")]))
        #expect(view["rows.0.form.total"] == "56")
        #expect(view["rows.0.form.generalBudget"] == "56.00")
    }

    @Test(
        "leads to the project before and the project after it",
        arguments: [
            (0, nil, "乙"), (1, "甲", "丙"), (2, "乙", nil),
        ] as [(Int, String?, String?)]
    )
    func leadsOn(index: Int, previous: String?, next: String?) {
        let projects = ["甲", "乙", "丙"].map { Sample.project($0) }
        let budget = Sample.budget(Sample.disclosure(projects: projects))
        let view = TemplateView(
            ProjectPage(of: index, in: 0, of: budget, commentary: [], context: Sample.context()),
            ProjectPage.fields)
        #expect(view["previous.name"] == previous)
        #expect(view["next.name"] == next)
        #expect(view["next.href"] == next.map { _ in "p\(index + 1).html" })
    }

    private func project(_ levels: [[String]]) -> Project {
        Sample.project("项目", indicators: levels.map { Sample.indicator("人数", levels: $0) })
    }

    private func view(_ project: Project) -> TemplateView {
        let budget = Sample.budget(Sample.disclosure(projects: [project]))
        return TemplateView(
            ProjectPage(of: 0, in: 0, of: budget, commentary: [], context: Sample.context()),
            ProjectPage.fields)
    }
}
