import Diagnostics
import Documents
import Preview
import Watching

/// What a site is made from, as it is watched and shown.
struct WatchedSite {
    let options: SiteOptions

    /// The folders in which every change makes a new site: the content, the site's theme and the
    /// installed one below it.
    var roots: [String] {
        let own = Folder(path: options.theme ?? "\(options.site)/theme")
        let installed = InstalledFiles.found?.theme
        let other = installed.flatMap { $0.isSame(as: own) ? nil : $0.path }
        return ["\(options.site)/content", own.path] + [other].compactMap(\.self)
    }

    /// What changed in one phrase: the first path, and how many more there are.
    func shown(_ changes: Changes) -> Wording {
        guard case .paths(let paths) = changes, let first = paths.first else {
            return Wording(chinese: "content 和 theme", english: "content and theme")
        }
        let path = shown(path: first)
        let others = paths.count - 1
        if others == 0 { return path }
        return Wording(
            chinese: "\(path.chinese) 等 \(paths.count) 处",
            english: "\(path.english) and \(count(others, "other"))"
        )
    }

    /// A path as it is shown: from the site's folder on, where it lies in that.
    func shown(path: String) -> Wording {
        let isInSite = path.hasPrefix(options.site + "/")
        let shown = isInSite ? String(path.dropFirst(options.site.count + 1)) : path
        return Wording(chinese: shown, english: shown)
    }

    /// The faults in the order of their places, those that a page lists with the lines they are about.
    func shown(_ faults: [Diagnostic]) -> [ShownFault] {
        let sorted = faults.sorted()
        let listed = sorted.prefix(ShownFault.mostListed)
        let paths = Set(listed.map(\.location.path))
        let texts = Dictionary(uniqueKeysWithValues: paths.map { ($0, text(of: $0)) })
        let shown = listed.map { fault in
            let text = texts[fault.location.path] ?? nil
            return ShownFault(
                fault,
                excerpt: text.flatMap { SourceExcerpt(of: $0, at: fault.location) }
            )
        }
        return shown + sorted.dropFirst(listed.count).map { ShownFault($0, excerpt: nil) }
    }

    /// The text of a file as faults name it, from the site's folder on or, in a theme that was named,
    /// from the current one on; `nil` where it cannot be read.
    private func text(of path: String) -> String? {
        let folders = path.hasPrefix("/") ? [""] : ["\(options.site)/", ""]
        for folder in folders {
            let file = "\(folder)\(path)"
            guard let end = file.lastIndex(of: "/") else { continue }
            let name = String(file[file.index(after: end)...])
            if let bytes = try? Folder(path: String(file[..<end])).bytes(of: name) {
                return sourceText(of: bytes)
            }
        }
        return nil
    }
}
