/// What is served: the site's folder as the last build left it, or the site that is on its way there, and
/// what keeps its pages up to date.
struct PreviewedSite: Sendable {
    /// Where the site's folder is.
    let folder: String
    /// The names of the folders under which the site is served; none for the root.
    let base: [String]
    /// What the pages must know.
    let state: PreviewState

    /// The path of the front page.
    var home: String { "/" + base.map { $0 + "/" }.joined() }

    /// The answer to a request.
    func response(to request: Request) -> Response {
        guard request.isForThisMachine else { return .text(.forbidden, foreignHost) }
        guard ["GET", "HEAD"].contains(request.method) else {
            var refusal = Response.text(.methodNotAllowed, "405")
            refusal.fields.append(("Allow", "GET, HEAD"))
            return refusal
        }
        guard let path = RequestedPath(request.path) else { return notFound() }
        guard let names = path.names(below: base) else {
            return base.starts(with: path.names) ? .redirect(to: home) : notFound()
        }
        if names.isEmpty, !path.isFolder { return .redirect(to: home) }
        if names.count == 2, names[0] == BrowserFile.folder {
            return BrowserFile(rawValue: names[1])?.response(to: request) ?? notFound()
        }
        return response(to: request, at: path.isFolder ? names + ["index.html"] : names)
    }

    private func response(to request: Request, at names: [String]) -> Response {
        switch entry(at: names) {
        case .file(let file): file.response(to: request)
        case .folder: .redirect(to: request.path + "/" + request.query)
        case .nothing: notFound()
        }
    }

    /// The site's own page for what is not there; where there is no site yet, one that waits for it.
    private func notFound() -> Response {
        if case .file(let page) = entry(at: ["404.html"]) { return page.response(.notFound) }
        if state.now.isServed, ServedFolder(at: folder) != nil { return .text(.notFound, "404") }
        let page = ServedFile(name: "waiting.html", bytes: Array(waitingPage.utf8), tag: "")
        return following(page, state.now).response(.unavailable)
    }

    /// Looks something up in a folder that stood there all the while.
    ///
    /// A build may change a folder that it has just taken away, so what was found in one is looked
    /// up again in the folder that came in its place.
    private func entry(at names: [String]) -> ServedFolder.Entry {
        while true {
            // Asked before the folder is opened: a page may be newer than it says, never older.
            let snapshot = state.now
            if let coming = comingEntry(at: names, snapshot) { return coming }
            guard snapshot.isServed, let folder = ServedFolder(at: folder) else { return .nothing }
            let found = folder.entry(at: names)
            guard folder.isCurrent, state.now.version == snapshot.version else { continue }
            guard case .file(let file) = found else { return found }
            return .file(served(file, at: names, snapshot))
        }
    }

    /// What the site that is on its way has at a path; `nil` where the folder must be asked.
    private func comingEntry(
        at names: [String], _ snapshot: PreviewState.Snapshot
    ) -> ServedFolder.Entry? {
        switch snapshot.coming?.site.entry(names.joined(separator: "/")) {
        case .file(let bytes):
            let tag = "\(state.run)-\(snapshot.version)"
            let file = ServedFile(name: names.last ?? "", bytes: bytes, tag: tag)
            return .file(served(file, at: names, snapshot))
        case .folder: return .folder
        case .nothing: return .nothing
        case .asBefore, nil: return nil
        }
    }

    /// A file of the site as browsers get it.
    private func served(
        _ file: ServedFile, at names: [String], _ snapshot: PreviewState.Snapshot
    ) -> ServedFile {
        if file.name.hasSuffix(".html") { return following(file, snapshot) }
        var file = file
        if isNamedByItsBytes(names) { file.keeping = .forever }
        return file
    }

    /// A page that follows the site from this moment on; only as it is served, never on the disk.
    private func following(_ page: ServedFile, _ snapshot: PreviewState.Snapshot) -> ServedFile {
        var page = page
        insert(
            """
            <script src="\(home)\(BrowserFile.folder)/\(BrowserFile.script.rawValue)?\(state.run)" \
            data-run="\(state.run)" data-version="\(snapshot.version)" defer></script>

            """,
            into: &page.bytes
        )
        page.keeping = .never
        return page
    }
}

/// Whether a file is one of the theme's, whose names hold a digest of their bytes:
/// `assets/site.17ffc8cf39.css`.
private func isNamedByItsBytes(_ names: [String]) -> Bool {
    let digest = names.last?.split(separator: ".").dropLast().last
    return names.first == "assets" && digest?.utf8.count == 10
        && digest?.allSatisfy(\.isHexDigit) == true
}

/// Puts a tag before a page's first script, so that it sees the page as it was served; where there is none
/// at the end of the head, and without a head at the end of the page.
private func insert(_ tag: String, into page: inout [UInt8]) {
    let ends = ["<script ".utf8, "</head>".utf8]
    let end = page.indices.first { index in
        page[index] == UInt8(ascii: "<") && ends.contains { page[index...].starts(with: $0) }
    }
    let place = end ?? page.endIndex
    page.insert(contentsOf: tag.utf8, at: place)
}

private let foreignHost = """
    这里的预览只供本机使用，请用 http://127.0.0.1 加端口访问。
    This preview is for this machine only; open it at http://127.0.0.1 and its port.
    """

/// Stands where the site will be, until the first build succeeds.
private let waitingPage = """
    <!DOCTYPE html>
    <html lang="zh-Hans">
    <head>
    <meta charset="utf-8">
    <title>明账 Mingzhang</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    </head>
    <body>
    <p>网站还没有建成。<span lang="en">The site has not been built yet.</span></p>
    </body>
    </html>

    """
