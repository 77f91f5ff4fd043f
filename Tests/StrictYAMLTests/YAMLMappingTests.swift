import Diagnostics
import StrictYAML
import Testing

/// Reads a mapping and applies `use` to it, returning the printed faults in English.
private func faults(in text: String, use: (YAMLMapping, inout [Diagnostic]) -> Void = { _, _ in })
    -> [String]
{
    var faults: [Diagnostic] = []
    if let mapping = YAMLMapping(parsing: text, path: "site.yml", faults: &faults) {
        use(mapping, &faults)
    }
    return faults.map { fault in
        let remedy = fault.remedy.map { " / \($0.english)" } ?? ""
        return "\(fault.location): \(fault.message.english)\(remedy) [\(fault.code)]"
    }
}

@Suite("A YAML mapping")
struct YAMLMappingTests {
    @Test("gives texts, numbers, lists and mappings with their places")
    func givesValues() throws {
        let text = """
            title: 明账
            order: 3
            languages: [zh-Hans, en]
            departments:
              - name: "组织部"
            """
        var faults: [Diagnostic] = []
        let mapping = try #require(YAMLMapping(parsing: text, path: "site.yml", faults: &faults))
        let place = SourceLocation(path: "site.yml", line: 1, column: 8)
        #expect(mapping.text("title", faults: &faults) == LocatedText(text: "明账", location: place))
        #expect(mapping.integer("order", faults: &faults) == 3)
        #expect(mapping.texts("languages", faults: &faults).map(\.text) == ["zh-Hans", "en"])
        let departments = mapping.mappings("departments", faults: &faults)
        #expect(departments.map { $0.text("name", faults: &faults)?.text } == ["组织部"])
        #expect(departments.map(\.location.line) == [5])
        #expect(faults.isEmpty)
    }

    @Test("counts lines from the line its text begins on")
    func countsFromFirstLine() throws {
        var faults: [Diagnostic] = []
        let mapping = try #require(
            YAMLMapping(parsing: "about: home", path: "a.md", firstLine: 2, faults: &faults)
        )
        #expect(mapping.keys.map(\.location.description) == ["a.md:2:1"])
    }

    @Test("is empty where the text is", arguments: ["", "\n", "# only a comment\n", "~"])
    func isEmpty(text: String) throws {
        var faults: [Diagnostic] = []
        let mapping = try #require(YAMLMapping(parsing: text, path: "site.yml", faults: &faults))
        #expect(mapping.keys.isEmpty)
        #expect(faults.isEmpty)
    }

    @Test(
        "takes a key with nothing behind it as missing",
        arguments: ["title:", "title: ~", "title: null"])
    func takesNullAsMissing(text: String) {
        let printed = faults(in: text) { mapping, faults in
            #expect(mapping.text("title", faults: &faults) == nil)
        }
        #expect(printed.isEmpty)
    }

    @Test("names the nearest known key for an unknown one")
    func namesNearestKey() {
        let printed = faults(in: "title: a\ntitel: b\n") { mapping, faults in
            mapping.refuseKeys(except: ["title", "publisher"], faults: &faults)
        }
        #expect(
            printed == [
                "site.yml:2:1: there is no key \"titel\" / write \"title\" [yaml-unknown-key]"
            ]
        )
    }

    @Test("lists the known keys where none is near")
    func listsKnownKeys() {
        let printed = faults(in: "zzzzzz: b\n") { mapping, faults in
            mapping.refuseKeys(except: ["title", "publisher"], faults: &faults)
        }
        #expect(
            printed == [
                "site.yml:1:1: there is no key \"zzzzzz\" / use one of these keys: title, publisher "
                    + "[yaml-unknown-key]"
            ]
        )
    }

    @Test("reports a missing key")
    func reportsMissingKey() {
        let printed = faults(in: "title: a\n") { mapping, faults in
            mapping.require("title", faults: &faults)
            mapping.require("publisher", faults: &faults)
        }
        #expect(
            printed == [
                "site.yml:1:1: the key \"publisher\" is missing / add \"publisher: …\" here "
                    + "[yaml-missing-key]"
            ]
        )
    }

    @Test(
        "reports a value of another type",
        arguments: [
            ("title: [a]", "1:8", "the value of \"title\" is not a text / make it a text"),
            (
                "order: two", "1:8",
                "the value of \"order\" is not a whole number / make it a whole number"
            ),
            (
                "order: \"2\"", "1:8",
                "the value of \"order\" is not a whole number / make it a whole number"
            ),
            (
                "licence: x", "1:10",
                "the value of \"licence\" is not a mapping of keys to values / "
                    + "make it a mapping of keys to values"
            ),
        ]
    )
    func reportsWrongType(text: String, place: String, wording: String) {
        let printed = faults(in: text) { mapping, faults in
            _ = mapping.text("title", faults: &faults)
            _ = mapping.integer("order", faults: &faults)
            _ = mapping.mapping("licence", faults: &faults)
        }
        #expect(printed == ["site.yml:\(place): \(wording) [yaml-wrong-type]"])
    }

    @Test("reports a list where the whole should be a mapping")
    func reportsList() {
        #expect(
            faults(in: "- a\n- b\n") == [
                "site.yml:1:1: this is not a mapping of keys to values / "
                    + "make it a mapping of keys to values [yaml-wrong-type]"
            ]
        )
    }

    @Test("reports the place of a repeated key")
    func reportsDuplicateKey() {
        #expect(
            faults(in: "title: a\nlicence: b\ntitle: c\n") == [
                "site.yml:3:1: the key \"title\" stands here twice / remove one of the two "
                    + "[yaml-duplicate-key]"
            ]
        )
    }

    @Test(
        "reports broken YAML with its place",
        arguments: ["title: \"a\nb", "a: b: c", "\ta: b", "a: [1,"])
    func reportsBrokenYAML(text: String) {
        let printed = faults(in: text)
        #expect(printed.count == 1)
        #expect(printed.allSatisfy { $0.hasSuffix("[yaml-syntax]") && $0.hasPrefix("site.yml:") })
    }

    @Test("refuses references that multiply each other")
    func refusesMultiplication() {
        let names = Array("abcdefghi")
        let lines = zip(names, names.dropFirst()).map { name, next in
            "\(next): &\(next) [\(Array(repeating: "*\(name)", count: 9).joined(separator: ", "))]"
        }
        let text = (["a: &a [x, x, x, x, x, x, x, x, x]"] + lines).joined(separator: "\n")
        #expect(
            faults(in: text) == [
                "site.yml:1:4: this is too much: with its references filled in, it has over a million "
                    + "parts / write the content out in the place of references with & and * "
                    + "[yaml-too-large]"
            ]
        )
        #expect(faults(in: "a: &a {b: c}\nd: *a").isEmpty)
    }

    @Test("survives deep nesting and control characters")
    func survivesHostileText() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(faults(in: "a: \(deep)").map { $0.hasSuffix("[yaml-syntax]") } == [true])
        #expect(faults(in: "a: \u{1}").map { $0.hasSuffix("[yaml-syntax]") } == [true])
    }
}
