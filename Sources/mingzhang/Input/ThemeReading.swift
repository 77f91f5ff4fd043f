import Theme

extension Folder {
    /// All files of a theme, sorted by path.
    func themeEntries() throws(MachineFailure) -> [Entry] {
        var found: [Entry] = []
        for part in ["assets", "templates", "words"] {
            found += try entries(below: part).filter { !$0.isFolder }
        }
        return found
    }

    /// Whether both are the same folder, however they are named.
    func isSame(as other: Folder) -> Bool {
        guard let own = identity, let others = other.identity else { return false }
        return own == others
    }
}

extension Inventory.Layer {
    /// The bytes of all files.
    func files() throws(MachineFailure) -> [ThemeFile] {
        var files: [ThemeFile] = []
        for entry in entries {
            let bytes = try folder.bytes(of: entry.path)
            files.append(
                ThemeFile(path: entry.path, bytes: bytes, shownPath: "\(shown)/\(entry.path)"))
        }
        return files
    }
}
