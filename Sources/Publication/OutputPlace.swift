internal import Glibc

/// Where the output folder stands, symbolic links resolved, so that the spare tree can stand beside
/// the real folder.
struct OutputPlace: Hashable {
    /// The folder that holds the output folder.
    var parent: String
    /// The output folder's own name.
    var name: String

    var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

    /// The folder beside the output where the spare, the manifests, the journal and the lock are.
    var stateName: String { ".\(name).mingzhang" }

    /// Finds the place of an output folder and refuses one whose replacement would be a disaster.
    ///
    /// Throws `output-protected` for `/`, a protected folder or a parent of one. Makes the parents of an
    /// output folder that does not exist.
    init(of output: String, protecting protected: [String]) throws(PublicationFailure) {
        let place = try resolvedPath(of: output)
        let folders =
            [(shown: "/", real: "/")]
            + protected.compactMap { folder in
                realPath(of: folder).map { (shown: folder, real: $0) }
            }
        for folder in folders where isSame(place, folder.real) || holds(place, folder.real) {
            let shown = isSame(place, folder.real) ? output : folder.shown
            throw .outputProtected(output, holding: shown)
        }
        let end = place.lastIndex(of: "/") ?? place.startIndex
        parent = end == place.startIndex ? "/" : String(place[..<end])
        name = String(place[place.index(after: end)...])
    }
}

private func isSame(_ path: String, _ other: String) -> Bool { path == other }

private func holds(_ path: String, _ other: String) -> Bool {
    path == "/" || other.hasPrefix(path + "/")
}

/// The absolute path of an output folder that exists or will.
private func resolvedPath(of output: String) throws(PublicationFailure) -> String {
    if let real = realPath(of: output) { return real }
    guard errno == ENOENT, !output.isEmpty, !isLink(output) else {
        throw .system(.last, at: output)
    }
    var path = output
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let end = path.lastIndex(of: "/")
    let name = end.map { String(path[path.index(after: $0)...]) } ?? path
    let parent = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    if realPath(of: parent) == nil {
        let made = try resolvedPath(of: parent)
        guard unsafe mkdir(made, Mode.folder) == 0 || errno == EEXIST else {
            throw .system(.last, at: parent)
        }
    }
    guard let folder = realPath(of: parent) else { throw .system(.last, at: parent) }
    let resolved = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    // `missing/.` exists now that its parent does.
    return realPath(of: resolved) ?? resolved
}

/// Whether a path is a symbolic link, here one that leads nowhere.
private func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && FileStatus(status).isLink
}

/// A path without symbolic links, `.` and `..`; `nil` if there is nothing.
private func realPath(of path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
}
