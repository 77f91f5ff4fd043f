import FlyingSocks
import Foundation
import Glibc
import Preview

/// A server of its own for one test, with a folder to serve and a browser that is no browser.
final class Preview: Sendable {
    let state = PreviewState()
    /// The folder that is served; missing until something is written into it.
    let folder: String
    private let root: String
    private let server: PreviewServer
    private let running: Task<Void, any Error>

    init(under base: [String] = [], isServed: Bool = true) throws {
        root = FileManager.default.temporaryDirectory.path + "/preview-\(UUID().uuidString)"
        folder = root + "/public"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let server = try PreviewServer(of: folder, under: base, port: 0, state: state)
        self.server = server
        if isServed { state.serveFolder() }
        running = Task { try await server.run() }
    }

    deinit {
        running.cancel()
        do {
            try FileManager.default.removeItem(atPath: root)
        } catch {
            print("left behind: \(root): \(error)")
        }
    }

    var address: String { server.address }
    var port: UInt16 { server.port }

    /// The path of something beside the served folder.
    func path(_ name: String) -> String { "\(root)/\(name)" }

    /// Writes a file below the folder that holds the served one.
    func write(_ text: String, to name: String) throws {
        let parent = URL(filePath: path(name)).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    /// Opens a connection and sends something over it.
    func connect(sending text: String) async throws -> AsyncSocket {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let socket = try await AsyncSocket.connected(to: address, timeout: 60)
        try await socket.write(Data(text.utf8))
        return socket
    }

    /// Sends one request on a connection of its own.
    func ask(
        _ request: String,
        host: String = "127.0.0.1",
        _ fields: String...
    ) async throws -> Answer {
        let head = ["\(request) HTTP/1.1", "Host: \(host)", "Connection: close"] + fields
        return try await send(head.joined(separator: "\r\n") + "\r\n\r\n")
    }

    /// Sends bytes and takes what comes until the server hangs up.
    func send(_ text: String) async throws -> Answer {
        let socket = try await connect(sending: text)
        var received: [UInt8] = []
        do {
            while true { received += try await socket.read(atMost: 4_096) }
        } catch SocketError.disconnected {
            try socket.close()
        }
        return Answer(String(decoding: received, as: UTF8.self))
    }
}

/// What came back over a connection.
struct Answer {
    let status: Int
    let fields: [String: String]
    let body: String

    init(_ text: String) {
        let end = text.range(of: "\r\n\r\n")
        let lines = text[..<(end?.lowerBound ?? text.endIndex)].components(separatedBy: "\r\n")
        status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        let pairs = lines.dropFirst().map { $0.components(separatedBy: ": ") }
        fields = Dictionary(pairs.map { ($0[0], $0.dropFirst().joined(separator: ": ")) }) { $1 }
        body = end.map { String(text[$0.upperBound...]) } ?? ""
    }
}
