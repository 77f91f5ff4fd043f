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

    /// Finds the place of an output folder and refuses one whose replacement would be a disaster, or whose
    /// pages would be read as what the site is made from.
    ///
    /// Throws `output-protected` for `/`, a protected folder or source, a parent of one, and whatever lies in a
    /// source. Only then makes the parents of an output folder that does not exist.
    init(
        of output: String,
        protecting protected: [String],
        beside sources: [String]
    ) throws(PublicationFailure) {
        let place = try resolvedPath(of: output)
        for folder in ["/"] + protected + sources {
            guard let real = realPath(of: folder) else { continue }
            if place == real { throw .outputProtected(output, holding: output) }
            if lies(real, in: place) { throw .outputProtected(output, holding: folder) }
        }
        for source in sources {
            guard let real = realPath(of: source) else { continue }
            if lies(place, in: real) { throw .outputInSource(output, of: source) }
        }
        parent = outerFolder(of: place)
        name = String(place.split(separator: "/").last ?? "")
        try makeFolders(to: parent)
    }
}

private func lies(_ path: String, in folder: String) -> Bool {
    folder == "/" || path.hasPrefix(folder + "/")
}

/// The absolute path of an output folder that exists or will.
private func resolvedPath(of output: String) throws(PublicationFailure) -> String {
    if let real = realPath(of: output) { return real }
    let refusal = SystemError.last
    var path = output
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard refusal.number == ENOENT, !path.isEmpty, path != ".", !isLink(path) else {
        throw .system(refusal, at: output)
    }
    let end = path.lastIndex(of: "/")
    let name = end.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = try resolvedPath(
        of: end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
    return switch name {
    case ".": folder
    case "..": outerFolder(of: folder)
    default: folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }
}

/// The folder that holds another one, by their absolute paths.
private func outerFolder(of path: String) -> String {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return end == path.startIndex ? "/" : String(path[..<end])
}

/// Makes a folder and those that hold it, as far as they are missing.
private func makeFolders(to path: String) throws(PublicationFailure) {
    guard realPath(of: path) == nil else { return }
    if path != "/" { try makeFolders(to: outerFolder(of: path)) }
    guard unsafe mkdir(path, Mode.folder) == 0 || errno == EEXIST else {
        throw .system(.last, at: path)
    }
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
