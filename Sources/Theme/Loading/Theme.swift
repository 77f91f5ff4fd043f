public import Diagnostics

/// Everything a site looks like: templates, words and assets, of the default theme and the site's own.
public struct Theme: Sendable {
    /// The files pages may ask for, in the order of their names.
    public let assets: [Asset]
    private let libraries: [Language: TemplateLibrary]
    private let words: [Language: Words]
    private let wordConstants: [Language: NameTree]
    private let assetConstants: NameTree
    /// The templates that an earlier build has compiled.
    private let compiled: [CompiledName: Template]
    /// Whether nothing is wrong with it, as far as that shows before templates are compiled.
    public let isFaultless: Bool

    /// Puts a theme together from layers, the default theme first.
    ///
    /// A later layer replaces templates and assets file by file, and words one by one.
    public init(layers: [[ThemeFile]], faults: inout [Diagnostic]) {
        let faultsBefore = faults.count
        let files = ThemeFiles(layers, faults: &faults)
        let assets = Self.assets(files.assets, faults: &faults)
        let words = files.words(faults: &faults)
        self.assets = assets
        self.words = words
        let templateKeys = Set(
            words.values.flatMap { $0.words.filter(\.isTemplate).map(\.key) })
        var found: [Diagnostic] = []
        libraries = words.mapValues { words in
            let sources = words.words.filter { templateKeys.contains($0.key) }.map(\.source)
            return TemplateLibrary(files.templates + sources, faults: &found)
        }
        for language in Language.allCases {
            guard let library = libraries[language], let words = words[language] else { continue }
            reportUnusedAdditions(
                templates: files.templates.filter { files.addedTemplates.contains($0.name) },
                words: words.words, library: library, faults: &found)
        }
        faults += Set(found).sorted()
        wordConstants = words.mapValues { words in
            var tree = NameTree()
            for word in words.words where !templateKeys.contains(word.key) {
                tree.insert(
                    .text, .text(word.text), at: word.key.split(separator: ".").map(String.init))
            }
            return tree
        }
        assetConstants = assets.reduce(into: NameTree()) { tree, asset in
            tree.insert(.url, .text(asset.address), at: asset.path)
        }
        compiled = [:]
        isFaultless = faults.count == faultsBefore
    }

    /// A theme of which nothing is needed but what an earlier build has made of it.
    init(assets: [Asset], compiled: [CompiledName: Template]) {
        self.assets = assets
        self.compiled = compiled
        libraries = [:]
        words = [:]
        wordConstants = [:]
        assetConstants = NameTree()
        isFaultless = true
    }

    /// Compiles a template for values of one shape in one language.
    ///
    /// Besides the shape's names it may use those of `constants`, and `words` and `assets`.
    ///
    /// - Returns: `nil` if anything in it is faulty or there is no such template.
    public func template(
        _ name: String,
        shape: Shape,
        language: Language,
        constants: Constants = .none,
        faults: inout [Diagnostic]
    ) -> Template? {
        let known = compiled[CompiledName(name: name, language: language)]
        if let known { return known }
        guard let library = libraries[language], library.contains(name) else {
            faults.append(.missingTemplate(name))
            return nil
        }
        let all = self.constants(in: language, adding: constants)
        return library.template(name, for: .record(shape), constants: all, faults: &faults)
    }

    /// The texts of all templates, words that are templates among them, as another engine would take them.
    public func sources(in language: Language) -> [TemplateSource] {
        libraries[language]?.sources ?? []
    }

    /// Some constants with `words` and `assets`: what templates may use besides the page's own names.
    public func constants(in language: Language, adding constants: Constants) -> Constants {
        let words = wordConstants[language] ?? NameTree()
        return
            constants
            .adding("words", .record(words.shape), words.value)
            .adding("assets", .record(assetConstants.shape), assetConstants.value)
    }

    /// The word behind a dotted key, for what is not made by templates.
    public func word(_ key: String, in language: Language) -> String? {
        words[language]?[key]?.text
    }

    private static func assets(
        _ files: [String: ThemeFile], faults: inout [Diagnostic]
    ) -> [Asset] {
        let names = files.keys.sorted()
        var assets = names.filter { !$0.hasSuffix(".css") }.compactMap { name in
            files[name].map { file in
                let isScript = name.hasSuffix(".js")
                return Asset(name: name, bytes: isScript ? Script(file.bytes).bytes : file.bytes)
            }
        }
        let addresses = Dictionary(uniqueKeysWithValues: assets.map { ($0.name, $0.address) })
        for name in names where name.hasSuffix(".css") {
            guard let file = files[name] else { continue }
            var stylesheet = Stylesheet(name: name, file: file, addresses: addresses)
            assets.append(Asset(name: name, bytes: stylesheet.addressed(faults: &faults)))
        }
        return assets.sorted { $0.name < $1.name }
    }
}
