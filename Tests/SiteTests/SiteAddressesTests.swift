import BudgetModel
import Diagnostics
import Site
import Testing

@Suite("The addresses of a site")
struct SiteAddressesTests {
    @Test("are the year with the department's address, and the project's code")
    func usesCodes() throws {
        let (addresses, faults) = try addresses(of: [disclosure([project("2-1000001", "体检")])])
        #expect(addresses.folders == ["2020/zuzhibu"])
        #expect(addresses.projects == [["2-1000001"]])
        #expect(faults.isEmpty)
    }

    @Test("tell the stages of one year apart")
    func tellsStagesApart() throws {
        var accounts = disclosure([])
        accounts.stage = .finalAccounts
        #expect(
            try addresses(of: [disclosure([]), accounts]).0.folders
                == ["2020/zuzhibu", "2020/zuzhibu-final-accounts"]
        )
    }

    @Test("use a form of the name where a project has no code or shares it")
    func usesNames() throws {
        let projects = [project(nil, "体检"), project("1", "表彰"), project("1", "培训")]
        let (addresses, faults) = try addresses(of: [disclosure(projects)])
        #expect(addresses.projects == [["p-3c8b5d21", "p-194b0869", "p-7b7d20fa"]])
        #expect(faults.isEmpty)
    }

    @Test("do not depend on the order of projects or departments")
    func ignoresOrder() throws {
        let projects = [project(nil, "体检"), project("1", "表彰"), project("1", "培训")]
        let there = try addresses(of: [disclosure(projects)]).0.projects[0]
        let back = try addresses(of: [disclosure(projects.reversed())]).0.projects[0]
        #expect(there == back.reversed())
    }

    @Test("include the promises where name and code are shared, and fail where all is the same")
    func tellsEqualNamesApart() throws {
        let promising = project(nil, "体检", indicators: ["参检率"])
        let (addresses, faults) = try addresses(of: [disclosure([promising, project(nil, "体检")])])
        #expect(Set(addresses.projects[0]).count == 2)
        #expect(faults.isEmpty)
        let twins = try self.addresses(of: [disclosure([promising, promising])])
        #expect(
            twins.1 == [
                "content/targets/2020/table.txt:8:1: the project \"体检\" has the name and the indicators of an earlier one and "
                    + "no code of its own / give the project a code, or remove the repetition"
            ]
        )
    }

    @Test("are romanised, with a warning, for a department that site.yml does not name")
    func romanises() throws {
        var unnamed = disclosure([])
        unnamed.department.name.text = "区教育局"
        let (addresses, faults) = try addresses(of: [unnamed])
        #expect(addresses.folders == ["2020/qujiaoyuju"])
        #expect(
            faults == [
                "content/targets/2020/table.txt:7:1: site.yml gives \"区教育局\" no address, so \"qujiaoyuju\" is used"
                    + " / add the name and a short address to departments in site.yml"
            ]
        )
    }

    @Test("are told apart in any order where two departments are romanised alike")
    func tellsRomanisedApart() throws {
        let unnamed = ["区事务局", "区市务局"].map { name in
            var disclosure = disclosure([])
            disclosure.department.name.text = name
            return disclosure
        }
        let folders = try addresses(of: unnamed).0.folders
        #expect(Set(folders).count == 2)
        #expect(folders.allSatisfy { $0.hasPrefix("2020/qushiwuju-") })
        #expect(try addresses(of: unnamed.reversed()).0.folders == folders.reversed())
    }

    @Test("lead to an indicator by its category and name")
    func anchorsIndicators() throws {
        let indicators = ["参检率", "满意度"].map { Sample.indicator($0) }
        #expect(
            indicators.map(SiteAddresses.anchor) == ["i-b91e2d5d", "i-3b7aab28"]
        )
    }

    private func disclosure(_ projects: [Project]) -> Disclosure {
        Sample.disclosure(department: "组织部", projects: projects)
    }

    private func project(_ code: String?, _ name: String, indicators: [String] = []) -> Project {
        Sample.project(name, code: code, indicators: indicators.map { Sample.indicator($0) })
    }

    private func addresses(of disclosures: [Disclosure]) throws -> (SiteAddresses, [String]) {
        var faults: [Diagnostic] = []
        let yaml = "title: 明账\npublisher: 某局\ndepartments: [{name: 组织部, address: zuzhibu}]"
        let settings = try #require(SiteSettings(reading: yaml, path: "site.yml", faults: &faults))
        let addresses = SiteAddresses(
            budget: SiteBudget(Budget(disclosures: disclosures)),
            settings: settings,
            faults: &faults
        )
        let printed = faults.map { fault in
            "\(fault.location): \(fault.message.english) / \(fault.remedy?.english ?? "")"
        }
        return (addresses, printed)
    }
}
