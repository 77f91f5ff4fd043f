import Foundation
import Preview
import Testing

@Suite("A page of the site")
struct ServedPageTests {
    private let preview: Preview
    private let page = "<!DOCTYPE html>\n<html>\n<head>\n</head>\n<body>\n</body>\n</html>\n"

    init() throws {
        preview = try Preview()
        try preview.write(page, to: "public/2020/index.html")
        try preview.write("no head", to: "public/404.html")
    }

    /// The script's tag, as it stands in a page.
    private func tag(in body: String) throws -> Substring {
        let start = try #require(body.range(of: "<script "))
        let end = try #require(body.range(of: "</script>\n"))
        return body[start.lowerBound..<end.upperBound]
    }

    @Test("brings the script that reloads it, and is never kept")
    func script() async throws {
        preview.state.update(isChanged: true)
        let answer = try await preview.ask("GET /2020/index.html")
        let tag = try tag(in: answer.body)
        let start = #/<script src="/.mingzhang/reload.js\?([a-z0-9]+)" data-run="\1" /#
        #expect(tag.prefixMatch(of: start) != nil)
        #expect(tag.hasSuffix("\" data-version=\"1\" defer></script>\n"))
        #expect(answer.body == page.replacing("</head>", with: tag + "</head>"))
        #expect(answer.fields["Content-Length"] == String(answer.body.utf8.count))
        #expect(answer.fields["Cache-Control"] == "no-store" && answer.fields["ETag"] == nil)
        let script = try await preview.ask("GET /.mingzhang/reload.js")
        #expect(script.status == 200 && script.body.contains("location.reload()"))
        #expect(script.fields["Content-Type"] == "text/javascript; charset=utf-8")
        let style = try await preview.ask("GET /.mingzhang/faults.css")
        #expect(style.fields["Content-Type"] == "text/css; charset=utf-8")
        #expect(
            try String(contentsOfFile: preview.path("public/2020/index.html"), encoding: .utf8)
                == page)
    }

    @Test("is looked at by that script before its own scripts change it")
    func scriptComesFirst() async throws {
        let own = "<script defer src=\"site.js\"></script>\n</head>"
        try preview.write(page.replacing("</head>", with: own), to: "public/2020/index.html")
        preview.state.update(isChanged: true)
        let body = try await preview.ask("GET /2020/index.html").body
        let tag = try tag(in: body)
        #expect(body == page.replacing("</head>", with: tag + own))
    }

    @Test("stands for its folder, to which a path without a slash leads")
    func folder() async throws {
        #expect(try await preview.ask("GET /2020/").status == 200)
        let redirect = try await preview.ask("GET /2020?a=b")
        #expect(redirect.status == 307 && redirect.fields["Location"] == "/2020/?a=b")
    }

    @Test(
        "is the site's own one where there is none",
        arguments: [
            "/", "/nothing.html", "/2020/nothing/", "/2020/index.html/", "/2020/index.html/more",
            "/.mingzhang/", "/.mingzhang/nothing", "/%zz", "/%ff", "/a%00b", "/a//b",
        ])
    func notFound(path: String) async throws {
        let answer = try await preview.ask("GET \(path)")
        #expect(answer.status == 404)
        #expect(answer.fields["Content-Type"] == "text/html; charset=utf-8")
        let tag = try tag(in: answer.body)
        #expect(answer.body == "no head" + tag)
    }

    @Test("waits for the site where nothing has been built")
    func unbuilt() async throws {
        try FileManager.default.removeItem(atPath: preview.folder)
        let answer = try await preview.ask("GET /2020/")
        #expect(answer.status == 503)
        #expect(answer.body.contains("网站还没有建成。"))
        #expect(try tag(in: answer.body).contains("data-version=\"0\""))
    }

    @Test("waits, whatever the folder holds, until that is known to be a site")
    func unknown() async throws {
        let preview = try Preview(isServed: false)
        try preview.write("private", to: "public/index.html")
        let answer = try await preview.ask("GET /")
        #expect(answer.status == 503 && !answer.body.contains("private"))
        preview.state.serveFolder()
        #expect(try await preview.ask("GET /").body.hasPrefix("private"))
    }

    @Test("is short where the site has none for what is not there")
    func plainNotFound() async throws {
        try FileManager.default.removeItem(atPath: preview.path("public/404.html"))
        let answer = try await preview.ask("GET /nothing")
        #expect(answer.status == 404 && answer.body == "404\n")
    }
}

@Suite("A site under a path")
struct BasePathTests {
    private let preview: Preview

    init() throws {
        preview = try Preview(under: ["a", "b"])
        try preview.write("<head></head>", to: "public/index.html")
        try preview.write("<head></head>", to: "public/2020/index.html")
    }

    @Test("is served there, script and all")
    func served() async throws {
        #expect(preview.address == "http://127.0.0.1:\(preview.port)/a/b/")
        let answer = try await preview.ask("GET /a/b/2020/")
        #expect(answer.body.contains("<script src=\"/a/b/.mingzhang/reload.js?"))
        #expect(try await preview.ask("GET /a/b/.mingzhang/reload.js").status == 200)
        #expect(try await preview.ask("GET /a/b/2020").fields["Location"] == "/a/b/2020/")
    }

    @Test("is where the paths above it lead", arguments: ["/", "/a", "/a/", "/a/b"])
    func above(path: String) async throws {
        let answer = try await preview.ask("GET \(path)")
        #expect(answer.status == 307 && answer.fields["Location"] == "/a/b/")
    }

    @Test("is nowhere else", arguments: ["/index.html", "/a/index.html", "/b/", "/a/bb/"])
    func elsewhere(path: String) async throws {
        #expect(try await preview.ask("GET \(path)").status == 404)
    }
}
