internal import FlyingSocks
internal import FoundationEssentials

/// One browser's connection, from its first request to its last.
struct Connection {
    private let socket: AsyncSocket
    private let site: PreviewedSite
    /// What was read and not yet used.
    private var received: [UInt8] = []

    /// No browser sends a longer head.
    private static let longestHead = 32_768

    init(_ socket: AsyncSocket, to site: PreviewedSite) {
        self.socket = socket
        self.site = site
    }

    /// Answers one request after the other; a browser that hangs up ends it, whatever it was told.
    consuming func serve() async {
        do {
            while let head = try await nextHead() {
                guard try await answer(head) else { break }
            }
        } catch {}
        try? socket.close()
    }

    /// The bytes of the next head, without the empty line behind it.
    ///
    /// - Returns: `nil` where the head does not end.
    private mutating func nextHead() async throws -> ArraySlice<UInt8>? {
        while true {
            if let end = endOfHead() {
                defer { received.removeSubrange(..<end.upperBound) }
                return received[..<end.lowerBound]
            }
            if received.count > Self.longestHead {
                try await send(.text(.headTooLarge, "431"))
                return nil
            }
            received += try await socket.read(atMost: 4_096)
        }
    }

    /// Where the empty line stands that ends a head.
    private func endOfHead() -> Range<Int>? {
        let feed = UInt8(ascii: "\n")
        for place in received.indices where received[place] == feed {
            let rest = received[(place + 1)...]
            if rest.first == feed { return place..<(place + 2) }
            if rest.starts(with: "\r\n".utf8) { return place..<(place + 3) }
        }
        return nil
    }

    /// Answers a request.
    ///
    /// - Returns: Whether another one may follow.
    private func answer(_ head: ArraySlice<UInt8>) async throws -> Bool {
        guard let request = Request(head) else {
            try await send(.text(.badRequest, "400"))
            return false
        }
        let response = site.response(to: request)
        if case .events = response.body {
            try await sendEvents(after: response)
            return false
        }
        let keeps = request.keepsConnection
        let hasBody = request.method != "HEAD"
        try await send(response, hasBody: hasBody, keepsConnection: keeps)
        return keeps
    }

    private func send(
        _ response: Response,
        hasBody: Bool = true,
        keepsConnection: Bool = false
    ) async throws {
        let bytes = response.encoded(hasBody: hasBody, keepsConnection: keepsConnection)
        try await socket.write(Data(bytes))
    }

    /// Tells the page what is so and every change of it, until it hangs up.
    private func sendEvents(after response: Response) async throws {
        try await send(response)
        let changes = site.state.changes()
        try await withThrowingTaskGroup { group in
            group.addTask { [socket] in
                // A page that listens sends nothing more: what comes is the end.
                while true { _ = try await socket.read(atMost: 4_096) }
            }
            group.addTask { [socket, run = site.state.run] in
                for await snapshot in changes {
                    try await socket.write(Data(StateReport(snapshot, run: run).event))
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }
}
