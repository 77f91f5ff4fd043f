internal import Diagnostics
internal import Glibc

/// The number by which the system says why a call failed.
public struct SystemError: Hashable, Sendable {
    /// The value of `errno`.
    public let number: Int32

    /// Wraps a value of `errno`.
    public init(number: Int32) {
        self.number = number
    }

    /// The reason of the call that failed just now on this thread.
    static var last: SystemError { SystemError(number: errno) }

    /// No room: the disk is full or the user's share of it is used up.
    var isFullDisk: Bool { number == ENOSPC || number == EDQUOT }

    /// The reason in words, without the locale that `strerror` would ask for.
    var wording: Wording {
        let known = wordings[number]
        return Wording(
            chinese: known?.chinese ?? "系统错误 \(number)",
            english: known?.english ?? "system error \(number)"
        )
    }
}

/// The reasons that writing a folder meets in practice.
private let wordings: [Int32: (chinese: String, english: String)] = [
    EACCES: ("权限不足", "permission denied"),
    EBUSY: ("正被占用", "device or resource busy"),
    EDQUOT: ("超出磁盘配额", "disk quota exceeded"),
    EFBIG: ("文件过大", "file too large"),
    EIO: ("磁盘读写出错", "input or output error"),
    EISDIR: ("是一个文件夹", "is a folder"),
    ELOOP: ("符号链接层数过多", "too many levels of symbolic links"),
    EMFILE: ("打开的文件过多", "too many open files"),
    EMLINK: ("硬链接过多", "too many links"),
    ENAMETOOLONG: ("名称过长", "file name too long"),
    ENFILE: ("系统打开的文件过多", "too many open files in the system"),
    ENOENT: ("没有这个文件或文件夹", "no such file or folder"),
    ENOSPC: ("磁盘空间不足", "no space left on the disk"),
    ENOTDIR: ("不是文件夹", "not a folder"),
    ENOTEMPTY: ("文件夹不为空", "folder not empty"),
    EPERM: ("不允许此操作", "operation not permitted"),
    EROFS: ("文件系统只读", "read-only file system"),
    EXDEV: ("不在同一文件系统", "on another file system"),
]
