internal import FlyingSocks
internal import Glibc

/// Shows a site to the browsers of this machine while it is being worked on.
public struct PreviewServer: Sendable {
    /// Why no address could be had.
    public struct Failure: Error, Hashable, Sendable {
        /// The system's reason, a value of `errno`: `EADDRINUSE` where another program has the port.
        public var number: Int32
    }

    private let site: PreviewedSite
    private let socket: Socket
    /// The port that is listened to.
    public let port: UInt16

    /// Begins to listen, on the loopback address only; nobody is answered before `run()`.
    ///
    /// - Parameters:
    ///   - folder: Where the site's folder is; it may be missing for now, and may be replaced at any time.
    ///   - base: The names of the folders under which the site is served; none for the root.
    ///   - port: The port to listen to; 0 for any that is free.
    ///   - state: What the pages are told.
    /// - Throws: Why the port cannot be had.
    public init(
        of folder: String,
        under base: [String] = [],
        port: UInt16,
        state: PreviewState
    ) throws(Failure) {
        site = PreviewedSite(folder: folder, base: base, state: state)
        do {
            socket = try Socket(domain: AF_INET)
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            guard case .ip4(_, let port) = try socket.sockname() else {
                throw SocketError.unsupportedAddress
            }
            self.port = port
        } catch SocketError.failed(_, let number, _) {
            throw Failure(number: number)
        } catch {
            throw Failure(number: EINVAL)
        }
        // A browser that is started from here must not keep the port when this program ends.
        _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
    }

    /// The address of the front page.
    public var address: String { "http://127.0.0.1:\(port)\(site.home)" }

    /// Answers from now on, on other threads than the caller's.
    ///
    /// - Parameter fail: Is told why, should the system let nothing more be answered.
    public func start(orElse fail: @escaping @Sendable (_ reason: any Error) -> Void) {
        Task {
            do {
                try await run()
            } catch {
                fail(error)
            }
        }
    }

    /// Answers until the task is cancelled.
    public func run() async throws {
        let pool: some AsyncSocketPool = .ePoll()
        try await pool.prepare()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            while !Task.isCancelled {
                guard let browser = try await connection(from: listener) else { continue }
                group.addTask { await Connection(browser, to: site).serve() }
            }
        }
    }

    /// The next connection; `nil` where it was gone at once, or there are too many for now.
    private func connection(from listener: AsyncSocket) async throws -> AsyncSocket? {
        do {
            return try await listener.accept()
        } catch is SocketError {
            try await Task.sleep(for: .milliseconds(50))
            return nil
        }
    }
}
