internal import Glibc

/// All folders that are watched for some roots: the roots with everything below them, and above each
/// the folder in which it would appear again.
///
/// Links to folders are not entered, but a root may be one, and so may what leads to it.
struct WatchedTree: ~Copyable {
    private let inotify: Inotify
    private let isIgnored: @Sendable (String) -> Bool
    /// The path of each folder at or below a root.
    private var folders: [Int32: String] = [:]
    /// The numbers of the roots.
    private var roots: Set<Int32> = []
    /// In the folders above the roots, the names that lead to them.
    private var expected: [Int32: Set<String>] = [:]

    private init(ignoring isIgnored: @escaping @Sendable (String) -> Bool) throws(WatchFailure) {
        inotify = try Inotify()
        self.isIgnored = isIgnored
    }

    /// Begins to watch the roots.
    static func watching(
        _ roots: [String],
        ignoring isIgnored: @escaping @Sendable (String) -> Bool
    ) throws(WatchFailure) -> WatchedTree {
        var tree = try WatchedTree(ignoring: isIgnored)
        for root in roots { try tree.addRoot(root) }
        return tree
    }

    /// Waits until something is recorded, for so many milliseconds at most; `nil` is for ever.
    func wait(milliseconds: Int32?) -> Bool { inotify.wait(milliseconds: milliseconds) }

    /// Adds what has happened since the last time to what is known to have changed.
    mutating func collect(into changes: inout GatheredChanges) throws(WatchFailure) {
        for event in inotify.read() { try take(event, &changes) }
    }

    private mutating func take(
        _ event: InotifyEvent,
        _ changes: inout GatheredChanges
    ) throws(WatchFailure) {
        if event.isOverflow || isLossOfRoot(event)
            || expected[event.folder]?.contains(event.name) == true
        {
            changes.isEverything = true
        }
        if event.isEnd { folders[event.folder] = nil }
        guard let folder = folders[event.folder], !event.name.isEmpty, !isIgnored(event.name)
        else { return }
        let path = "\(folder)/\(event.name)"
        if event.isAboutFolder {
            try takeFolder(path, event, &changes)
        } else {
            takeFile(path, event, &changes)
        }
    }

    private func isLossOfRoot(_ event: InotifyEvent) -> Bool {
        event.isLoss && (roots.contains(event.folder) || expected[event.folder] != nil)
    }

    private mutating func takeFolder(
        _ path: String,
        _ event: InotifyEvent,
        _ changes: inout GatheredChanges
    ) throws(WatchFailure) {
        changes.paths.insert(path)
        if event.isDisappearance {
            removeFolders(at: path)
        } else {
            // Files that came into it before it was watched are told by its own path.
            try addFolder(path)
        }
    }

    private func takeFile(
        _ path: String,
        _ event: InotifyEvent,
        _ changes: inout GatheredChanges
    ) {
        if event.isDisappearance {
            changes.paths.insert(path)
            changes.unfinished.insert(path)
        } else if event.isCreation, !isFinishedAtOnce(path) {
            changes.unfinished.insert(path)
        } else {
            changes.paths.insert(path)
            changes.unfinished.remove(path)
        }
    }

    /// Whether a new name stands for something that was there before: a link of either kind.
    private func isFinishedAtOnce(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
    }
}

extension WatchedTree {
    private mutating func addRoot(_ path: String) throws(WatchFailure) {
        try expect(path)
        guard let root = try inotify.add(path, followsLink: true) else { return }
        roots.insert(root)
        folders[root] = path
        try addFolders(in: path)
    }

    /// Watches the nearest folder above a path that exists, for the name that leads on to the path.
    private mutating func expect(_ path: String) throws(WatchFailure) {
        var path = path
        while path != "/", path != "." {
            let end = path.lastIndex(of: "/")
            let name = end.map { String(path[path.index(after: $0)...]) } ?? path
            let parent = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            if let above = try inotify.add(parent, followsLink: true) {
                expected[above, default: []].insert(name)
                return
            }
            path = parent
        }
    }

    /// Watches a folder and everything below it; no folder, or one that is gone again, is none.
    private mutating func addFolder(_ path: String) throws(WatchFailure) {
        guard let folder = try inotify.add(path, followsLink: false) else { return }
        folders[folder] = path
        try addFolders(in: path)
    }

    private mutating func addFolders(in path: String) throws(WatchFailure) {
        for name in folderNames(in: path) where !isIgnored(name) {
            try addFolder("\(path)/\(name)")
        }
    }

    /// Ends the watching of a folder that is no longer there and of all that was below it.
    private mutating func removeFolders(at path: String) {
        for (folder, other) in folders where other == path || other.hasPrefix(path + "/") {
            inotify.remove(folder)
            folders[folder] = nil
        }
    }
}

/// The names in a folder that may be folders; none where it cannot be read.
private func folderNames(in path: String) -> [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
        let type = unsafe Int32(entry.pointee.d_type)
        guard type == Int32(DT_DIR) || type == Int32(DT_UNKNOWN) else { continue }
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
            unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) {
                unsafe String(cString: $0)
            }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}
