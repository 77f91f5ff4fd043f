import BudgetModel
import Checksums
import Diagnostics
import Site
import Testing
import Theme

@Suite("The years of a site")
struct YearPagesTests {
    @Test(
        "have a page for each two that follow each other in some department",
        arguments: [
            (["2020 甲"], []),
            (["2019 甲", "2020 乙"], []),
            (["2019 甲", "2020 甲"], ["2019-2020/a", "2019-2020/index"]),
            (
                ["2019 甲", "2019 乙", "2020 甲", "2021 甲", "2021 乙"],
                [
                    "2019-2020/a", "2019-2020/index", "2019-2021/b", "2019-2021/index",
                    "2020-2021/a", "2020-2021/index",
                ]
            ),
            (["2018 甲", "2021 甲"], ["2018-2021/a", "2018-2021/index"]),
        ] as [([String], [String])]
    )
    func pages(tables: [String], comparisons: [String]) throws {
        let plan = try plan(tables.map { Table($0) })
        let found = plan.addresses.filter { $0.hasPrefix("compare/") }.sorted()
        #expect(found == comparisons.map { "compare/\($0).html" })
    }

    @Test("make no page anew that shows nothing of a target that changed")
    func statesOfTargets() throws {
        let before = try states(tables)
        var changed = tables
        changed[1].target = "≥90%"
        let after = try states(changed)
        let new = before.keys.filter { before[$0] != after[$0] }.sorted()
        #expect(
            new == [
                "2020/a/2-1.html", "2020/a/index.html", "compare/2019-2020/a.html",
                "compare/2019-2020/index.html", "compare/2020-2021/a.html",
                "compare/2020-2021/index.html",
                "indicators/2020/d5ec1c47ae02.html",
            ])
    }

    @Test("make the department's pages of all years anew where a project is called otherwise")
    func statesOfNames() throws {
        let before = try states(tables)
        var changed = tables
        changed[1].project = "体检经费"
        let after = try states(changed)
        let same = before.keys.filter { before[$0] == after[$0] }.sorted()
        #expect(
            same == [
                "2020/b/2-1.html", "2020/b/index.html", "indicators/2020/index.html",
                "indicators/index.html",
            ])
    }

    /// One department's table of one year, with one project.
    struct Table: Sendable {
        var year: Int
        var department: String
        var project = "体检"
        var target = "≥85%"

        init(_ text: String) {
            let parts = text.split(separator: " ")
            year = Int(parts[0]) ?? 0
            department = String(parts[1])
        }

        var disclosure: Disclosure {
            let indicator = Sample.indicator("参检率", target: target)
            var disclosure = Sample.disclosure(
                department: department, year: year,
                projects: [Sample.project(project, code: "2-1", indicators: [indicator])])
            disclosure.document.sha256 = "\(year)\(department)\(project)\(target)"
            return disclosure
        }
    }

    private let tables = ["2019 甲", "2020 甲", "2020 乙", "2021 甲"].map { Table($0) }

    private func plan(_ tables: [Table]) throws -> SitePlan {
        var faults: [Diagnostic] = []
        let yaml = """
            title: 明账
            publisher: 某局
            languages: [zh-Hans]
            departments: [{name: 甲, address: a}, {name: 乙, address: b}]
            """
        let settings = try #require(SiteSettings(reading: yaml, path: "site.yml", faults: &faults))
        let input = SiteInput(
            settings: settings,
            budget: SiteBudget(Budget(disclosures: tables.map(\.disclosure))),
            notes: [],
            theme: Theme(layers: [try DefaultTheme.files()], faults: &faults),
            state: ContentFingerprint(high: 1, low: 0)
        )
        let plan = try #require(Site.plan(input, faults: &faults))
        #expect(faults.isEmpty)
        return plan
    }

    private func states(_ tables: [Table]) throws -> [String: ContentFingerprint] {
        let plan = try plan(tables)
        let states = plan.addresses.indices.map { (plan.addresses[$0], plan.state(of: $0)) }
        return Dictionary(uniqueKeysWithValues: states).compactMapValues(\.self)
            .filter { $0.key.hasSuffix(".html") }
    }
}
