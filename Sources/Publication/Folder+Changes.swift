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
        let file = try NewFile(in: self, as: name)
        try file.write(content)
        return try file.seal()
    }

    /// Writes a file so that its name always stands for the old bytes or for the new, which come in pieces;
    /// many small ones are written at once.
    func replace(_ name: String, _ pieces: [[UInt8]]) throws(PublicationFailure) {
        let draft = name + ".new"
        let file = try NewFile(in: self, as: draft)
        var gathered: [UInt8] = []
        for piece in pieces {
            if gathered.count + piece.count > 1 << 18 {
                try file.write(gathered)
                gathered.removeAll(keepingCapacity: true)
            }
            gathered += piece
        }
        try file.write(gathered)
        _ = try file.seal()
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
