internal import Glibc

/// A file that is being written, open until it is let go.
final class NewFile {
    private var descriptor: Int32
    private let folder: Folder
    private let name: String

    private init(_ descriptor: Int32, in folder: Folder, as name: String) throws(PublicationFailure)
    {
        guard descriptor >= 0 else { throw folder.failure(at: name) }
        self.descriptor = descriptor
        self.folder = folder
        self.name = name
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Makes a file, in place of whatever has its name.
    convenience init(in folder: Folder, as name: String) throws(PublicationFailure) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var opened = unsafe openat(folder.descriptor, name, flags, Mode.file)
        if opened < 0 && errno == EEXIST {
            try folder.remove(name)
            opened = unsafe openat(folder.descriptor, name, flags, Mode.file)
        }
        try self.init(opened, in: folder, as: name)
    }

    /// Opens a file that was made just now, to read it.
    convenience init(madeIn folder: Folder, as name: String) throws(PublicationFailure) {
        let opened = unsafe openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        try self.init(opened, in: folder, as: name)
    }

    /// Writes the next bytes.
    func write(_ content: [UInt8]) throws(PublicationFailure) {
        var written = 0
        while written < content.count {
            let count = unsafe content.withUnsafeBytes { content in
                unsafe Glibc.write(
                    descriptor,
                    content.baseAddress?.advanced(by: written),
                    content.count - written
                )
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw folder.failure(at: name) }
            written += count
        }
    }

    /// Up to so many bytes from a place on; `nil` at the end.
    func read(_ count: Int, from start: Int) throws(PublicationFailure) -> ArraySlice<UInt8>? {
        while true {
            let (piece, number) = piece(count, from: start)
            if !piece.isEmpty { return piece[...] }
            if number == 0 { return nil }
            if number != EINTR {
                throw .system(SystemError(number: number), at: folder.path(of: name))
            }
        }
    }

    private func piece(_ count: Int, from start: Int) -> (bytes: [UInt8], error: Int32) {
        var error: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, length in
            let got = unsafe pread(descriptor, room.baseAddress, count, start)
            if got < 0 { error = errno }
            length = max(0, got)
        }
        return (bytes, error)
    }

    /// Lets everybody read the file, closes it, and tells what it is from now on.
    func seal() throws(PublicationFailure) -> FileStamp {
        var state = stat()
        guard unsafe fstat(descriptor, &state) == 0 else { throw folder.failure(at: name) }
        let status = FileStatus(state)
        guard status.hasPublishedMode || fchmod(descriptor, Mode.file) == 0 else {
            throw folder.failure(at: name)
        }
        let closing = descriptor
        descriptor = -1
        // Some file systems tell only now that there was no room.
        guard close(closing) == 0 || errno == EINTR else { throw folder.failure(at: name) }
        return status.stamp
    }
}
