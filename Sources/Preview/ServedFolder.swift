internal import Glibc

/// The folder of the site as it is at this moment: a build may put another in its place at any time.
///
/// Everything is reached from the open folder, name by name, and no symbolic link is followed, so
/// nothing outside it can be read and everything read comes from the same site.
struct ServedFolder: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private let identity: Identity?

    /// Opens the folder; `nil` where there is none.
    init?(at path: String) {
        self.path = path
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        identity = Identity(of: descriptor)
        // Without a folder the rest is of no use, but must be there to be taken down.
        if descriptor < 0 { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether this is still the folder that stands there.
    var isCurrent: Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && Identity(status) == identity
    }

    /// What stands at a path in the folder.
    enum Entry: Hashable {
        case file(ServedFile)
        case folder
        case nothing
    }

    /// Looks for a file or folder, and reads the file.
    func entry(at names: [String]) -> Entry {
        var folder = dup(descriptor)
        defer { close(folder) }
        for (depth, name) in names.enumerated() {
            let opened = unsafe openat(
                folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard opened >= 0 else { return .nothing }
            close(folder)
            folder = opened
            if depth == names.count - 1, let file = ServedFile(reading: opened, named: name) {
                return .file(file)
            }
        }
        var status = stat()
        let isFolder = unsafe fstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        return isFolder ? .folder : .nothing
    }
}

/// A file of the site with its bytes.
struct ServedFile: Hashable {
    let name: String
    var bytes: [UInt8]
    /// Changes whenever the file does: it is never modified, only replaced.
    let tag: String
    /// How long the browser may keep it.
    var keeping = Keeping.untilChanged

    /// How long a browser may keep a file.
    enum Keeping: Hashable {
        /// It is fetched whenever it is needed.
        case never
        /// It is asked for again, by its tag, and only sent if it changed.
        case untilChanged
        /// Its address is of these very bytes. So a reloaded page comes without another request.
        case forever
    }

    init(name: String, bytes: [UInt8], tag: String) {
        self.name = name
        self.bytes = bytes
        self.tag = tag
    }

    /// Reads an open file; `nil` where it is something else or cannot be read.
    fileprivate init?(reading file: Int32, named name: String) {
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var length = 0
        while length < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes { bytes in
                unsafe read(file, bytes.baseAddress?.advanced(by: length), bytes.count - length)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            length += count
        }
        self.name = name
        self.bytes = bytes
        let written = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
        tag = ([Int(bitPattern: status.st_ino), bytes.count] + written)
            .map { String($0, radix: 36) }.joined(separator: "-")
    }
}

/// What tells a folder from every other one.
private struct Identity: Hashable {
    private let device: dev_t
    private let inode: ino_t

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
    }

    init?(of descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }
}
