import Diagnostics
import MustacheComparison
import Testing
import Theme

@Suite("A template")
struct SecondEngineTests {
    private static let item = Shape([
        ("name", .text), ("note", .html), ("isLast", .flag), ("levels", .list(.text)),
    ])
    private static let page = Shape([
        ("title", .text), ("href", .url), ("body", .html), ("isOpen", .flag),
        ("source", .record(Shape([("file", .text), ("line", .text)]))),
        ("items", .list(.record(item))), ("levels", .list(.text)),
    ])

    @Test("made at random gives the bytes of another Mustache engine", arguments: 0..<400)
    func equals(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        var sources = ["first", "second"].map { name in
            random.source(name, partials: [], depth: 2)
        }
        sources.append(random.source("page", partials: ["first", "second"], depth: 3))
        let value = random.value(.record(Self.page))

        var faults: [Diagnostic] = []
        let library = TemplateLibrary(sources, rules: .plain, faults: &faults)
        let template = library.template("page", for: .record(Self.page), faults: &faults)
        #expect(faults.isEmpty)
        var page: [UInt8] = []
        try #require(template).render(value, into: &page)

        let expected = try SecondEngine(sources).render("page", value, Self.page)
        #expect(String(decoding: page, as: UTF8.self) == expected)
    }
}
