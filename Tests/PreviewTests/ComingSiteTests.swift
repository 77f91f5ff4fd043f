import Preview
import Testing

@Suite("A site that is shown before it is published")
struct ComingSiteTests {
    private let preview: Preview
    private let page = "<!DOCTYPE html>\n<html>\n<head>\n</head>\n<body>\n"

    init() throws {
        preview = try Preview()
        for name in ["index.html", "2020/index.html", "gone.html", "data/all.csv"] {
            try preview.write("\(page)old", to: "public/\(name)")
        }
        try preview.write("none", to: "public/404.html")
    }

    /// Shows a site of which all but one file is known.
    private func show() -> Int {
        preview.state.show(
            ComingSite { [page] path in
                switch path {
                case "index.html", "2021/index.html", "404.html": .file(Array("\(page)new".utf8))
                case "assets/site.17ffc8cf39.css": .file(Array("style".utf8))
                case "2021": .folder
                case "data/all.csv": .asBefore
                default: .nothing
                }
            })
    }

    private func body(of path: String) async throws -> String {
        try await preview.ask("GET \(path)").body
    }

    @Test("is seen as it will be")
    func isSeen() async throws {
        _ = show()
        let body = try await body(of: "/")
        #expect(body.hasSuffix("new") && body.contains("data-version=\"1\""))
        #expect(try await self.body(of: "/2021/").hasSuffix("new"))
        #expect(try await preview.ask("GET /2021").status == 307)
        let style = try await preview.ask("GET /assets/site.17ffc8cf39.css")
        #expect(style.body == "style")
        #expect(style.fields["Content-Type"] == "text/css; charset=utf-8")
        #expect(style.fields["Cache-Control"] == "max-age=31536000, immutable")
    }

    @Test("does not show what will be gone, and shows as it was what is not known yet")
    func isWhole() async throws {
        _ = show()
        let gone = try await preview.ask("GET /gone.html")
        #expect(gone.status == 404 && gone.body.hasSuffix("new"))
        #expect(try await body(of: "/data/all.csv").hasSuffix("old"))
    }

    @Test("is seen where there is no folder yet")
    func needsNoFolder() async throws {
        let preview = try Preview(isServed: false)
        _ = preview.state.show(ComingSite { _ in .file(Array("new".utf8)) })
        #expect(try await preview.ask("GET /").body.hasPrefix("new"))
    }

    @Test("gives way to the folder once that holds it, and all pages hear of it")
    func settles() async throws {
        let number = show()
        preview.state.settle(number)
        let body = try await body(of: "/")
        #expect(body.hasSuffix("old") && body.contains("data-version=\"2\""))
    }

    @Test("gives way to none that was shown before")
    func staysForItsOwn() async throws {
        let first = show()
        _ = show()
        preview.state.settle(first)
        #expect(try await body(of: "/").hasSuffix("new"))
    }

    @Test("stays under the faults that keep the next one from being shown")
    func staysUnderFaults() async throws {
        _ = show()
        preview.state.update(isChanged: false, faults: [])
        #expect(try await body(of: "/").hasSuffix("new"))
    }
}
