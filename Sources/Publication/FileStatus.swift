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

/// What tells a folder from one in which a name was added, removed or given to another file since:
/// which it is, and when anything about it was last changed, in nanoseconds since 1970.
///
/// Nobody can set that time, and no file can be put under a name without it: a folder that has its stamp
/// still has its names, the files they stood for and its mode. What the files hold is for them to tell.
struct FolderStamp: Hashable, Sendable {
    var inode: UInt64
    var changed: Int64

    /// No folder's stamp: such a folder must be listed.
    static let unknown = FolderStamp(inode: 0, changed: 0)

    /// The stamp, if a change from now on would surely give another one.
    ///
    /// The clock of file systems stands still for some milliseconds at a time; that of a few goes by
    /// whole seconds, and is never trusted.
    var settled: FolderStamp {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME_COARSE, &now)
        let isFine = changed % 1_000_000_000 != 0
        return isFine && changed < nanoseconds(now) - 50_000_000 ? self : .unknown
    }
}

/// What the system says about a file or folder, symbolic links not followed.
struct FileStatus {
    private let mode: mode_t
    /// The file system it is on.
    let device: UInt64
    let stamp: FileStamp
    let folderStamp: FolderStamp

    init(_ status: stat) {
        mode = status.st_mode
        device = UInt64(status.st_dev)
        stamp = FileStamp(
            inode: UInt64(status.st_ino),
            size: Int64(status.st_size),
            modified: nanoseconds(status.st_mtim)
        )
        folderStamp = FolderStamp(
            inode: stamp.inode,
            changed: nanoseconds(status.st_ctim)
        )
    }

    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isFile: Bool { mode & S_IFMT == S_IFREG }
    var isLink: Bool { mode & S_IFMT == S_IFLNK }

    /// Whether everybody may read it and only the owner may change it, as a web server needs it.
    var hasPublishedMode: Bool { mode & 0o777 == (isFolder ? Mode.folder : Mode.file) }
}

private func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// The permissions of what is published, whatever the umask.
enum Mode {
    static let file: mode_t = 0o644
    static let folder: mode_t = 0o755
}
