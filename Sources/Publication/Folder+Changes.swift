internal import CLinux
internal import Glibc

extension Folder {
    /// A folder in this one, made if there is none, in place of whatever else has its name.
    ///
    /// Two workers may make the same folder at once: whoever comes second finds it.
    func makeFolder(_ name: String) throws(PublicationFailure) -> Folder {
        for _ in 0..<8 {
            if let made = try folder(name) {
                try made.publishMode()
                return made
            }
            if unsafe mkdirat(descriptor, name, Mode.folder) == 0 { continue }
            guard errno == EEXIST else { throw failure(at: name) }
            if status(of: name)?.isFolder == true {
                guard unsafe fchmodat(descriptor, name, Mode.folder, 0) == 0 else {
                    throw failure(at: name)
                }
            } else if unsafe unlinkat(descriptor, name, 0) != 0, errno != ENOENT, errno != EISDIR {
                throw failure(at: name)
            }
        }
        throw .system(SystemError(number: EBUSY), at: path(of: name))
    }

    /// Lets everybody read this folder.
    func publishMode() throws(PublicationFailure) {
        guard try !status().hasPublishedMode else { return }
        guard fchmod(descriptor, Mode.folder) == 0 else { throw .system(.last, at: path) }
    }

    /// Writes a file that is new, in place of whatever has its name.
    func create(_ name: String, _ content: [UInt8]) throws(PublicationFailure) -> FileStamp {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var file = unsafe openat(descriptor, name, flags, Mode.file)
        if file < 0 && errno == EEXIST {
            try remove(name)
            file = unsafe openat(descriptor, name, flags, Mode.file)
        }
        guard file >= 0 else { throw failure(at: name) }
        let stamp: FileStamp
        do throws(PublicationFailure) {
            stamp = try fill(file, with: content, name: name)
        } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 || errno == EINTR else { throw failure(at: name) }
        return stamp
    }

    private func fill(
        _ file: Int32,
        with content: [UInt8],
        name: String
    ) throws(PublicationFailure) -> FileStamp {
        var written = 0
        while written < content.count {
            let count = unsafe content.withUnsafeBytes { content in
                unsafe write(
                    file,
                    content.baseAddress?.advanced(by: written),
                    content.count - written
                )
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure(at: name) }
            written += count
        }
        var state = stat()
        guard unsafe fstat(file, &state) == 0 else { throw failure(at: name) }
        let status = FileStatus(state)
        guard status.hasPublishedMode || fchmod(file, Mode.file) == 0 else {
            throw failure(at: name)
        }
        return status.stamp
    }

    /// Writes a file so that its name always stands for the old bytes or for the new.
    func replace(_ name: String, _ content: [UInt8]) throws(PublicationFailure) {
        let draft = name + ".new"
        _ = try create(draft, content)
        try move(draft, to: self, as: name)
    }

    /// Gives a file of this folder a name in another one too, in place of whatever has that name.
    ///
    /// - Returns: `false` if the two cannot share the file: it is gone, has too many links, or the
    ///   file system or a mount does not allow it.
    func share(_ name: String, with other: Folder, as alias: String) throws(PublicationFailure)
        -> Bool
    {
        for _ in 0..<2 {
            if unsafe linkat(descriptor, name, other.descriptor, alias, 0) == 0 { return true }
            switch errno {
            case EEXIST: try other.remove(alias)
            case ENOENT, EMLINK, EPERM, EXDEV, EOPNOTSUPP, EACCES: return false
            default: throw other.failure(at: alias)
            }
        }
        return false
    }

    /// Moves a file or folder in one step, over a file that may have the new name.
    func move(_ name: String, to other: Folder, as alias: String) throws(PublicationFailure) {
        guard unsafe renameat(descriptor, name, other.descriptor, alias) == 0 else {
            throw other.failure(at: alias)
        }
    }

    /// Lets two folders change places in one step.
    ///
    /// - Returns: why the system cannot, or `nil` once it is done.
    func exchange(_ name: String, with other: Folder, _ alias: String) -> SystemError? {
        let result = unsafe renameat2(
            descriptor,
            name,
            other.descriptor,
            alias,
            rename_exchange
        )
        return result == 0 ? nil : .last
    }

    /// Removes what has a name, if anything: a file, a link itself, or a folder with all it holds.
    func remove(_ name: String) throws(PublicationFailure) {
        if unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
        let refusal = failure(at: name)
        guard status(of: name)?.isFolder == true else { throw refusal }
        let inner = try makeFolder(name)
        for entry in try inner.entries() { try inner.remove(entry.name) }
        guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
            throw failure(at: name)
        }
    }
}
