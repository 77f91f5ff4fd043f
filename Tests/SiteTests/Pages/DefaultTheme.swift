import Diagnostics
import Foundation
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

    /// A page as HTML; every fault of the theme fails the test.
    static func html<Page>(
        _ page: Page, _ fields: Fields<Page>, template name: String, in context: PageContext
    ) throws -> String {
        var faults: [Diagnostic] = []
        let theme = Theme(layers: [try files()], faults: &faults)
        let template = theme.template(
            name, shape: fields.shape, language: context.language, constants: context.constants,
            faults: &faults)
        #expect(faults == [])
        var bytes: [UInt8] = []
        try #require(template).render(fields.value(of: page), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
