import Diagnostics
import Records
import Testing
import Theme

@Suite("A theme that was written to a record")
struct ThemeRecordTests {
    private static let shape = Shape([("title", .text), ("names", .list(.text)), ("href", .url)])
    private static let page = """
        <!doctype html>
        <html lang="{{words.code}}"><title>{{title}}</title>
        <link rel="stylesheet" href="{{assets.site.css}}">
        <p>{{#title}}<a href="{{href}}">{{words.home}}</a>{{/title}}{{^title}}—{{/title}}</p>
        <ul>{{#names}}<li>{{.}}</li>{{/names}}</ul>
        </html>
        """

    private func theme(_ templates: String = page, faults: inout [Diagnostic]) -> Theme {
        let files = [
            ("templates/page.mustache", templates), ("assets/site.css", "p { margin: 0 }"),
            ("words/zh-Hans.yml", "home: 首页\ncode: zh\n"),
            ("words/en.yml", "home: Home\ncode: en\n"),
        ]
        let layer = files.map { ThemeFile(path: $0.0, bytes: Array($0.1.utf8)) }
        return Theme(layers: [layer], faults: &faults)
    }

    private func template(of theme: Theme, in language: Language) -> Template? {
        var faults: [Diagnostic] = []
        defer { #expect(faults == []) }
        return theme.template("page", shape: Self.shape, language: language, faults: &faults)
    }

    private func record() throws -> (theme: Theme, bytes: [UInt8]) {
        var faults: [Diagnostic] = []
        let theme = theme(faults: &faults)
        #expect(faults == [] && theme.isFaultless)
        let templates = try Language.allCases.map { language in
            (language, "page", try #require(template(of: theme, in: language)))
        }
        var record = RecordWriter()
        theme.write(with: templates, to: &record)
        return (theme, record.bytes)
    }

    @Test("is read back with its assets, and renders the same pages", arguments: Language.allCases)
    func rendersTheSame(language: Language) throws {
        let (theme, bytes) = try record()
        var record = RecordReader(bytes)
        let read = try Theme(from: &record)
        #expect(record.isAtEnd && read.isFaultless)
        #expect(read.assets == theme.assets)
        let values: [Value] = [
            .record([.text("<甲>"), .list([.text("a"), .text("&")]), .text("https://example.org/")]),
            .record([.absent, .list([]), .absent]),
        ]
        for value in values {
            let pages = try [theme, read].map { theme in
                var page: [UInt8] = []
                try #require(template(of: theme, in: language)).render(value, into: &page)
                return String(decoding: page, as: UTF8.self)
            }
            #expect(pages[0] == pages[1])
        }
    }

    @Test("is told from bytes that end too soon")
    func refusesDamage() throws {
        let bytes = try record().bytes
        for count in 0..<bytes.count {
            #expect(throws: RecordReader.Damage.self) {
                var record = RecordReader(Array(bytes[..<count]))
                _ = try Theme(from: &record)
            }
        }
    }

    @Test("is not faultless if anything is wrong with a file of it")
    func tellsFaults() {
        var faults: [Diagnostic] = []
        #expect(!theme("{{#title}}", faults: &faults).isFaultless)
        #expect(!faults.isEmpty)
    }
}
