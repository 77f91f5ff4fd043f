import Glibc

/// A folder that is only read: the site's, or a theme's.
struct Folder {
    /// The folder's path as the user named it, without a `/` at its end.
    let path: String

    /// One name in a folder.
    struct Entry {
        /// The path from the folder on, with `/` between its parts.
        var path: String
        /// Whether it is a folder or a link to one.
        var isFolder: Bool
        /// Whether it is a symbolic link.
        var isLink: Bool
        /// Whether it can change while nothing happens in its folder: it leads elsewhere, or has another name there.
        var isShared = false
        /// By what it is known again; `nil` for what cannot be looked at.
        var stamp: InputStamp?
    }

    /// Whether something of that name is in the folder.
    func contains(_ name: String) -> Bool {
        var status = stat()
        return unsafe stat("\(path)/\(name)", &status) == 0
    }

    /// What tells the folder apart from all others of the machine; `nil` where there is none.
    var identity: [UInt64]? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    /// The bytes of a file.
    func bytes(of name: String) throws(MachineFailure) -> [UInt8] {
        let full = "\(path)/\(name)"
        let file = unsafe open(full, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .reading(full, errno: errno) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw .reading(full, errno: errno) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var count = 0
        while true {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .reading(full, errno: errno) }
            count += got
            if got == 0 { break }
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Everything below a folder in it, sorted by path; links to folders are named, not entered.
    ///
    /// Names that are nobody's content are left out.
    func entries(below folder: String) throws(MachineFailure) -> [Entry] {
        var found: [Entry] = []
        for name in try names(in: folder) where !Self.isOverlooked(name) {
            var entry = Entry(path: "\(folder)/\(name)", isFolder: false, isLink: false, stamp: nil)
            entry.look(from: path)
            if entry.isFolder, !entry.isLink {
                found += try entries(below: entry.path)
            } else {
                found.append(entry)
            }
        }
        return found
    }

    /// Whether a name is an editor's or version control's own: it begins with a dot or ends in `~`.
    static func isOverlooked(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~")
    }

    /// The names in a folder in byte order; none where the folder does not exist.
    private func names(in folder: String) throws(MachineFailure) -> [String] {
        let full = "\(path)/\(folder)"
        guard let stream = unsafe opendir(full) else {
            if errno == ENOENT { return [] }
            throw .reading(full, errno: errno)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Folder.Entry {
    /// Finds out what stands under the path; behind a link, what it leads to.
    mutating func look(from folder: String) {
        var status = stat()
        stamp = nil
        guard unsafe lstat("\(folder)/\(path)", &status) == 0 else { return }
        isLink = status.st_mode & S_IFMT == S_IFLNK
        isShared = isLink || status.st_nlink > 1
        if isLink, unsafe stat("\(folder)/\(path)", &status) != 0 { return }
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        stamp = InputStamp(status)
    }
}
