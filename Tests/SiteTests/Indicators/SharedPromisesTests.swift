import BudgetModel
import Site
import Testing

@Suite("Projects that promise much the same")
struct SharedPromisesTests {
    private let page = "2020/jiaju/p-3c8b5d21.html"
    private let promises = [("系统故障率", "≤1%"), ("维护及时性", "及时"), ("业务需要", "满足")]

    @Test("name each other with how much they share, those of the own department first")
    func nameEachOther() throws {
        let site = try PlannedSite(
            disclosure("乙局", ["档案": promises]),
            disclosure("甲局", ["体检": promises + [("人数", "9")], "培训": promises]))
        let other = try #require(site.addresses.first { $0.hasPrefix("2020/yiju/p-") })
        #expect(
            sharing(try site.text(page)) == [
                "<a href=\"p-7b7d20fa.html\">培训</a> <small>3 个指标的名称和指标值相同</small>",
                "<a href=\"../\(other.dropFirst("2020/".count))\">档案</a> "
                    + "<small><span>乙局</span> · 3 个指标的名称和指标值相同</small>",
            ])
        #expect(sharing(try site.text("2020/jiaju/p-7b7d20fa.html")).count == 2)
    }

    @Test("are none where they share too little, other values, or what stands everywhere")
    func areFew() throws {
        let few = try PlannedSite(
            disclosure("甲局", ["体检": promises]), disclosure("乙局", ["档案": promises.dropLast()]))
        #expect(sharing(try few.text(page)) == [])
        let others = try PlannedSite(
            disclosure("甲局", ["体检": promises]),
            disclosure("乙局", ["档案": promises.map { ($0.0, "≥90%") }]))
        #expect(sharing(try others.text(page)) == [])
        let many = (0..<9).map { project("项目\($0)", promises) }
        let everywhere = try PlannedSite(Sample.disclosure(department: "甲局", projects: many))
        let pages = everywhere.addresses.filter { $0.hasPrefix("2020/jiaju/p-") }
        #expect(pages.count == 9)
        for page in pages { #expect(sharing(try everywhere.text(page)) == []) }
    }

    @Test("are none of other years or of a department's later stages")
    func areOfTheYear() throws {
        let site = try PlannedSite(
            disclosure("甲局", year: 2_019, ["体检": promises]),
            disclosure("甲局", ["体检": promises]),
            disclosure("甲局", stage: .finalAccounts, ["体检": promises]))
        #expect(sharing(try site.text(page)) == [])
    }

    @Test("have a state that changes with the name, the address and the share of the others alone")
    func haveStates() throws {
        func state(_ name: String, _ others: [(String, String)], digest: String = "") throws
            -> String
        {
            var other = disclosure("乙局", [name: others])
            other.document.sha256 = digest
            let site = try PlannedSite(disclosure("甲局", ["体检": promises + [("人数", "9")]]), other)
            return "\(try #require(site.state(page)))"
        }
        let before = try state("档案", promises)
        #expect(before == (try state("档案", promises, digest: "1")))
        #expect(before == (try state("档案", promises + [("天数", "3")], digest: "1")))
        #expect(before != (try state("安全", promises)))
        #expect(before != (try state("档案", promises.dropLast() + [("天数", "3")])))
    }

    /// The list of other projects on a page, without line ends.
    private func sharing(_ page: String) -> [String] {
        guard let list = page.split(separator: "id=\"sharing\"").dropFirst().first else {
            return []
        }
        return list.split(separator: "</ul>")[0]
            .split(separator: "<li>").dropFirst()
            .map { String($0.split(separator: "</li>")[0]) }
    }

    private func disclosure(
        _ department: String, year: Int = 2_020, stage: Stage = .budget,
        _ projects: KeyValuePairs<String, [(String, String)]>
    ) -> Disclosure {
        Sample.disclosure(
            department: department, year: year, stage: stage, projects: projects.map(project))
    }

    private func project(_ name: String, _ promises: [(String, String)]) -> Project {
        Sample.project(
            name,
            indicators: promises.map { name, target in
                Sample.indicator(name, target: target, statement: .freeText)
            })
    }
}
