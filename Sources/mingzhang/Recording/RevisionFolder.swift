import Glibc

/// The folder of revisions, to which files are only ever added, each as a whole or not at all.
struct RevisionFolder {
    let site: Folder

    /// Puts a file there that may be there already, the name of which says what it holds.
    func keep(_ bytes: [UInt8], as name: String) throws(MachineFailure) {
        let draft = try write(bytes, beside: name)
        defer { unsafe unlink(draft) }
        guard unsafe rename(draft, "\(site.path)/\(name)") == 0 else {
            throw .writing("\(site.path)/\(name)", errno: errno)
        }
    }

    /// Puts a file there, unless somebody else has put one there meanwhile.
    func add(_ bytes: [UInt8], as name: String) throws(MachineFailure) {
        let draft = try write(bytes, beside: name)
        defer { unsafe unlink(draft) }
        guard unsafe link(draft, "\(site.path)/\(name)") == 0 else {
            throw .writing("\(site.path)/\(name)", errno: errno)
        }
        try synchronize(folder(of: "\(site.path)/\(name)"))
    }

    /// Writes a draft of a file into its folder, under a name that no build reads.
    ///
    /// - Returns: The path of the draft, whose bytes are on the disk.
    private func write(_ bytes: [UInt8], beside name: String) throws(MachineFailure) -> String {
        let path = folder(of: "\(site.path)/\(name)")
        try make(path)
        let draft = "\(path)/.draft-\(getpid())"
        unsafe unlink(draft)
        let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .writing(draft, errno: errno) }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(draft) }
            rest = rest.dropFirst(count)
        }
        guard fsync(file) == 0 else { throw failure(draft) }
        return draft
    }

    /// Makes a folder and those above it that are missing.
    private func make(_ path: String) throws(MachineFailure) {
        if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw .writing(path, errno: errno) }
        try make(folder(of: path))
        guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw .writing(path, errno: errno)
        }
    }

    /// Waits until the names in a folder are on the disk.
    private func synchronize(_ path: String) throws(MachineFailure) {
        let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .writing(path, errno: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw .writing(path, errno: errno) }
    }

    /// Why a draft could not be written, which is of no use any more.
    private func failure(_ draft: String) -> MachineFailure {
        let reason = errno
        unsafe unlink(draft)
        return .writing(draft, errno: reason)
    }

    private func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
