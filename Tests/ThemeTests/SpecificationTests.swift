import Diagnostics
import Foundation
import Testing
import Theme

/// One case of the public Mustache specification.
private struct SpecificationCase: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var data: JSON
    var template: String
    var partials: [String: String]?
    var expected: String

    var testDescription: String { name }

    /// The template's sources, with its partials.
    var sources: [TemplateSource] {
        ((partials ?? [:]).sorted { $0.key < $1.key } + [(key: "", value: template)])
            .map { name, text in
                TemplateSource(
                    name: name, bytes: Array(text.utf8),
                    start: SourceLocation(path: "\(name).mustache"))
            }
    }
}

/// The cases of a module, which `make checkers` has fetched.
private func cases(of module: String) throws -> [SpecificationCase] {
    struct Module: Decodable { var tests: [SpecificationCase] }
    let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: ".build-checkers/specifications/mustache/\(module).json")
    try #require(
        FileManager.default.fileExists(atPath: file.path),
        "the specification's cases are missing: run `make checkers`"
    )
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests
}

@Suite("The public Mustache specification")
struct SpecificationTests {
    /// The cases that use a name which their data lack, by module and name of the case.
    ///
    /// Plain Mustache prints nothing for such a name. Here it is a fault, so these cases are run with the
    /// name declared and nothing behind it; all else about them is unchanged.
    private static let declared: [String: String] = [
        "interpolation/Basic Context Miss Interpolation": "cannot",
        "interpolation/Triple Mustache Context Miss Interpolation": "cannot",
        "interpolation/Ampersand Context Miss Interpolation": "cannot",
        "interpolation/Dotted Names - Broken Chains": "a.b",
        "interpolation/Dotted Names - Broken Chain Resolution": "a.b.c",
        "interpolation/Dotted Names - Context Precedence": "a.b.c",
        "inverted/Context": "name",
        "inverted/Context Misses": "missing",
        "inverted/Dotted Names - Broken Chains": "a.b",
        "inverted/List": "n",
        "sections/Context Misses": "missing",
        "sections/Dotted Names - Broken Chains": "a.b",
        "~inheritance/Negative Sections": "bar",
    ]

    /// The cases whose outcome strictness changes on purpose: plain Mustache prints nothing for a partial
    /// that does not exist, here it is a fault.
    private static let faulty = ["partials/Failed Lookup": "template-unknown-partial"]

    @Test(
        "is met in every case of its required modules and of inheritance",
        arguments: [
            ("comments", 12), ("delimiters", 14), ("interpolation", 39), ("inverted", 22),
            ("partials", 12), ("sections", 34), ("~inheritance", 27),
        ]
    )
    func meets(module: String, count: Int) throws {
        let cases = try cases(of: module)
        #expect(cases.count == count)
        for example in cases {
            let name = "\(module)/\(example.name)"
            var faults: [Diagnostic] = []
            let text = rendered(example, declaring: Self.declared[name], faults: &faults)
            if let code = Self.faulty[name] {
                #expect(faults.map(\.code) == [code], "\(name)")
            } else {
                #expect(faults.isEmpty, "\(name)")
                #expect(text == example.expected, "\(name)")
            }
        }
    }

    private func rendered(
        _ example: SpecificationCase, declaring name: String?, faults: inout [Diagnostic]
    ) -> String? {
        var data = example.data
        if let name {
            data = data.declaring(name.split(separator: ".").map(String.init)[...])
        }
        let library = TemplateLibrary(example.sources, rules: .plain, faults: &faults)
        guard let template = library.template("", for: data.kind, faults: &faults) else {
            return nil
        }
        var buffer: [UInt8] = []
        template.render(data.value(as: data.kind), into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }
}
