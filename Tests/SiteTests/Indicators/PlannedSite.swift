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
    init(
        _ disclosures: Disclosure..., language: Language = .chinese,
        settings: String = "title: 明账\npublisher: 某局", notes: [String: String] = [:]
    ) throws {
        try self.init(disclosures, language: language, settings: settings, notes: notes)
    }

    /// Plans a site like that, perhaps after another one.
    init(
        _ disclosures: [Disclosure], after past: PlannedSite? = nil, language: Language = .chinese,
        settings: String = "title: 明账\npublisher: 某局", notes: [String: String] = [:]
    ) throws {
        var faults: [Diagnostic] = []
        let settings = "\(settings)\nlanguages: [\(language.rawValue)]"
        let input = SiteInput(
            settings: try #require(
                SiteSettings(reading: settings, path: "site.yml", faults: &faults)),
            budget: SiteBudget(Budget(disclosures: disclosures)),
            notes: notes.map { TextFile(path: $0.key, bytes: Array($0.value.utf8)) },
            theme: Theme(layers: [try DefaultTheme.files()], faults: &faults),
            state: ContentFingerprint(high: 1, low: 0),
            document: { Array($0.utf8) }
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
        let firstAssembly = plan.addresses.count - plan.assemblies.count
        if index >= firstAssembly {
            let file = GatheredFile()
            let parts = EmptyParts(count: plan.assemblies[index - firstAssembly].count)
            plan.assemble(index, from: parts, into: file)
            return String(decoding: file.bytes, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        plan.render(index, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The state of a file; `nil` where it has none or there is no such file.
    func state(_ address: String) -> ContentFingerprint? {
        places[address].flatMap(plan.state)
    }
}

/// Parts of an assembly that hold nothing.
private struct EmptyParts: OutputParts {
    let count: Int

    func digest(of part: Int) -> SHA256Digest { SHA256Digest(of: []) }

    func byteCount(of part: Int) -> Int { 0 }

    func bytes(of part: Int) -> [UInt8] { [] }
}

/// A file whose bytes stay in memory.
private final class GatheredFile: OutputFile {
    private(set) var bytes: [UInt8] = []

    func append(_ bytes: ArraySlice<UInt8>) { self.bytes += bytes }

    func make(by library: (_ path: String) -> Int32?) {}
}
