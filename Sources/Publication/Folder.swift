internal import Glibc

/// An open folder, through whose descriptor everything in it is reached.
///
/// A name is always one step: no `/` in it, and a symbolic link is never followed, so nothing
/// outside can be reached through a tree that somebody else has changed. A class, because several
/// workers hold the same folder and the last one to let go closes it.
final class Folder: Sendable {
    let descriptor: Int32
    /// Where the folder is, for messages.
    let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens the folder that the user named; here alone symbolic links are followed.
    init(at path: String) throws(PublicationFailure) {
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else { throw .system(.last, at: path) }
    }

    /// A folder in this one; `nil` if there is none, or none that may be opened.
    func folder(_ name: String) throws(PublicationFailure) -> Folder? {
        let opened = unsafe openat(
            descriptor,
            name,
            O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        )
        if opened >= 0 { return Folder(descriptor: opened, path: path(of: name)) }
        guard [ENOENT, ENOTDIR, ELOOP, EACCES].contains(errno) else { throw failure(at: name) }
        return nil
    }

    /// What stands under a name; `nil` if nothing does, or nothing that may be looked at.
    func status(of name: String) -> FileStatus? {
        unsafe name.withCString { unsafe status(ofCString: $0) }
    }

    /// What stands under a name that is at hand in the form the system wants.
    @unsafe func status(ofCString name: UnsafePointer<CChar>) -> FileStatus? {
        var status = stat()
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return nil
        }
        return FileStatus(status)
    }

    /// What the system says about this folder itself.
    func status() throws(PublicationFailure) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system(.last, at: path) }
        return FileStatus(status)
    }

    /// The bytes of a file, without some at its beginning; `nil` if there is none.
    func read(_ name: String, from start: Int = 0) throws(PublicationFailure) -> [UInt8]? {
        let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else {
            guard [ENOENT, ELOOP, ENOTDIR].contains(errno) else { throw failure(at: name) }
            return nil
        }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw failure(at: name) }
        guard FileStatus(status).isFile else { return nil }
        var length = 0
        let content = unsafe [UInt8](
            unsafeUninitializedCapacity: max(0, Int(status.st_size) - start)
        ) { (storage, count) in
            while length < storage.count {
                let got = unsafe pread(
                    file,
                    storage.baseAddress?.advanced(by: length),
                    storage.count - length,
                    start + length
                )
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { break }
                length += got
            }
            count = length
        }
        return content
    }

    /// The names in this folder, and what each stands for; in no order.
    func entries() throws(PublicationFailure) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        try unsafe visitNames { name, inode, isFolder in
            unsafe entries.append(
                FolderEntry(name: String(cString: name), inode: inode, isFolder: isFolder))
        }
        return entries
    }

    /// How many names there are in this folder, and which of them are folders.
    func count() throws(PublicationFailure) -> (names: Int, folders: [String]) {
        var names = 0
        var folders: [String] = []
        try unsafe visitNames { name, _, isFolder in
            names += 1
            if isFolder { unsafe folders.append(String(cString: name)) }
        }
        return (names, folders)
    }

    /// Calls with each name in this folder but `.` and `..`, its inode, and whether it is a folder.
    @unsafe private func visitNames(
        _ visit: (UnsafePointer<CChar>, _ inode: UInt64, _ isFolder: Bool) -> Void
    ) throws(PublicationFailure) {
        let listed = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard listed >= 0 else { throw .system(.last, at: path) }
        guard let stream = unsafe fdopendir(listed) else {
            close(listed)
            throw .system(.last, at: path)
        }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            let type = unsafe Int32(entry.pointee.d_type)
            let inode = unsafe UInt64(entry.pointee.d_ino)
            unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    if unsafe strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return }
                    let isFolder =
                        unsafe type == Int32(DT_UNKNOWN)
                        ? status(ofCString: name)?.isFolder == true : type == Int32(DT_DIR)
                    unsafe visit(name, inode, isFolder)
                }
            }
        }
    }

    func path(of name: String) -> String { "\(path)/\(name)" }

    /// The failure of the call that was just made about a name in this folder.
    func failure(at name: String) -> PublicationFailure { .system(.last, at: path(of: name)) }
}

/// One name in a folder.
struct FolderEntry: Hashable {
    var name: String
    var inode: UInt64
    /// A symbolic link to a folder is none.
    var isFolder: Bool
}
