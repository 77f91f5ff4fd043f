extension ServedFile {
    /// The whole file as an answer that is not about the file itself.
    func response(_ status: Response.Status) -> Response {
        Response(status: status, fields: fields, body: .bytes(bytes))
    }

    /// The file, or of it what the request asks for.
    func response(to request: Request) -> Response {
        if isKnown(to: request) {
            return Response(status: .notModified, fields: fields, body: .none)
        }
        let condition = request["if-range"]
        let isWanted = request.method == "GET" && (condition == nil || condition == quotedTag)
        switch isWanted ? ByteRange(request["range"], of: bytes.count) : .whole {
        case .whole: return response(.ok)
        case .part(let range):
            let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
            return Response(
                status: .partialContent,
                fields: fields + [("Content-Range", place)],
                body: .bytes(Array(bytes[range]))
            )
        case .outside:
            return Response(
                status: .rangeNotSatisfiable,
                fields: [("Content-Range", "bytes */\(bytes.count)")],
                body: .bytes([])
            )
        }
    }

    /// Whether the browser has this very file already.
    private func isKnown(to request: Request) -> Bool {
        let known = request.values(of: "if-none-match").joined(separator: ",")
            .split(separator: ",").map { $0.drop { $0 == " " } }
        return keeping == .untilChanged
            && known.contains { $0 == quotedTag || $0 == "W/\(quotedTag)" }
    }

    private var quotedTag: String { "\"\(tag)\"" }

    private var fields: [(name: String, value: String)] {
        let type = ("Content-Type", contentType(of: name))
        let lasting = [type, ("ETag", quotedTag), ("Accept-Ranges", "bytes")]
        return switch keeping {
        case .never: [type, ("Cache-Control", "no-store")]
        case .untilChanged: lasting + [("Cache-Control", "no-cache")]
        case .forever: lasting + [("Cache-Control", "max-age=31536000, immutable")]
        }
    }
}
