import BudgetModel
import Site
import Testing

@Suite("A year at a glance")
struct YearSummaryTests {
    @Test("adds up the departments, and counts those that disclose no total")
    func addsUp() {
        let view = year(
            Sample.disclosure(),
            Sample.disclosure(
                department: "区财政局", funding: Funding(total: Sample.figure("0.75", fen: 750_000))),
            Sample.disclosure(department: "区教育局", funding: Funding(), projects: [])
        )
        #expect(view["summary.total.text"] == "17669")
        #expect(view["summary.undisclosedTotals"] == "1")
        #expect(view["summary.departmentCount"] == "3")
        #expect(view["summary.projectCount"] == "2")
        #expect(view["summary.indicatorCount"] == "4")
        #expect(view["summary.measurableCount"] == "2")
    }

    @Test("has no total where no department discloses one")
    func undisclosed() {
        let view = year(Sample.disclosure(funding: Funding()))
        #expect(view["summary.total.text"] == nil)
        #expect(view["summary.departments.0.funding.total.text"] == nil)
        #expect(!view.has("summary.departments.0.bar"))
    }

    @Test("does not add the final accounts of a department to its budget")
    func countsOneStage() {
        let view = year(Sample.disclosure(), Sample.disclosure(stage: .finalAccounts))
        #expect(view["summary.total.text"] == "17668.25")
        #expect(view["summary.departmentCount"] == "1")
        #expect(view["summary.projectCount"] == "1")
        #expect(view.texts("summary.departments", "name").count == 2)
        #expect(view.has("summary.departments.1.stage.isFinal"))
    }

    @Test("draws each department's sources beside the largest department")
    func drawsBars() {
        let small = Funding(
            total: Sample.figure("4", fen: 4), generalBudget: Sample.figure("1", fen: 1),
            fundBudget: Sample.figure("2", fen: 2))
        let view = year(
            Sample.disclosure(
                department: "区财政局", funding: Funding(total: Sample.figure("8", fen: 8))),
            Sample.disclosure(department: "区教育局", funding: small))
        let bar = "summary.departments.1.bar.segments"
        #expect(view.texts(bar, "kind") == ["s1", "s2", "s4"])
        #expect(view.texts(bar, "start") == ["0", "125", "375"])
        #expect(view.texts(bar, "length") == ["125", "250", "125"])
    }

    @Test("describes how targets are written, by number, time, rank, words and not at all")
    func describesTargets() {
        let statements: [TargetStatement] = [
            Sample.number, Sample.number, .deadline(Deadline(month: 12)), .schedule(Schedule()),
            .rank(Rank()), .state, .freeText, .reference, .placeholder(.blank),
            .bound(.atMost, name: "符合条件人员"),
        ]
        let indicators = statements.map { Sample.indicator("指标", statement: $0) }
        let project = Sample.project("项目", indicators: indicators)
        let view = year(Sample.disclosure(projects: [project]))
        #expect(view["summary.measurability.numbers"] == "2")
        #expect(view["summary.measurability.times"] == "2")
        #expect(view["summary.measurability.ranks"] == "1")
        #expect(view["summary.measurability.stated"] == "4")
        #expect(view["summary.measurability.blanks"] == "1")
        #expect(
            view.texts("summary.measurability.bar.segments", "length")
                == ["200", "200", "100", "400", "100"])
    }

    @Test("explains the kinds of targets that there are, and counts those of the earliest stage")
    func explainsKinds() {
        let budget = Sample.project(
            "项目", indicators: [Sample.indicator("率", statement: Sample.number)])
        let accounts = Sample.project(
            "项目", indicators: [Sample.indicator("名次", statement: .rank(Rank()))])
        let view = year(
            Sample.disclosure(projects: [budget, budget]),
            Sample.disclosure(stage: .finalAccounts, projects: [accounts]))
        #expect(view["summary.kinds.percentage"] == "2")
        #expect(view["summary.kinds.rank"] == "0")
        #expect(view["summary.kinds.state"] == nil)
        #expect(view["summary.departments.1.measurability.ranks"] == "1")
    }

    @Test("leads to the years before and after it")
    func leadsOn() {
        let years = [2_021, 2_019, 2_020].map { Sample.disclosure(year: $0) }
        let budget = SiteBudget(Budget(disclosures: years))
        let view = TemplateView(
            YearPage(of: 2_020, in: budget, commentary: [], context: Sample.context()),
            YearPage.fields)
        #expect(view["previous.year"] == "2019")
        #expect(view["next.href"] == "../2021/index.html")
        #expect(!year(Sample.disclosure()).has("hasOtherYears"))
    }

    private func year(_ disclosures: Disclosure...) -> TemplateView {
        TemplateView(
            YearPage(
                of: 2_020, in: SiteBudget(Budget(disclosures: disclosures)), commentary: [],
                context: Sample.context()),
            YearPage.fields)
    }
}
