import BudgetModel
import Site
import Testing

@Suite("Indicators of the same name")
struct IndicatorGroupTests {
    /// Where 满意度 stands in 2020, for ever.
    private let address = "indicators/2020/ee59b55bd3b8.html"

    @Test("stand on one page, each with its project and its target as printed")
    func standTogether() throws {
        let site = try PlannedSite(
            disclosure("甲局", ["体检": [("满意度", "≥90%")]]),
            disclosure("乙局", ["培训": [("满意度", "基本满意")]]))
        let page = try site.text(address)
        #expect(page.contains("<h1>满意度</h1>"))
        #expect(page.contains("2020年有 2 个部门的 2 个项目承诺了这个指标。"))
        #expect(
            rows(page) == [
                "<a href=\"../../2020/jiaju/p-3c8b5d21.html#i-3b7aab28\">体检</a> "
                    + "<a href=\"../../2020/jiaju/index.html\">甲局</a> ≥90%",
                "<a href=\"../../2020/yiju/p-7b7d20fa.html#i-3b7aab28\">培训</a> "
                    + "<a href=\"../../2020/yiju/index.html\">乙局</a> 基本满意",
            ])
    }

    @Test(
        "may differ in blanks, full-width forms and capital letters, and keep their own words",
        arguments: [("满意度(%)", "满意度（％）"), ("AED 数量", "ＡＥＤ数量"), ("Ab", "ａＢ　")]
    )
    func areNormalized(one: String, other: String) throws {
        let site = try PlannedSite(
            disclosure("甲局", ["体检": [(one, "1")], "培训": [(other, "2")]]))
        let pages = site.addresses.filter { $0.hasPrefix("indicators/2020/") }
        #expect(pages.count == 2)
        let page = try site.text(try #require(pages.first { !$0.hasSuffix("index.html") }))
        #expect(page.contains("<small>\(other)</small>"))
    }

    @Test("are no group in one project, in one project's years, or in its stages")
    func areOfSeveralProjects() throws {
        let site = try PlannedSite(
            disclosure("甲局", year: 2_019, ["体检": [("满意度", "≥90%")]]),
            disclosure("甲局", ["体检": [("满意度", "≥90%"), ("满意度", "≥95%")]]),
            disclosure("甲局", stage: .finalAccounts, ["体检": [("满意度", "≥90%")]]))
        #expect(!site.addresses.contains { $0.hasPrefix("indicators/") })
        #expect(!(try site.text("2020/jiaju/p-3c8b5d21.html")).contains("也见于其他项目"))
    }

    @Test("are linked from the pages of their projects, others are not")
    func areLinked() throws {
        let site = try PlannedSite(
            disclosure(
                "甲局",
                ["体检": [("满意度", "≥90%"), ("参检率", "≥85%")], "培训": [("满意度", "≥90%")]]))
        let page = try site.text("2020/jiaju/p-3c8b5d21.html")
        let link = "<a class=\"also\" href=\"../../\(address)\">也见于其他项目</a>"
        #expect(page.components(of: "class=\"also\"") == 1)
        #expect(page.contains(link))
    }

    @Test("are listed by year, those in most projects first")
    func areListed() throws {
        let site = try PlannedSite(
            disclosure("甲局", year: 2_019, ["体检": [("人数", "1")], "培训": [("人数", "2")]]),
            disclosure("甲局", ["体检": [("人数", "1"), ("满意度", "1")], "培训": [("满意度", "2")]]),
            disclosure("乙局", ["体检": [("人数", "1"), ("满意度", "1")]]))
        let year = try site.text("indicators/2020/index.html")
        #expect(
            rows(year) == [
                "<a href=\"ee59b55bd3b8.html\">满意度</a> 3 2",
                "<a href=\"c730d02f7597.html\">人数</a> 2 2",
            ])
        #expect(year.contains("<a href=\"../2019/index.html\">2019年</a>"))
        let all = try site.text("indicators/index.html")
        #expect(rows(all).count == 3)
        #expect(try site.text("index.html").contains("href=\"indicators/2020/index.html\""))
        #expect(
            try site.text("indicators/2020/c730d02f7597.html")
                .contains("<a href=\"../2019/c730d02f7597.html\">2019年</a>"))
    }

    @Test("are summed up by department where there are more than 500")
    func areSummedUp() throws {
        let many = (0..<501).map {
            Sample.project("项目\($0)", indicators: [indicator("人数", "\($0 % 2)人")])
        }
        let site = try PlannedSite(Sample.disclosure(department: "甲局", projects: many))
        let page = try site.text("indicators/2020/c730d02f7597.html")
        #expect(
            rows(page).suffix(1) == [
                "<a href=\"../../2020/jiaju/index.html\">甲局</a> 0人 ×251 1人 ×250"
            ])
        #expect(!page.contains("项目499"))
    }

    @Test("have a state that changes with what their page shows, and with nothing else")
    func haveStates() throws {
        func state(_ target: String, name: String = "培训", note: String? = nil) throws -> String {
            var other = disclosure("乙局", [name: [("满意度", target), ("人数", note ?? "1")]])
            other.document.sha256 = note ?? ""
            let site = try PlannedSite(disclosure("甲局", ["体检": [("满意度", "≥90%")]]), other)
            let state = site.state(address)
            return "\(try #require(state))"
        }
        let before = try state("≥80%")
        #expect(before == (try state("≥80%", note: "2")))
        #expect(before != (try state("≥85%")))
        #expect(before != (try state("≥80%", name: "讲座")))
    }

    @Test("change a project's page when its name is first shared, not with each further project")
    func changeProjectPages() throws {
        let page = "2020/jiaju/p-3c8b5d21.html"
        let own = disclosure("甲局", ["体检": [("满意度", "≥90%")]])
        let states = try [0, 1, 2].map { count in
            let projects = (0..<count).map {
                Sample.project("项目\($0)", indicators: [indicator("满意度", "1")])
            }
            let other = Sample.disclosure(department: "乙局", projects: projects)
            let state = try PlannedSite(own, other).state(page)
            return try #require(state)
        }
        #expect(states[0] != states[1])
        #expect(states[1] == states[2])
    }

    private func disclosure(
        _ department: String, year: Int = 2_020, stage: Stage = .budget,
        _ projects: KeyValuePairs<String, [(name: String, target: String)]>
    ) -> Disclosure {
        Sample.disclosure(
            department: department, year: year, stage: stage,
            projects: projects.map { name, indicators in
                Sample.project(name, indicators: indicators.map { indicator($0.name, $0.target) })
            })
    }

    private func indicator(_ name: String, _ target: String) -> Indicator {
        Sample.indicator(name, target: target, statement: .freeText)
    }
}
