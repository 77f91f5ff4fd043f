import FlyingSocks
import Foundation
import Glibc
import Preview
import Testing

@Suite("A request")
struct RequestTests {
    private let preview: Preview

    init() throws {
        preview = try Preview()
        try preview.write("1", to: "public/one.txt")
        try preview.write("2", to: "public/two.txt")
        try preview.write("secret", to: "secret.txt")
    }

    @Test(
        "is answered if it names this machine",
        arguments: [
            "localhost", "LOCALHOST:2020", "127.0.0.1", "127.0.0.1:9", "[::1]", "[::1]:2020",
            "budget.localhost:2020",
        ])
    func ownHost(host: String) async throws {
        #expect(try await preview.ask("GET /one.txt", host: host).status == 200)
    }

    @Test(
        "is refused if it names another, as a page of that host would",
        arguments: [
            "evil.example", "evil.example:2020", "localhost.evil.example", "127.0.0.1.evil.example",
            "evillocalhost", "192.168.0.1", "", "[::2]", "localhost, evil.example",
        ])
    func foreignHost(host: String) async throws {
        let answer = try await preview.ask("GET /one.txt", host: host)
        #expect(answer.status == 403 && answer.body.contains("for this machine only"))
    }

    @Test("is refused if it names none or two")
    func severalHosts() async throws {
        let none = "GET /one.txt HTTP/1.1\r\nConnection: close\r\n"
        #expect(try await preview.send(none + "\r\n").status == 403)
        let two = none + "Host: localhost\r\nHost: localhost\r\n\r\n"
        #expect(try await preview.send(two).status == 403)
    }

    @Test(
        "never leads out of the folder",
        arguments: [
            "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/x/../../secret.txt",
            "/..%2fsecret.txt", "//secret.txt", "/./one.txt", "/link.txt", "/folder/secret.txt",
            "/folder", "/..", "/pipe",
        ])
    func outside(path: String) async throws {
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: preview.path("public/link.txt"), withDestinationPath: preview.path("secret.txt")
        )
        try manager.createSymbolicLink(
            atPath: preview.path("public/folder"), withDestinationPath: preview.path("."))
        #expect(unsafe mkfifo(preview.path("public/pipe"), 0o644) == 0)
        let answer = try await preview.ask("GET \(path)")
        #expect(answer.status == 404 && !answer.body.contains("secret"))
    }

    @Test("may only look", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
    func methods(method: String) async throws {
        let answer = try await preview.ask("\(method) /one.txt")
        #expect(answer.status == 405 && answer.fields["Allow"] == "GET, HEAD")
    }

    @Test(
        "must be one",
        arguments: [
            "nonsense\r\n\r\n", "GET /one.txt\r\n\r\n", "GET one.txt HTTP/1.1\r\n\r\n",
            "GET  /one.txt HTTP/1.1\r\n\r\n", "GET /one.txt HTTP/2\r\n\r\n", "\r\n\r\n",
            "GET /one.txt HTTP/1.1\r\nno colon\r\n\r\n",
            "GET http://localhost/one.txt HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ])
    func malformed(text: String) async throws {
        #expect(try await preview.send(text).status == 400)
    }

    @Test("has a head of bearable length")
    func longHead() async throws {
        let field = "X: " + String(repeating: "x", count: 1_000) + "\r\n"
        let text = "GET /one.txt HTTP/1.1\r\n" + String(repeating: field, count: 33)
        #expect(try await preview.send(text).status == 431)
    }

    @Test("may follow another on one connection, sent before the first is answered")
    func pipelined() async throws {
        let first = "GET /one.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let last = "GET /two.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        let answer = try await preview.send(first + first + last)
        #expect(answer.body.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
        #expect(answer.body.hasPrefix("1HTTP/1.1") && answer.body.hasSuffix("\r\n\r\n2"))
    }

    @Test("with a body is the last on its connection, whose body is no request")
    func body() async throws {
        let smuggled = "GET /two.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let head = "GET /one.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(smuggled.count)"
        let answer = try await preview.send(head + "\r\n\r\n" + smuggled)
        #expect(answer.body == "1" && answer.fields["Connection"] == "close")
    }

    @Test("of the old version closes its connection")
    func oldVersion() async throws {
        let answer = try await preview.send("GET /one.txt HTTP/1.0\r\nHost: localhost\r\n\r\n")
        #expect(answer.body == "1" && answer.fields["Connection"] == "close")
    }

    @Test("may come in pieces")
    func pieces() async throws {
        let socket = try await preview.connect(sending: "GET /one.txt HT")
        try await socket.write(Data("TP/1.1\r\nHost: localhost\r\n\r".utf8))
        try await socket.write(Data("\n".utf8))
        let text = String(decoding: try await socket.read(atMost: 4_096), as: UTF8.self)
        #expect(Answer(text).body == "1")
        try socket.close()
    }

    @Test("to a port that another server has is refused before it begins")
    func portTaken() throws {
        #expect(throws: PreviewServer.Failure.self) {
            try PreviewServer(of: preview.folder, port: preview.port, state: preview.state)
        }
    }
}
