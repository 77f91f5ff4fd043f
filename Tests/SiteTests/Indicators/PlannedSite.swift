import BudgetModel
import Checksums
import Diagnostics
import Site
import Testing
import Theme

/// A site planned from disclosures alone, with the default theme.
struct PlannedSite {
    private let plan: SitePlan
    private let places: [String: Int]

    /// Plans a site in one language; every fault but a department without an address fails the test.
    init(_ disclosures: Disclosure..., language: Language = .chinese) throws {
        try self.init(disclosures, language: language)
    }

    /// Plans a site like that, perhaps after another one.
    init(
        _ disclosures: [Disclosure], after past: PlannedSite? = nil, language: Language = .chinese
    ) throws {
        var faults: [Diagnostic] = []
        let settings = "title: 明账\npublisher: 某局\nlanguages: [\(language.rawValue)]"
        let input = SiteInput(
            settings: try #require(
                SiteSettings(reading: settings, path: "site.yml", faults: &faults)),
            budget: SiteBudget(Budget(disclosures: disclosures)),
            notes: [],
            theme: Theme(layers: [try DefaultTheme.files()], faults: &faults),
            state: ContentFingerprint(high: 1, low: 0)
        )
        plan = try #require(Site.plan(input, after: past?.plan, faults: &faults))
        #expect(faults.filter { $0.code != "department-without-address" } == [])
        places = Dictionary(uniqueKeysWithValues: zip(plan.addresses, plan.addresses.indices))
    }

    /// The addresses of its files.
    var addresses: [String] { plan.addresses }

    /// The bytes of a file as text; the test fails where there is none.
    func text(_ address: String) throws -> String {
        let place = places[address]
        let index = try #require(place, "\(address)")
        var bytes: [UInt8] = []
        plan.render(index, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The state of a file; `nil` where it has none or there is no such file.
    func state(_ address: String) -> ContentFingerprint? {
        places[address].flatMap(plan.state)
    }
}
