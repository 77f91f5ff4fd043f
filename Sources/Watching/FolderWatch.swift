/// Watches folders with everything below them and tells what changed in them.
///
/// What belongs together is told at once: the many files of a copied folder, and the steps in which an
/// editor replaces a file. A root may be missing, go away and come back; each time everything is told
/// to have changed.
public struct FolderWatch: ~Copyable {
    private let roots: [String]
    private let isIgnored: @Sendable (String) -> Bool
    private var tree: WatchedTree

    /// Begins to watch; what happens from now on is told.
    ///
    /// - Parameters:
    ///   - roots: The paths of the folders, without a `/` at the end; none below another.
    ///   - isIgnored: Whether nobody wants to know of files and folders of this name.
    /// - Throws: Why the system lets no more folders be watched.
    public init(
        _ roots: [String],
        ignoring isIgnored: @escaping @Sendable (String) -> Bool = { _ in false }
    ) throws(WatchFailure) {
        self.roots = roots
        self.isIgnored = isIgnored
        tree = try WatchedTree.watching(roots, ignoring: isIgnored)
    }

    /// Waits until something has changed and then stayed as it is for a moment.
    ///
    /// - Parameter limit: How long to wait for the first change; `nil` for ever.
    /// - Returns: What changed since the last call; `nil` where nothing did.
    /// - Throws: Why the system lets no more folders be watched.
    public mutating func next(within limit: Duration? = nil) throws(WatchFailure) -> Changes? {
        let clock = ContinuousClock()
        let start = clock.now
        var changes = GatheredChanges()
        while changes.isEmpty {
            let rest = limit.map { $0 - start.duration(to: clock.now) }
            if let rest, rest <= .zero { return nil }
            guard tree.wait(milliseconds: rest.map(\.milliseconds)) else { continue }
            try tree.collect(into: &changes)
        }
        let first = clock.now
        while true {
            let rest = changes.longest - first.duration(to: clock.now)
            let pause = min(rest, changes.pause)
            if rest <= .zero || !tree.wait(milliseconds: pause.milliseconds) { break }
            try tree.collect(into: &changes)
        }
        if changes.isEverything {
            tree = try WatchedTree.watching(roots, ignoring: isIgnored)
            return .everything
        }
        return .paths(changes.paths.sorted())
    }
}

/// What has changed so far.
struct GatheredChanges {
    var paths: Set<String> = []
    /// Files that are just being written, or are gone and may be coming back: an editor that keeps
    /// the old file takes its name away before it writes the new one.
    var unfinished: Set<String> = []
    var isEverything = false

    var isEmpty: Bool { paths.isEmpty && !isEverything }

    /// How long nothing more must happen until this is all.
    var pause: Duration { unfinished.isEmpty ? .milliseconds(10) : longest }

    /// How long to go on gathering: a large copy is not waited for to its end, but an editor that
    /// flushes the new file to a slow disk before it closes it is.
    var longest: Duration { unfinished.isEmpty ? .milliseconds(100) : .milliseconds(250) }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a wait is never shorter.
    fileprivate var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        let rounded = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: seconds * 1_000 + rounded)
    }
}
