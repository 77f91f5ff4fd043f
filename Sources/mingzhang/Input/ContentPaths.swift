import Diagnostics
import Revisions

/// The files of a site's `content/`, by what they are read as.
struct ContentPaths {
    /// Tables in `content/targets`, sorted.
    private(set) var tables: [Folder.Entry] = []
    /// Markdown files in `content/commentary`, sorted.
    private(set) var commentaries: [Folder.Entry] = []
    /// Markdown files in `content/pages`, sorted.
    private(set) var pages: [Folder.Entry] = []
    /// Revisions in `content/revisions`, sorted.
    private(set) var revisions: [Folder.Entry] = []
    /// The digests of the tables that are kept beside the revisions, which a build has no need to read.
    private(set) var recordedTables: Set<String> = []
    /// A warning for each file that nothing reads.
    private(set) var faults: [Diagnostic] = []

    /// Sorts what is below `content/`.
    init(_ entries: [Folder.Entry]) {
        for entry in entries { sort(entry) }
    }

    private mutating func sort(_ entry: Folder.Entry) {
        let path = entry.path
        switch (Self.part(of: path), Self.ending(of: path), entry.isFolder) {
        case ("targets", "txt", false), ("targets", "tsv", false): tables.append(entry)
        case ("commentary", "md", false): commentaries.append(entry)
        case ("pages", "md", false): pages.append(entry)
        case ("revisions", "txt", false): sortRevision(entry)
        case ("site.yml", "yml", false): break
        case (_, _, true): faults.append(.linkNotFollowed(path))
        case ("targets", _, false): faults.append(.tableNotRead(path))
        default: faults.append(.fileNotRead(path))
        }
    }

    private mutating func sortRevision(_ entry: Folder.Entry) {
        if RevisionFile.number(of: entry.path) != nil {
            revisions.append(entry)
        } else if let digest = RevisionFile.digest(ofTable: entry.path) {
            recordedTables.insert(digest)
        } else {
            faults.append(.fileNotRead(entry.path))
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
