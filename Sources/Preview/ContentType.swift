/// What a file is, by the end of its name, as browsers want to be told.
func contentType(of name: String) -> String {
    let end = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    guard let end, let type = types[end] else {
        return name == "SHA256SUMS" ? "text/plain; charset=utf-8" : "application/octet-stream"
    }
    let isText = type.hasPrefix("text/") || ["application/json", "image/svg+xml"].contains(type)
    return isText ? type + "; charset=utf-8" : type
}

private let types = [
    "avif": "image/avif",
    "css": "text/css",
    "csv": "text/csv",
    "gif": "image/gif",
    "gz": "application/gzip",
    "html": "text/html",
    "ics": "text/calendar",
    "ico": "image/vnd.microsoft.icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "md": "text/markdown",
    "mjs": "text/javascript",
    "ofd": "application/ofd",
    "pdf": "application/pdf",
    "png": "image/png",
    "sqlite": "application/vnd.sqlite3",
    "svg": "image/svg+xml",
    "tsv": "text/tab-separated-values",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
]
