internal import Glibc

/// What tells a file from one that has been edited or replaced since: where its bytes are, how
/// many, and when they were last written, in nanoseconds since 1970.
///
/// The time a file's status changed is no part of it: making a hard link changes that time.
struct FileStamp: Hashable, Sendable {
    var inode: UInt64
    var size: Int64
    var modified: Int64
}

/// What the system says about a file or folder, symbolic links not followed.
struct FileStatus {
    private let mode: mode_t
    /// The file system it is on.
    let device: UInt64
    let stamp: FileStamp

    init(_ status: stat) {
        mode = status.st_mode
        device = UInt64(status.st_dev)
        stamp = FileStamp(
            inode: UInt64(status.st_ino),
            size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000
                + Int64(status.st_mtim.tv_nsec)
        )
    }

    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isFile: Bool { mode & S_IFMT == S_IFREG }
    var isLink: Bool { mode & S_IFMT == S_IFLNK }

    /// Whether everybody may read it and only the owner may change it, as a web server needs it.
    var hasPublishedMode: Bool { mode & 0o777 == (isFolder ? Mode.folder : Mode.file) }
}

/// The permissions of what is published, whatever the umask.
enum Mode {
    static let file: mode_t = 0o644
    static let folder: mode_t = 0o755
}
