/// Refuses to publish into a folder where somebody keeps other things.
///
/// A folder is ours if it is empty, if a file of it is still as a publication left it, or if all its
/// files are listed in its own `SHA256SUMS` (a site that was copied or cloned). From a folder that is
/// ours everything may go that the plan does not have; but a `.git` is somebody's work, always.
struct Ownership {
    let live: Tree
    let path: String
    /// A publication in place into this folder was cut short.
    let isInterrupted: Bool

    /// What stands in an empty site that was cloned: the mark that keeps GitHub Pages from
    /// building it, and what a publication in place leaves when it is killed early.
    private static func isHarmless(_ address: String) -> Bool {
        address == ".nojekyll" || address == OutputLayout.checksumsName
            || address.hasPrefix(OutputLayout.reservedPrefix)
    }

    /// Throws `output-not-ours` unless the folder is ours.
    func check() throws(PublicationFailure) {
        if live.root.status(of: ".git") != nil {
            throw .outputNotOurs(path, holding: ".git")
        }
        if isInterrupted { return }
        if try hasWrittenFile() { return }
        let listed = try Self.listedAddresses(of: live)
        if let stranger = try stranger(in: live.root, at: "", beside: listed) {
            throw .outputNotOurs(path, holding: stranger)
        }
    }

    /// Whether one file still has the bytes that publication wrote.
    ///
    /// A manifest alone proves nothing: a new folder may have the inode of one that was deleted.
    private func hasWrittenFile() throws(PublicationFailure) -> Bool {
        guard let manifest = live.manifest else { return false }
        for index in 0..<manifest.count {
            var parts = manifest.address(at: index).split(separator: "/").map(String.init)
            let name = parts.removeLast()
            var folder: Folder? = live.root
            for part in parts { folder = try folder?.folder(part) }
            if live.written(folder?.status(of: name), as: index) != nil { return true }
        }
        return false
    }

    /// The addresses in the folder's own list of digests.
    static func listedAddresses(of live: Tree) throws(PublicationFailure) -> Set<String> {
        guard let list = try live.root.read(OutputLayout.checksumsName) else { return [] }
        let lines = list.split(separator: UInt8(ascii: "\n"))
        return Set(lines.map { String(decoding: $0.dropFirst(66), as: UTF8.self) })
    }

    /// The first file that is not listed, by the order of the names.
    private func stranger(
        in folder: Folder,
        at address: String,
        beside listed: Set<String>
    ) throws(PublicationFailure) -> String? {
        for entry in try folder.entries().sorted(by: { $0.name < $1.name }) {
            let inner = address.isEmpty ? entry.name : "\(address)/\(entry.name)"
            if Self.isHarmless(inner) || listed.contains(inner) { continue }
            guard entry.isFolder, let folder = try folder.folder(entry.name) else { return inner }
            if let found = try stranger(in: folder, at: inner, beside: listed) { return found }
        }
        return nil
    }
}
