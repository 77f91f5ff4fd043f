import BudgetModel
import Site
import Testing

@Suite("A department's tables of two years")
struct YearComparisonTests {
    private let department = TemplateView(
        ComparedDepartmentPage(of: 1, since: 0, in: Years.budget, context: Years.context()),
        ComparedDepartmentPage.fields)

    @Test("are told apart project by project, in the order of the later table")
    func projects() {
        #expect(department.texts("changed", "name") == ["体检经费"])
        #expect(department.texts("renamed", "name") == ["培训"])
        #expect(department.texts("new", "name") == ["宣传"])
        #expect(department.texts("dropped", "name") == ["评选"])
        #expect(department.texts("unchanged", "name") == ["表彰"])
        let counts = ["matched", "changed", "renamed", "new", "dropped"].map {
            department["tally.\($0)"]
        }
        #expect(counts == ["3", "1", "2", "1", "1"])
    }

    @Test("lead to the pages of both years, and say by what a project was matched")
    func links() {
        #expect(department["changed.0.href"] == "../2020/a/p1.html")
        #expect(department["changed.0.earlierHref"] == "../2019/a/p0.html")
        #expect(department["changed.0.earlierName"] == "体检")
        #expect(department.has("changed.0.certainty.isCode"))
        #expect(!department.has("changed.0.hasOtherCode"))
        #expect(department["renamed.0.earlierName"] == nil)
        #expect(department.has("renamed.0.certainty.isName"))
        #expect(department["renamed.0.earlierCode"] == "2-4")
        #expect(department["renamed.0.code"] == "2-6")
        #expect(department["dropped.0.href"] == "../2019/a/p2.html")
    }

    @Test("have their targets side by side as printed, the equal ones only counted")
    func targets() {
        #expect(department.texts("changed.0.indicators", "name") == ["参检率", "人数", "认知度"])
        let earlier = department.texts("changed.0.indicators", "earlier.target")
        let later = department.texts("changed.0.indicators", "later.target")
        #expect(earlier == ["≥85%", nil, "提升"])
        #expect(later == ["≥90%", "300人", nil])
        #expect(department.has("changed.0.indicators.0.hasOtherTarget"))
        #expect(!department.has("changed.0.indicators.0.hasOtherExplanation"))
        #expect(department.has("changed.0.indicators.1.isNew"))
        #expect(department.has("changed.0.indicators.2.isDropped"))
        #expect(department["changed.0.unchangedCount"] == "1")
    }

    @Test("have their sums side by side, with the difference where both disclose one")
    func sums() {
        #expect(department.texts("funding", "difference.text") == ["−9.50"])
        #expect(department["funding.0.later.text"] == "90.50")
        #expect(department["changed.0.sums.0.difference.text"] == "+5")
    }

    @Test("are one row of the comparison of all departments, which ranks none")
    func years() {
        let years = TemplateView(
            ComparedYearsPage(of: Years.pair, in: Years.budget, context: Years.context()),
            ComparedYearsPage.fields)
        #expect(years.texts("departments", "name") == [Sample.department, "教育局"])
        #expect(years.texts("departments", "tally.changed") == ["1", nil])
        #expect(years.texts("departments", "earlierProjects") == ["4", nil])
        #expect(years.texts("departments", "href") == ["../0-1.html", nil])
        #expect(years.has("isUneven"))
        #expect(years["earlier.projectCount"] == "4")
        #expect(years["later.departmentCount"] == "2")
    }

    @Test("have only the departments without a table between, and the page says so")
    func skipsYears() {
        let folders = ["2019/a", "2019/b", "2020/a", "2021/a", "2021/b"]
        let budget = Sample.budget(
            Sample.disclosure(year: 2019), Sample.disclosure(department: "教育局", year: 2019),
            Sample.disclosure(year: 2020),
            Sample.disclosure(year: 2021), Sample.disclosure(department: "教育局", year: 2021))
        let context = Sample.context { target in
            guard case .department(let index) = target else { return Sample.path(of: target) }
            return folders[index] + "/index.html"
        }
        let page = { (pair: YearPair) in
            TemplateView(
                ComparedYearsPage(of: pair, in: budget, context: context), ComparedYearsPage.fields)
        }
        #expect(page(YearPair(2019, 2021)).texts("departments", "name") == ["教育局"])
        #expect(page(YearPair(2019, 2021)).has("skipsYears"))
        #expect(!page(YearPair(2020, 2021)).has("skipsYears"))
    }

    @Test("are named on the pages of the department and of its projects")
    func pagesOfYears() {
        let department = TemplateView(
            DepartmentPage(of: 1, in: Years.budget, commentary: [], context: Years.context()),
            DepartmentPage.fields)
        #expect(department.texts("years.rows", "year") == ["2019", "2020"])
        #expect(department.texts("years.rows", "href") == ["../../2019/a/index.html", nil])
        #expect(department.texts("years.rows", "total.text") == ["100", "90.50"])
        #expect(
            department.texts("years.rows", "comparison.href") == [nil, "../../compare/0-1.html"])
        let project = TemplateView(
            ProjectPage(of: 1, in: 1, of: Years.budget, commentary: [], context: Years.context()),
            ProjectPage.fields)
        #expect(
            project.texts("years.rows", "entry.href") == ["../../2019/a/p0.html", nil])
        #expect(project.texts("years.rows", "entry.otherName") == ["体检", nil])
        #expect(project.texts("years.rows", "entry.indicatorCount") == ["3", "3"])
        #expect(project.has("years.rows.0.entry.certainty.isCode"))
        #expect(
            project.texts("years.rows", "comparison.href")
                == [nil, "../../compare/0-1.html#p-2-1"])
    }

    @Test("say where a project stands in no other table")
    func missing() {
        let project = TemplateView(
            ProjectPage(of: 2, in: 1, of: Years.budget, commentary: [], context: Years.context()),
            ProjectPage.fields)
        #expect(!project.has("years.rows.0.entry"))
        #expect(project.has("years.rows.1.isOwn"))
        #expect(project["years.rows.1.comparison.href"] == nil)
    }

    @Test("are named nowhere where a department has one table only")
    func single() {
        let department = TemplateView(
            DepartmentPage(of: 2, in: Years.budget, commentary: [], context: Years.context()),
            DepartmentPage.fields)
        #expect(!department.has("years"))
        let project = TemplateView(
            ProjectPage(
                of: 0, in: 0, of: Sample.budget(Years.earlier), commentary: [],
                context: Sample.context()),
            ProjectPage.fields)
        #expect(!project.has("years"))
    }
}
