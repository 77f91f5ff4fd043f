import Diagnostics
import FlyingSocks
import Foundation
import Preview
import Testing

@Suite("The events of a preview")
struct EventTests {
    private let preview: Preview

    init() throws { preview = try Preview() }

    private let fault = ShownFault(
        Diagnostic(
            code: "total-differs",
            severity: .error,
            location: SourceLocation(path: "a.txt", line: 2, column: 3),
            message: Wording(chinese: "合计“1”不对", english: "\"1\" differs"),
            remedy: Wording(chinese: "改正", english: "correct it")
        ),
        excerpt: SourceExcerpt(
            of: "a\nb\t1\tc", at: SourceLocation(path: "a.txt", line: 2, column: 3))
    )

    /// Begins to listen; the first event is on its way.
    private func listen() async throws -> AsyncSocket {
        try await preview.connect(
            sending: "GET /.mingzhang/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }

    /// Reads on until a text has come.
    private func read(_ socket: AsyncSocket, until end: String) async throws -> String {
        var text = ""
        while !text.contains(end) {
            text += String(decoding: try await socket.read(atMost: 4_096), as: UTF8.self)
        }
        return text
    }

    @Test("begin with what is so, and follow every change of it")
    func changes() async throws {
        preview.state.update(isChanged: true)
        let socket = try await listen()
        let first = try await read(socket, until: "}\n\n")
        #expect(first.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"))
        #expect(!first.contains("Content-Length"))
        #expect(first.contains("data: {\"faults\":[],\"run\":\""))
        #expect(first.hasSuffix("\"unlisted\":0,\"version\":1}\n\n"))
        preview.state.update(isChanged: true)
        #expect(try await read(socket, until: "}\n\n").hasSuffix("\"version\":2}\n\n"))
        preview.state.update(isChanged: false, faults: [fault])
        let faulty = try await read(socket, until: "}\n\n")
        #expect(
            faulty.hasPrefix(
                #"data: {"faults":[{"code":"total-differs","excerpt":[{"after":"","before":"a","#
                    + #""marked":"","number":1},{"after":"\tc","before":"b\t","marked":"1","#
                    + #""number":2}],"message":{"chinese":"合计“1”不对","english":"\"1\" differs"},"#
                    + #""place":"a.txt:2:3","remedy":{"chinese":"改正","english":"correct it"},"#
                    + #""severity":"error"}],"run":"#
            )
        )
        #expect(faulty.hasSuffix("\"version\":2}\n\n"))
        preview.state.update(isChanged: false)
        #expect(try await read(socket, until: "}\n\n").contains("\"faults\":[]"))
        try socket.close()
    }

    @Test("list thirty faults and count the rest")
    func manyFaults() async throws {
        preview.state.update(isChanged: false, faults: Array(repeating: fault, count: 100))
        let socket = try await listen()
        let text = try await read(socket, until: "}\n\n")
        #expect(text.components(separatedBy: "total-differs").count == 31)
        #expect(text.contains("\"unlisted\":70,"))
        try socket.close()
    }

    @Test("go to every page that listens, and pages may hang up")
    func listeners() async throws {
        var sockets: [AsyncSocket] = []
        for _ in 0..<20 { sockets.append(try await listen()) }
        for socket in sockets { _ = try await read(socket, until: "}\n\n") }
        for socket in sockets.prefix(10) { try socket.close() }
        preview.state.update(isChanged: true)
        for socket in sockets.dropFirst(10) {
            #expect(try await read(socket, until: "}\n\n").contains("\"version\":1}"))
            try socket.close()
        }
        #expect(try await preview.ask("GET /").status == 503)
    }

    @Test("are described without being sent")
    func head() async throws {
        let answer = try await preview.ask("HEAD /.mingzhang/events")
        #expect(answer.status == 200 && answer.fields["Content-Type"] == "text/event-stream")
        #expect(answer.body.isEmpty)
    }
}
