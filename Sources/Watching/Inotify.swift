internal import Glibc

/// The system's record of what happens in folders; owns its descriptor.
struct Inotify: ~Copyable {
    private let descriptor: Int32

    /// Opens an empty record.
    init() throws(WatchFailure) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw WatchFailure(path: "", number: errno) }
    }

    deinit { close(descriptor) }

    /// Begins to record what happens in a folder.
    ///
    /// A file that is only being written is not recorded; that it was closed after writing is.
    ///
    /// - Parameters:
    ///   - path: Where the folder is.
    ///   - followsLink: Whether the path may be a symbolic link to it.
    /// - Returns: The folder's number, the same for the same folder; `nil` where there is no folder
    ///   or none that may be read.
    /// - Throws: Why the system lets no more folders be watched.
    func add(_ path: String, followsLink: Bool) throws(WatchFailure) -> Int32? {
        let recorded =
            IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVED_FROM
            | IN_MOVED_TO | IN_MOVE_SELF
        let manner = IN_ONLYDIR | IN_EXCL_UNLINK | (followsLink ? 0 : IN_DONT_FOLLOW)
        let number = unsafe inotify_add_watch(
            descriptor, path, UInt32(bitPattern: recorded | manner))
        if number >= 0 { return number }
        guard [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) else {
            throw WatchFailure(path: path, number: errno)
        }
        return nil
    }

    /// Ends the recording of a folder; one that is gone has ended it already.
    func remove(_ number: Int32) {
        inotify_rm_watch(descriptor, number)
    }

    /// Waits until something is recorded.
    ///
    /// - Parameter milliseconds: How long at most; `nil` for ever.
    /// - Returns: Whether something is.
    func wait(milliseconds: Int32?) -> Bool {
        var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&question, 1, milliseconds ?? -1) > 0
    }

    /// Takes what is recorded so far.
    func read() -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return events }
            unsafe buffer.withUnsafeBytes { buffer in
                unsafe append(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &events)
            }
        }
    }

    /// Takes apart what the system wrote: events of 16 bytes with a padded name behind each.
    private func append(_ bytes: UnsafeRawBufferPointer, to events: inout [InotifyEvent]) {
        var place = 0
        while place + 16 <= bytes.count {
            let length = Int(
                unsafe bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self)
            )
            let name = unsafe bytes[(place + 16)..<(place + 16 + length)].prefix { $0 != 0 }
            let flags = unsafe bytes.loadUnaligned(fromByteOffset: place + 4, as: Int32.self)
            let folder = unsafe bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
            events.append(
                InotifyEvent(
                    folder: folder,
                    flags: flags,
                    name: unsafe String(decoding: name, as: UTF8.self)
                )
            )
            place += 16 + length
        }
    }
}

/// One thing that happened in a folder.
struct InotifyEvent {
    /// The number of the folder.
    var folder: Int32
    private let flags: Int32
    /// The name in the folder; empty where it happened to the folder itself.
    let name: String

    fileprivate init(folder: Int32, flags: Int32, name: String) {
        self.folder = folder
        self.flags = flags
        self.name = name
    }

    /// The system lost count of what happened.
    var isOverflow: Bool { has(IN_Q_OVERFLOW) }
    /// The folder's recording has ended: it is gone, or nobody wanted it any longer.
    var isEnd: Bool { has(IN_IGNORED) }
    /// The folder itself was moved, deleted or unmounted.
    var isLoss: Bool { has(IN_MOVE_SELF | IN_DELETE_SELF | IN_UNMOUNT) }
    /// It happened to a folder in the folder.
    var isAboutFolder: Bool { has(IN_ISDIR) }
    /// The name is new, but nothing may stand in the file yet.
    var isCreation: Bool { has(IN_CREATE) }
    /// The name is gone, perhaps only until another file takes it.
    var isDisappearance: Bool { has(IN_DELETE | IN_MOVED_FROM) }

    private func has(_ any: Int32) -> Bool { flags & any != 0 }
}
