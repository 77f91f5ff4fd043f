import Diagnostics

/// The files of a site's `content/`, by what they are read as.
struct ContentPaths {
    /// Tables in `content/targets`, sorted.
    private(set) var tables: [String] = []
    /// Markdown files in `content/commentary` and `content/pages`, sorted.
    private(set) var notes: [String] = []
    /// A warning for each file that nothing reads.
    private(set) var faults: [Diagnostic] = []

    /// Looks through `content/`.
    init(of site: Folder) throws(MachineFailure) {
        for entry in try site.entries(below: "content") { sort(entry) }
    }

    private mutating func sort(_ entry: Folder.Entry) {
        let path = entry.path
        switch (Self.part(of: path), Self.ending(of: path), entry.isFolder) {
        case ("targets", "txt", false), ("targets", "tsv", false): tables.append(path)
        case ("commentary", "md", false), ("pages", "md", false): notes.append(path)
        case ("site.yml", "yml", false): break
        case (_, _, true): faults.append(.linkNotFollowed(path))
        case ("targets", _, false): faults.append(.tableNotRead(path))
        default: faults.append(.fileNotRead(path))
        }
    }

    /// The first name below `content/`.
    private static func part(of path: String) -> Substring {
        let parts = path.split(separator: "/", maxSplits: 2)
        return parts.count > 1 ? parts[1] : ""
    }

    /// What follows the last point, in lower case.
    private static func ending(of path: String) -> String {
        path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    }
}
