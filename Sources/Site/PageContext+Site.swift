internal import BudgetModel
internal import Commentary
internal import Diagnostics

extension PageContext {
    /// What the pages of a language have in common, from the parts of a site.
    init(language: Language, settings: SiteSettings, index: ReferenceIndex) {
        let addresses = index.addresses
        let prefixes = addressPrefixes(of: settings.languages)
        let address: @Sendable (PageTarget, Language) -> String? = { page, language in
            prefixes[language].map { $0 + addresses.address(of: page) }
        }
        self.init(
            language: language,
            languages: settings.languages,
            presentation: SitePresentation(of: settings, in: language),
            menu: freePageMenu(of: index.shelf, in: language),
            glossary: glossaryPaths(
                of: index, in: language, at: address(.freePage("glossary"), language)),
            baseAddress: settings.baseAddress,
            departmentNames: translatedNames(of: settings, in: language),
            address: address,
            anchor: SiteAddresses.anchor,
            reading: { _, _ in nil }
        )
    }
}

/// The folder of each language: the first stands at the root, the others in folders of their own.
private func addressPrefixes(of languages: [Language]) -> [Language: String] {
    var prefixes: [Language: String] = [:]
    for language in languages {
        prefixes[language] = language == languages.first ? "" : language.rawValue.lowercased() + "/"
    }
    return prefixes
}

private func freePageMenu(of shelf: NoteShelf, in language: Language) -> [FreePageLink] {
    shelf.freePages.map { name in
        FreePageLink(title: shelf.freePage(name, in: language)?.note.title ?? name, name: name)
    }
}

private func glossaryPaths(
    of index: ReferenceIndex,
    in language: Language,
    at address: String?
) -> [GlossaryTerm: String] {
    var paths: [GlossaryTerm: String] = [:]
    for term in GlossaryTerm.allCases {
        let fragment = index.glossaryFragment(of: term.heading.chinese, in: language)
        if let address, let fragment { paths[term] = address + "#" + fragment }
    }
    return paths
}

/// The names of departments that differ from those in the table.
private func translatedNames(of settings: SiteSettings, in language: Language) -> [String: String] {
    guard language == .english else { return [:] }
    var names: [String: String] = [:]
    for department in settings.departments { names[department.name] = department.englishName }
    return names
}

extension SitePresentation {
    /// What `site.yml` says, in one language.
    init(of settings: SiteSettings, in language: Language) {
        self.init(
            title: settings.title[language] ?? "",
            description: settings.description?[language] ?? settings.title[language] ?? "",
            publisher: settings.publisher[language] ?? "",
            licence: settings.licence.map { licence in
                Licence(name: licence.name[language] ?? "", address: licence.address)
            },
            contact: settings.contact.map { contact in
                Contact(
                    email: contact.email,
                    telephone: contact.telephone,
                    postalAddress: contact.address?[language],
                    form: contact.page
                )
            }
        )
    }
}
