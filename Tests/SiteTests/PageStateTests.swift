import BudgetModel
import Checksums
import Diagnostics
import Site
import Testing
import Theme

@Suite("The state of a page")
struct PageStateTests {
    /// A site of two departments, each with one project.
    struct Parts: Sendable {
        /// The digests of the two tables.
        var digests = ["a", "b"]
        var addresses = ["zuzhibu", "jiaoyuju"]
        var about = "2020/zuzhibu/2-1"
        var text = "一句。"
        /// What stands for the theme, the settings and the free pages.
        var shared: UInt64 = 1
        var glossary = "# 名词\n\n## 万元\n\n一万元。"
    }

    private let page = "2020/zuzhibu/2-1.html"

    @Test(
        "changes with what the page is made from",
        arguments: [
            Parts(digests: ["c", "b"]),
            Parts(addresses: ["zuzhi", "jiaoyuju"], about: "2020/zuzhi/2-1"),
            Parts(about: "2020/zuzhibu"),
            Parts(text: "另一句。"),
            Parts(shared: 2),
        ]
    )
    func changes(parts: Parts) throws {
        let before = try states(of: Parts())
        let after = try states(of: parts)
        let address = parts.addresses[0]
        let state = try #require(after["2020/\(address)/2-1.html"])
        #expect(before[page] != state)
        #expect(before[page] != nil)
    }

    @Test("stays the same when another department's table changes")
    func isOfItsTable() throws {
        let before = try states(of: Parts())
        let after = try states(of: Parts(digests: ["a", "c"]))
        for address in [page, "2020/zuzhibu/index.html", "en/\(page)"] {
            let state = try #require(before[address])
            #expect(state == after[address])
        }
        for address in ["2020/jiaoyuju/2-1.html", "2020/jiaoyuju/index.html"] {
            let state = try #require(before[address])
            #expect(state != after[address])
        }
    }

    @Test(
        "changes with another table that its commentary cites or links",
        arguments: ["共{{2020/jiaoyuju#projects}}个。", "见[这里](2020/jiaoyuju/2-1)。"]
    )
    func isOfTablesCited(text: String) throws {
        let before = try states(of: Parts(text: text))
        let after = try states(of: Parts(digests: ["a", "c"], text: text))
        let state = try #require(before[page])
        #expect(state != after[page])
        #expect(before["2020/zuzhibu/index.html"] == after["2020/zuzhibu/index.html"])
    }

    @Test("changes with the free page that its commentary links")
    func isOfPagesLinked() throws {
        let text = "见[这里](../pages/glossary.md#万元)。"
        let before = try states(of: Parts(text: text))
        let after = try states(of: Parts(text: text, glossary: "# 名词\n\n## 万元\n\n又一句。"))
        let state = try #require(before[page])
        #expect(state != after[page])
    }

    @Test(
        "is unknown where its commentary cites what many tables say",
        arguments: ["共{{home#projects}}个。", "共{{2020#projects}}个。"]
    )
    func isUnknownForSums(text: String) throws {
        let states = try states(of: Parts(text: text))
        #expect(states[page] == nil)
        #expect(states["2020/zuzhibu/index.html"] != nil)
    }

    @Test("is unknown for pages that sum up tables, and for all without a state of what they share")
    func isUnknown() throws {
        let known = try states(of: Parts())
        for address in ["index.html", "2020/index.html", "404.html", "glossary.html", "robots.txt"]
        {
            #expect(known[address] == nil)
        }
        #expect(try states(of: Parts(), isShared: false).isEmpty)
    }

    @Test("is another one for each page and language, and for each file of data")
    func isOfOnePage() throws {
        let states = try states(of: Parts())
        #expect(states.keys.count { $0.hasSuffix(".html") } == 8)
        let others = states.keys.filter { !$0.hasSuffix(".html") && !$0.hasPrefix("search/") }
        #expect(others.count == 24)
        #expect(Set(states.values).count == states.count)
    }

    @Test("of a file of data changes with its table alone")
    func isOfData() throws {
        let before = try states(of: Parts())
        // Another table, another commentary and another theme.
        let after = try states(of: Parts(digests: ["a", "c"], text: "另一句。", shared: 2))
        for name in ["projects.csv", "indicators-excel.csv", "funding.csv", "data.json"] {
            let state = try #require(before["2020/zuzhibu/\(name)"])
            #expect(state == after["2020/zuzhibu/\(name)"])
            #expect(before["2020/jiaoyuju/\(name)"] != after["2020/jiaoyuju/\(name)"])
        }
    }

    @Test("changes for files of the search index with the tables that are searched, in any year")
    func isOfTablesSearched() throws {
        let before = try states(of: Parts())
        let after = try states(of: Parts(digests: ["a", "c"]))
        for address in ["search/index.js", "search/s0/g0.js", "search/2020/jiaoyuju-0.js"] {
            let state = try #require(before[address])
            #expect(state != after[address])
        }
        let other = "search/2020/zuzhibu-0.js"
        #expect(before[other] != nil && before[other] == after[other])
    }

    /// The states that are known, by address.
    private func states(
        of parts: Parts,
        isShared: Bool = true
    ) throws -> [String: ContentFingerprint] {
        var faults: [Diagnostic] = []
        let names = ["组织部", "教育局"]
        let departments = zip(names, parts.addresses).map { "{name: \($0), address: \($1)}" }
        let yaml = """
            title: 明账
            publisher: 某局
            departments: [\(departments.joined(separator: ", "))]
            """
        let settings = try #require(SiteSettings(reading: yaml, path: "site.yml", faults: &faults))
        let disclosures = zip(names, parts.digests).map { name, digest in
            var disclosure = Sample.disclosure(
                department: name, projects: [Sample.project("体检", code: "2-1")])
            disclosure.document.sha256 = digest
            return disclosure
        }
        let note = "---\nabout: \(parts.about)\n---\n\(parts.text)"
        let input = SiteInput(
            settings: settings,
            budget: SiteBudget(Budget(disclosures: disclosures)),
            notes: [
                TextFile(path: "content/commentary/a.md", bytes: Array(note.utf8)),
                TextFile(path: "content/pages/glossary.md", bytes: Array(parts.glossary.utf8)),
            ],
            theme: Theme(layers: [try DefaultTheme.files()], faults: &faults),
            state: isShared ? ContentFingerprint(high: parts.shared, low: 0) : nil,
            settingsState: isShared ? ContentFingerprint(high: 1, low: 1) : nil
        )
        let plan = try #require(Site.plan(input, faults: &faults))
        #expect(faults.isEmpty)
        let states = plan.addresses.indices.map { (plan.addresses[$0], plan.state(of: $0)) }
        return Dictionary(uniqueKeysWithValues: states).compactMapValues(\.self)
    }
}
