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

/// The cases of a module, which `Tests/Tools/fetch-mustache-specification` has fetched.
private func cases(of module: String) throws -> [SpecificationCase] {
    struct Module: Decodable { var tests: [SpecificationCase] }
    let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: ".build/mustache-specification/\(module).json")
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests
}

@Suite("The public Mustache specification")
struct SpecificationTests {
    /// Plain Mustache prints nothing for a name that does not exist. Here that is a fault, so these cases
    /// are run with the name declared and nothing behind it; all else about them is unchanged.
    private static let declared: [String: String] = [
        "Basic Context Miss Interpolation": "cannot",
        "Triple Mustache Context Miss Interpolation": "cannot",
        "Ampersand Context Miss Interpolation": "cannot",
        "Dotted Names - Broken Chains": "a.b",
        "Dotted Names - Broken Chain Resolution": "a.b.c",
        "Dotted Names - Context Precedence": "a.b.c",
        "Dotted Names are never single keys": "a",
        "Context Misses": "missing",
        "Negative Sections": "bar",
    ]

    /// Plain Mustache prints nothing for a partial that does not exist; here it is a fault.
    private static let faulty = ["Failed Lookup": "template-unknown-partial"]

    @Test(
        "is met in every case of its required modules and of inheritance",
        arguments: [
            ("comments", 12), ("delimiters", 14), ("interpolation", 39), ("inverted", 22),
            ("partials", 12), ("sections", 34), ("~inheritance", 27),
        ]
    )
    func meets(module: String, count: Int) throws {
        let cases = try cases(of: module)
        #expect(cases.count >= count)
        for example in cases {
            var faults: [Diagnostic] = []
            let text = rendered(example, faults: &faults)
            if let code = Self.faulty[example.name] {
                #expect(faults.map(\.code) == [code], "\(example.name)")
            } else {
                #expect(faults.isEmpty, "\(example.name)")
                #expect(text == example.expected, "\(example.name)")
            }
        }
    }

    private func rendered(
        _ example: SpecificationCase, faults: inout [Diagnostic]
    ) -> String? {
        var data = example.data
        if let name = Self.declared[example.name] {
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
