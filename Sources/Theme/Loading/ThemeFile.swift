/// One file of a theme, read by the caller: themes know no disk.
public struct ThemeFile: Hashable, Sendable {
    /// Its path in the theme's folder, with `/` between its parts: `templates/project.mustache`.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]
    /// The path that faults show; in a site's own theme `theme/` and `path`.
    public let shownPath: String

    /// Describes a file; without `shownPath` faults show `path`.
    public init(path: String, bytes: [UInt8], shownPath: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.shownPath = shownPath ?? path
    }
}

extension ThemeFile {
    /// What a file is by the folder it lies in.
    enum Role: Hashable {
        case template(String)
        case words(String)
        case asset(String)
        case unknown
    }

    /// The file's role with its name in that role.
    var role: Role {
        if let name = name(in: "templates/", ending: ".mustache") { return .template(name) }
        if let name = name(in: "words/", ending: ".yml") { return .words(name) }
        if let name = name(in: "assets/", ending: "") { return .asset(name) }
        return .unknown
    }

    /// Whether the file must be text: templates, words and stylesheets.
    var isText: Bool {
        switch role {
        case .template, .words: true
        case .asset(let name): name.hasSuffix(".css")
        case .unknown: false
        }
    }

    /// The file without the mark that some editors put before UTF-8, which would end up in pages.
    var withoutByteOrderMark: ThemeFile {
        guard isText, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return self }
        return ThemeFile(path: path, bytes: Array(bytes.dropFirst(3)), shownPath: shownPath)
    }

    private func name(in folder: String, ending: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(ending),
            path.utf8.count > folder.utf8.count + ending.utf8.count
        else { return nil }
        return String(path.dropFirst(folder.count).dropLast(ending.count))
    }
}
