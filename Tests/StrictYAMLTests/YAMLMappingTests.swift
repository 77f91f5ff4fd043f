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
        arguments: ["title: \"a\nb", "a: b: c", "%a: b", "a: [1,"])
    func reportsBrokenYAML(text: String) {
        let printed = faults(in: text)
        #expect(printed.count == 1)
        #expect(printed.allSatisfy { $0.hasSuffix("[yaml-syntax]") && $0.hasPrefix("site.yml:") })
    }

    @Test("says in Chinese, too, what people run into")
    func saysItInChinese() {
        var found: [Diagnostic] = []
        _ = YAMLMapping(parsing: "a: b: c", path: "site.yml", faults: &found)
        #expect(found.map(\.message.chinese) == ["不是正确的 YAML：这里不应再出现冒号"])
        #expect(found.map(\.location.description) == ["site.yml:1:5"])
    }

    @Test(
        "names a full-width colon behind a key at its place",
        arguments: [
            ("title：某区\npublisher: y", 1, 6), ("title：某区\npublisher：y", 2, 10), ("title：某区", 1, 6),
            ("publisher: y\ndepartments:\n  - name：某局\n    address: a", 3, 9),
        ]
    )
    func namesFullWidthColon(text: String, line: Int, column: Int) {
        var found: [Diagnostic] = []
        #expect(YAMLMapping(parsing: text, path: "site.yml", faults: &found) == nil)
        let key = ["title", "publisher", "name"][line - 1]
        #expect(
            found == [
                Diagnostic(
                    code: "yaml-full-width-colon",
                    severity: .error,
                    location: SourceLocation(path: "site.yml", line: line, column: column),
                    message: Wording(
                        chinese: "“\(key)”后面是全角冒号“：”",
                        english: "behind \"\(key)\" stands the full-width colon \"：\""
                    ),
                    remedy: Wording(
                        chinese: "改为半角冒号加一个空格，如“\(key): …”",
                        english: "write a colon of ASCII and a blank: \"\(key): …\""
                    )
                )
            ]
        )
    }

    @Test("names a tab in the indentation at its place")
    func namesTab() {
        var found: [Diagnostic] = []
        _ = YAMLMapping(parsing: "a: b\n \tc: d", path: "a.md", firstLine: 2, faults: &found)
        #expect(
            found == [
                Diagnostic(
                    code: "yaml-tab",
                    severity: .error,
                    location: SourceLocation(path: "a.md", line: 3, column: 2),
                    message: Wording(
                        chinese: "这一行的缩进里有制表符", english: "the line is indented with a tab"),
                    remedy: Wording(chinese: "缩进只用空格", english: "indent with blanks only")
                )
            ]
        )
    }

    @Test("may hold full-width colons and tabs in its values")
    func keepsValues() {
        #expect(faults(in: "a: 单位：元\nb: |\n  note：x\n  \ty\n").isEmpty)
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
