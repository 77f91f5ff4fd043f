internal import Glibc

/// Tells the files that publication put into a tree from those that somebody else did (strays).
struct KnownFiles {
    private let manifest: Manifest
    /// The manifest's files by their inodes, which a listing tells with each name; made when first asked for.
    private lazy var indices = Dictionary(
        (0..<manifest.count).map { (manifest.stamp(at: $0).inode, $0) },
        uniquingKeysWith: { first, _ in first })

    init(_ manifest: Manifest) { self.manifest = manifest }

    /// Whether a file has the address of one that publication wrote, be it the same or another by now.
    mutating func holds(_ address: String, inode: UInt64) -> Bool {
        if address.hasPrefix(OutputLayout.reservedPrefix) { return true }
        if let index = indices[inode], manifest.address(at: index) == address { return true }
        return manifest.index(of: address) != nil
    }
}

/// Files of somebody else's in the served tree are put aside: they may be the only copies.
extension StateFolder {
    /// Where they are put; nothing in it is ever read, and only a file of the same name replaces one.
    static let strayFolderName = "removed"

    /// Moves strays out of the served tree, each to its own address below the folder for them.
    ///
    /// - Parameters:
    ///   - strays: Their addresses.
    ///   - root: The served tree.
    /// - Returns: The first that is on another file system and so cannot be moved, if there is one.
    /// - Throws: What the system refused.
    func putAside(_ strays: [String], from root: Folder) throws(PublicationFailure) -> String? {
        for stray in strays {
            var parts = stray.split(separator: "/").map(String.init)
            let name = parts.removeLast()
            var source: Folder? = root
            var target = try folder.makeFolder(Self.strayFolderName)
            for part in parts {
                source = try source?.folder(part)
                target = try target.makeFolder(part)
            }
            guard let source, source.status(of: name) != nil else { continue }
            try target.remove(name)
            do throws(PublicationFailure) {
                try source.move(name, to: target, as: name)
            } catch {
                guard case .system(let reason) = error.cause, reason.number == EXDEV else {
                    throw error
                }
                return stray
            }
        }
        return nil
    }
}
