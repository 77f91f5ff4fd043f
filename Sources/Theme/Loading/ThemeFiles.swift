internal import Diagnostics

/// The files of a theme by their roles, later layers over earlier ones.
struct ThemeFiles {
    private(set) var assets: [String: ThemeFile] = [:]
    private var templateFiles: [String: ThemeFile] = [:]
    /// Files of words in the order of the layers.
    private var wordFiles: [(language: Language, layer: Int, file: ThemeFile)] = []
    /// The templates that only later layers have.
    private(set) var addedTemplates: Set<String> = []

    /// Sorts files into roles; a file without one is reported.
    init(_ layers: [[ThemeFile]], faults: inout [Diagnostic]) {
        for (layer, files) in layers.enumerated() {
            for file in files.map(\.withoutByteOrderMark) {
                guard !file.isText || String(validating: file.bytes, as: UTF8.self) != nil else {
                    faults.append(.themeNotUTF8(file))
                    continue
                }
                add(file, layer: layer, faults: &faults)
            }
        }
    }

    private mutating func add(_ file: ThemeFile, layer: Int, faults: inout [Diagnostic]) {
        switch file.role {
        case .template(let name):
            if layer > 0, templateFiles[name] == nil { addedTemplates.insert(name) }
            templateFiles[name] = file
        case .asset(let name): assets[name] = file
        case .words(let name):
            if let language = Language(rawValue: name) {
                wordFiles.append((language, layer, file))
            } else {
                faults.append(.unknownLanguage(name, in: file))
            }
        case .unknown: faults.append(.unknownThemeFile(file))
        }
    }

    /// The templates, in the order of their names.
    var templates: [TemplateSource] {
        templateFiles.sorted { $0.key < $1.key }.map { name, file in
            TemplateSource(
                name: name, bytes: file.bytes, start: SourceLocation(path: file.shownPath))
        }
    }

    /// The words of every language.
    ///
    /// A word that one language lacks is reported, and taken from another so that templates with it are not
    /// reported too. Where a file could not be read, that was reported, and not what it would have brought.
    func words(faults: inout [Diagnostic]) -> [Language: Words] {
        var words: [Language: Words] = [:]
        for language in Language.allCases { words[language] = Words() }
        var unread: Set<Language> = []
        for (language, layer, file) in wordFiles {
            let isRead = words[language]?.read(file, layer: layer, faults: &faults)
            if isRead != true { unread.insert(language) }
        }
        for language in Language.allCases {
            let keys = Set(words[language]?.words.map(\.key) ?? [])
            for other in Language.allCases where other != language {
                for word in words[other]?.words ?? [] where !keys.contains(word.key) {
                    if !unread.contains(language) { faults.append(.missingWord(word, language)) }
                    words[language]?.fill(with: word)
                }
            }
        }
        return words
    }
}

extension Diagnostic {
    static func missingWord(_ word: Words.Word, _ language: Language) -> Diagnostic {
        Diagnostic(
            code: "theme-missing-word",
            severity: .error,
            location: word.location,
            message: Wording(
                chinese: "词条“\(word.key)”没有 \(language.rawValue) 的写法",
                english: "the word \"\(word.key)\" has no text in \(language.rawValue)"
            ),
            remedy: Wording(
                chinese: "在 words/\(language.rawValue).yml 中添加“\(word.key)”",
                english: "add \"\(word.key)\" to words/\(language.rawValue).yml"
            )
        )
    }

    static func themeNotUTF8(_ file: ThemeFile) -> Diagnostic {
        Diagnostic(
            code: "theme-not-utf-8",
            severity: .error,
            location: SourceLocation(path: file.shownPath),
            message: Wording(
                chinese: "文件“\(file.path)”的编码不是 UTF-8",
                english: "the file \"\(file.path)\" is not in UTF-8"
            ),
            remedy: Wording(chinese: "另存为 UTF-8", english: "save it in UTF-8")
        )
    }

    static func unknownLanguage(_ name: String, in file: ThemeFile) -> Diagnostic {
        let known = Language.allCases.map { "words/\($0.rawValue).yml" }
        return Diagnostic(
            code: "theme-unknown-language",
            severity: .error,
            location: SourceLocation(path: file.shownPath),
            message: Wording(
                chinese: "界面没有“\(name)”这种语言",
                english: "the interface has no language \"\(name)\""
            ),
            remedy: Wording(
                chinese: "使用 \(known.joined(separator: " 或 "))",
                english: "use \(known.joined(separator: " or "))"
            )
        )
    }

    static func unknownThemeFile(_ file: ThemeFile) -> Diagnostic {
        Diagnostic(
            code: "theme-unknown-file",
            severity: .warning,
            location: SourceLocation(path: file.shownPath),
            message: Wording(
                chinese: "主题不使用文件“\(file.path)”",
                english: "themes make no use of the file \"\(file.path)\""
            ),
            remedy: Wording(
                chinese: "放进 templates（.mustache）、assets 或 words（.yml），或者删去",
                english: "put it into templates (.mustache), assets or words (.yml), or remove it"
            )
        )
    }

    static func missingTemplate(_ name: String) -> Diagnostic {
        Diagnostic(
            code: "theme-missing-template",
            severity: .error,
            location: SourceLocation(path: "templates/\(name).mustache"),
            message: Wording(
                chinese: "主题没有模板“\(name)”", english: "the theme has no template \"\(name)\""),
            remedy: Wording(
                chinese: "在主题中添加 templates/\(name).mustache",
                english: "add templates/\(name).mustache to the theme"
            )
        )
    }
}
