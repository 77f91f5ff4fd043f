import Checksums
import Diagnostics

/// Every file that a site is made from, as it is found before anything is read.
struct Inventory {
    /// A folder of themes' files, the default theme first.
    struct Layer {
        let folder: Folder
        /// What faults put before a file's path.
        let shown: String
        fileprivate(set) var entries: [Folder.Entry]
    }

    /// The site's folder.
    let site: Folder
    /// Everything below `content/`.
    private(set) var content: [Folder.Entry]
    /// The installed theme, then the site's own or the one that was asked for.
    private(set) var layers: [Layer]
    /// When the looking began, on the clock of file systems.
    private(set) var moment: Int

    /// Looks through the folders.
    init(of options: SiteOptions) throws(MachineFailure) {
        moment = InputStamp.now
        site = Folder(path: options.site)
        content = try site.entries(below: "content")
        let own = Folder(path: options.theme ?? "\(options.site)/theme")
        var layers: [Layer] = []
        if let installed = InstalledFiles.found?.theme, !installed.isSame(as: own) {
            layers.append(
                Layer(
                    folder: installed, shown: installed.path, entries: try installed.themeEntries())
            )
        }
        layers.append(
            Layer(folder: own, shown: options.theme ?? "theme", entries: try own.themeEntries()))
        self.layers = layers
    }

    /// Looks at some files again, where nothing else has changed since: a saved table need not wait for a look
    /// at all others.
    ///
    /// - Parameter paths: The files' paths, as folders were named.
    /// - Returns: Whether that is enough: each was there before and is there, and no file can be changed from
    ///   where nobody watches.
    mutating func look(againAt paths: [String]) -> Bool {
        moment = InputStamp.now
        let isShared = (content + layers.flatMap(\.entries)).contains(where: \.isShared)
        return !isShared && paths.allSatisfy { look(againAt: $0) }
    }

    private mutating func look(againAt path: String) -> Bool {
        if content.look(againAt: path, in: site) { return true }
        return layers.indices.contains { number in
            layers[number].entries.look(againAt: path, in: layers[number].folder)
        }
    }

    /// The stamp of every file by a name that is the file's own; of a file that was changed a moment ago
    /// none that could be trusted later.
    var stamps: [(name: String, stamp: InputStamp?)] {
        func settled(_ entry: Folder.Entry) -> InputStamp? {
            entry.stamp.flatMap { $0.isSettled(at: moment) ? $0 : nil }
        }
        let own = content.map { (name: $0.path, stamp: settled($0)) }
        return own
            + layers.enumerated().flatMap { number, layer in
                layer.entries.map { (Self.name(of: $0.path, inLayer: number), settled($0)) }
            }
    }

    /// The name of a theme's file, the same wherever the folder lies.
    static func name(of path: String, inLayer number: Int) -> String { "theme \(number)/\(path)" }

    /// The bytes of the file that has a name.
    func bytes(of name: String) throws(MachineFailure) -> [UInt8] {
        for (number, layer) in layers.enumerated() {
            let prefix = Self.name(of: "", inLayer: number)
            if name.hasPrefix(prefix) {
                return try layer.folder.bytes(of: String(name.dropFirst(prefix.count)))
            }
        }
        return try site.bytes(of: name)
    }
}

extension [Folder.Entry] {
    /// Looks at a file again.
    ///
    /// - Returns: Whether it is one of these, and still a file.
    fileprivate mutating func look(againAt path: String, in folder: Folder) -> Bool {
        guard path.hasPrefix(folder.path + "/") else { return false }
        let name = path.dropFirst(folder.path.count + 1)
        guard let place = firstIndex(where: { $0.path == name }) else { return false }
        self[place].look(from: folder.path)
        return !self[place].isShared && !self[place].isFolder && self[place].stamp != nil
    }
}

extension BuildOutline {
    /// Whether the files of an inventory are those that the site was made from.
    ///
    /// Files are known by their stamps; those that are not, since they were touched or had changed a
    /// moment before that build, are read.
    func isMade(from inventory: Inventory) -> Bool {
        let stamps = inventory.stamps
        guard stamps.count == files.count else { return false }
        var doubtful: [String] = []
        for (name, stamp) in stamps {
            guard let file = files[name] else { return false }
            if stamp == nil || stamp != file.stamp { doubtful.append(name) }
        }
        for name in doubtful {
            guard let bytes = try? inventory.bytes(of: name),
                files[name]?.fingerprint == ContentFingerprint(of: bytes)
            else { return false }
        }
        return true
    }
}
