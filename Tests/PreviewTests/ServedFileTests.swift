import Foundation
import Testing

@Suite("A file of the site")
struct ServedFileTests {
    private let preview: Preview

    init() throws {
        preview = try Preview()
        try preview.write("0123456789", to: "public/data.txt")
    }

    @Test(
        "is told to be what its name says",
        arguments: [
            ("site.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml; charset=utf-8"),
            ("data.json", "application/json; charset=utf-8"),
            ("sitemap.xml", "application/xml"),
            ("table.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("SHA256SUMS", "text/plain; charset=utf-8"),
            ("unknown.thing", "application/octet-stream"),
            ("without-ending", "application/octet-stream"),
        ])
    func types(name: String, type: String) async throws {
        try preview.write("1", to: "public/\(name)")
        let answer = try await preview.ask("GET /\(name)")
        #expect(answer.status == 200 && answer.body == "1")
        #expect(answer.fields["Content-Type"] == type)
        #expect(answer.fields["X-Content-Type-Options"] == "nosniff")
    }

    @Test(
        "may be asked for in part",
        arguments: [
            ("bytes=0-3", 206, "0123", "bytes 0-3/10"),
            ("bytes=4-", 206, "456789", "bytes 4-9/10"),
            ("bytes=-2", 206, "89", "bytes 8-9/10"),
            ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
            ("bytes=8-99", 206, "89", "bytes 8-9/10"),
            ("bytes=10-", 416, "", "bytes */10"),
            ("bytes=-0", 416, "", "bytes */10"),
            ("bytes=3-1", 200, "0123456789", nil),
            ("bytes=0-1,3-4", 200, "0123456789", nil),
            ("bytes=a-b", 200, "0123456789", nil),
            ("bytes=-", 200, "0123456789", nil),
            ("lines=0-3", 200, "0123456789", nil),
            ("bytes=0-99999999999999999999", 200, "0123456789", nil),
        ])
    func ranges(range: String, status: Int, body: String, place: String?) async throws {
        let answer = try await preview.ask("GET /data.txt", "Range: \(range)")
        #expect(answer.status == status && answer.body == body)
        #expect(answer.fields["Content-Range"] == place)
        #expect(answer.fields["Content-Length"] == String(body.utf8.count))
    }

    @Test("is not sent again to a browser that has it")
    func conditions() async throws {
        let tag = try #require(try await preview.ask("GET /data.txt").fields["ETag"])
        let again = try await preview.ask("GET /data.txt", "If-None-Match: \"other\", \(tag)")
        #expect(again.status == 304 && again.body.isEmpty && again.fields["ETag"] == tag)
        let weak = try await preview.ask("HEAD /data.txt", "If-None-Match: W/\(tag)")
        #expect(weak.status == 304)
        try FileManager.default.removeItem(atPath: preview.path("public/data.txt"))
        try preview.write("new", to: "public/data.txt")
        let changed = try await preview.ask("GET /data.txt", "If-None-Match: \(tag)")
        #expect(changed.status == 200 && changed.body == "new")
        let resumed = try await preview.ask("GET /data.txt", "If-Range: \(tag)", "Range: bytes=1-")
        #expect(resumed.status == 200 && resumed.body == "new")
    }

    @Test(
        "is kept by the browser for as long as its address is of the same bytes",
        arguments: [
            ("assets/site.17ffc8cf39.css", "max-age=31536000, immutable"),
            ("assets/fonts/han.0123456789.woff2", "max-age=31536000, immutable"),
            ("assets/site.css", "no-cache"),
            ("assets/site.17ffc8cf3.css", "no-cache"),
            ("assets/photograph.jpg", "no-cache"),
            ("downloads/table.2020010203.csv", "no-cache"),
        ]
    )
    func keeping(name: String, expected: String) async throws {
        try preview.write("1", to: "public/\(name)")
        let answer = try await preview.ask("GET /\(name)")
        #expect(answer.fields["Cache-Control"] == expected)
    }

    @Test("is described without being sent")
    func head() async throws {
        let answer = try await preview.ask("HEAD /data.txt", "Range: bytes=0-3")
        #expect(answer.status == 200 && answer.body.isEmpty)
        #expect(answer.fields["Content-Length"] == "10")
    }

    @Test("may be long")
    func long() async throws {
        let text = String(repeating: "0123456789abcdef", count: 500_000)
        try preview.write(text, to: "public/long.txt")
        #expect(try await preview.ask("GET /long.txt").body == text)
    }

    @Test("may be asked for by any name, with signs that a path must encode")
    func encodedName() async throws {
        try preview.write("1", to: "public/部门 表.txt")
        let name = "%E9%83%A8%E9%97%A8%20%e8%a1%a8.txt"
        #expect(try await preview.ask("GET /\(name)").body == "1")
    }
}
