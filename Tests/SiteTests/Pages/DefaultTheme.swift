import Diagnostics
import Foundation
import MustacheComparison
import Site
import Testing
import Theme

/// The theme of this package, as every site gets it.
enum DefaultTheme {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "theme")

    /// Every file of the theme, read from this package.
    static func files() throws -> [ThemeFile] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try names.compactMap { name in
            let file = folder.appending(path: name)
            guard !file.hasDirectoryPath, name.contains(".") else { return nil }
            return ThemeFile(path: name, bytes: Array(try Data(contentsOf: file)))
        }
    }

    /// A page as HTML; every fault of the theme fails the test, and so does a byte that another Mustache
    /// engine would print otherwise.
    static func html<Page>(
        _ page: Page, _ fields: Fields<Page>, template name: String, in context: PageContext
    ) throws -> String {
        var faults: [Diagnostic] = []
        let theme = Theme(layers: [try files()], faults: &faults)
        let template = theme.template(
            name, shape: fields.shape, language: context.language, constants: context.constants,
            faults: &faults)
        #expect(faults == [])
        let value = fields.value(of: page)
        var bytes: [UInt8] = []
        try #require(template).render(value, into: &bytes)
        let html = String(decoding: bytes, as: UTF8.self)
        let other = try SecondEngine(
            theme, language: context.language, constants: context.constants)
        #expect(other.render(name, value, fields.shape) == html)
        return html
    }
}
