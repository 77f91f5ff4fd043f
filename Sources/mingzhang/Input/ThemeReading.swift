import Theme

extension Folder {
    /// All files of a theme.
    ///
    /// - Parameter shown: What faults put before a file's path.
    /// - Returns: The files, sorted by path.
    /// - Throws: What the machine refused to read.
    func themeFiles(shownAs shown: String) throws(MachineFailure) -> [ThemeFile] {
        var files: [ThemeFile] = []
        for part in ["assets", "templates", "words"] {
            for entry in try entries(below: part) where !entry.isFolder {
                let bytes = try bytes(of: entry.path)
                files.append(
                    ThemeFile(path: entry.path, bytes: bytes, shownPath: "\(shown)/\(entry.path)")
                )
            }
        }
        return files
    }

    /// Whether both are the same folder, however they are named.
    func isSame(as other: Folder) -> Bool {
        guard let own = identity, let others = other.identity else { return false }
        return own == others
    }
}
