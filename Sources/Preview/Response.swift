/// An answer to a request.
struct Response: Sendable {
    /// What follows the head.
    enum Body: Sendable {
        /// These bytes, or with `HEAD` only their number.
        case bytes([UInt8])
        /// One event for every change of the state, until one side hangs up.
        case events
        /// Nothing at all.
        case none
    }

    var status: Status
    /// The header fields, in the order in which they are sent.
    var fields: [(name: String, value: String)]
    var body: Body

    /// What came of a request.
    enum Status: Int, Sendable {
        case ok = 200
        case partialContent = 206
        case notModified = 304
        case temporaryRedirect = 307
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case rangeNotSatisfiable = 416
        case headTooLarge = 431
        case unavailable = 503

        /// The words that go with the number.
        var reason: String {
            switch self {
            case .ok: "OK"
            case .partialContent: "Partial Content"
            case .notModified: "Not Modified"
            case .temporaryRedirect: "Temporary Redirect"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .rangeNotSatisfiable: "Range Not Satisfiable"
            case .headTooLarge: "Request Header Fields Too Large"
            case .unavailable: "Service Unavailable"
            }
        }
    }

    /// A short text for whoever sees it, without the site around it.
    static func text(_ status: Status, _ text: String) -> Response {
        Response(
            status: status,
            fields: [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(Array((text + "\n").utf8))
        )
    }

    /// Sends the browser elsewhere, this time only.
    static func redirect(to path: String) -> Response {
        Response(status: .temporaryRedirect, fields: [("Location", path)], body: .bytes([]))
    }

    /// The bytes to send, head and body.
    ///
    /// - Parameters:
    ///   - hasBody: `false` for `HEAD`, whose answer says how long the body would be.
    ///   - keepsConnection: Whether another request may follow.
    /// - Returns: The bytes in the order in which they go over the wire.
    func encoded(hasBody: Bool, keepsConnection: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
        var content: [UInt8] = []
        if case .bytes(let bytes) = body {
            head += "Content-Length: \(bytes.count)\r\n"
            if hasBody { content = bytes }
        }
        for (name, value) in fields { head += "\(name): \(value)\r\n" }
        // No other host's page may show what is here, and nothing is taken for what it is not.
        head += "Cross-Origin-Resource-Policy: same-origin\r\nX-Content-Type-Options: nosniff\r\n"
        if !keepsConnection { head += "Connection: close\r\n" }
        return Array((head + "\r\n").utf8) + content
    }
}
