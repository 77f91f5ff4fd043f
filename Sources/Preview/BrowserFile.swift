/// What runs in the browser beside the site's own pages, below a path that no site has.
enum BrowserFile: String {
    case script = "reload.js"
    case style = "faults.css"
    /// The stream of what the pages must know.
    case events

    /// The name of the folder; the output's own files begin with the same reserved name.
    static let folder = ".mingzhang"

    /// The file as an answer.
    func response(to request: Request) -> Response {
        switch self {
        case .script: file(PackageResources.reload_js).response(to: request)
        case .style: file(PackageResources.faults_css).response(to: request)
        case .events:
            Response(
                status: .ok,
                fields: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")],
                body: request.method == "GET" ? .events : .none
            )
        }
    }

    private func file(_ bytes: [UInt8]) -> ServedFile {
        // Pages ask for it with the name of this run of the program behind it.
        var file = ServedFile(name: rawValue, bytes: bytes, tag: rawValue)
        file.keeping = .forever
        return file
    }
}
