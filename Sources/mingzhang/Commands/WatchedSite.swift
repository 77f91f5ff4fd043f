import Diagnostics
import Preview
import Watching

/// What a site is made from, as it is watched and shown.
struct WatchedSite {
    let options: SiteOptions

    /// The folders in which every change makes a new site: the content, the site's theme and the
    /// installed one below it.
    var roots: [String] {
        let own = Folder(path: options.theme ?? "\(options.site)/theme")
        let installed = InstalledFiles.find()?.theme
        let other = installed.flatMap { $0.isSame(as: own) ? nil : $0.path }
        return ["\(options.site)/content", own.path] + [other].compactMap(\.self)
    }

    /// What changed in one phrase: the first path, and how many more there are.
    func shown(_ changes: Changes) -> Wording {
        guard case .paths(let paths) = changes, let first = paths.first else {
            return Wording(chinese: "content 和 theme", english: "content and theme")
        }
        let path = first.hasPrefix(options.site + "/") ? relative(first) : first
        let others = paths.count - 1
        if others == 0 { return Wording(chinese: path, english: path) }
        return Wording(
            chinese: "\(path) 等 \(paths.count) 处",
            english: "\(path) and \(count(others, "other"))"
        )
    }

    /// A fault with the lines it is about, where they can be read.
    func shown(_ fault: Diagnostic) -> ShownFault {
        let path = fault.location.path
        let places =
            path.hasPrefix("/")
            ? [("", String(path.dropFirst()))] : [(options.site, path), (".", path)]
        for (folder, name) in places {
            guard let bytes = try? Folder(path: folder).bytes(of: name) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            return ShownFault(fault, excerpt: SourceExcerpt(of: text, at: fault.location))
        }
        return ShownFault(fault, excerpt: nil)
    }

    private func relative(_ path: String) -> String {
        String(path.dropFirst(options.site.count + 1))
    }
}
