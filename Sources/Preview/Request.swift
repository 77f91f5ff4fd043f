/// The head of a request: what is asked for, and how.
struct Request: Hashable, Sendable {
    /// `GET`, `HEAD` or whatever was sent.
    let method: String
    /// The path as it was sent, percent signs and all, without the query.
    let path: String
    /// What follows the path, with its `?`; empty if there is nothing.
    let query: String
    private let isCurrentVersion: Bool
    private let fields: [String: [String]]

    /// Reads a head, without the empty line that ends it.
    ///
    /// - Returns: `nil` where it is no head of HTTP/1.0 or HTTP/1.1 that asks for a path.
    init?(_ head: some Sequence<UInt8>) {
        let text = String(decoding: Array(head), as: UTF8.self)
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.last == "\r" ? $0.dropLast() : $0) }
        let parts = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, ["HTTP/1.0", "HTTP/1.1"].contains(parts[2]),
            parts[1].hasPrefix("/")
        else { return nil }
        var fields: [String: [String]] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t"
            else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let end = value.lastIndex { $0 != " " && $0 != "\t" }
            let trimmed = end.map { String(value[...$0]) } ?? ""
            fields[line[..<colon].lowercased(), default: []].append(trimmed)
        }
        method = String(parts[0])
        let mark = parts[1].firstIndex(of: "?") ?? parts[1].endIndex
        path = String(parts[1][..<mark])
        query = String(parts[1][mark...])
        isCurrentVersion = parts[2] == "HTTP/1.1"
        self.fields = fields
    }

    /// The values of a header field, whose name is given in lower case.
    func values(of name: String) -> [String] { fields[name] ?? [] }

    /// A field that may stand only once.
    subscript(name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    /// Whether the connection serves for another request.
    ///
    /// After one with a body it does not: nothing here reads bodies.
    var keepsConnection: Bool {
        let options = values(of: "connection").joined(separator: ",").lowercased()
        let hasBody = fields["content-length"] != nil || fields["transfer-encoding"] != nil
        return isCurrentVersion && !hasBody && !options.contains("close")
    }

    /// Whether the request names this machine.
    ///
    /// A foreign name that leads here is how pages of other hosts reach a server that only listens to
    /// its own machine (DNS rebinding).
    var isForThisMachine: Bool {
        guard var host = self["host"]?.lowercased() else { return false }
        if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
            host = String(host[..<colon])
        }
        return ["localhost", "127.0.0.1", "[::1]"].contains(host) || host.hasSuffix(".localhost")
    }
}
