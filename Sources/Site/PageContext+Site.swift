internal import BudgetModel
internal import Commentary
internal import Diagnostics

extension PageContext {
    /// What the pages of a language have in common, from the parts of a site.
    convenience init(
        language: Language,
        settings: SiteSettings,
        index: ReferenceIndex,
        hasChanges: Bool
    ) {
        let addresses = index.addresses
        let languages = settings.languages
        let address: @Sendable (PageTarget, Language) -> String? = { page, language in
            if language == languages.first { return addresses.address(of: page) }
            guard languages.contains(language) else { return nil }
            return language.rawValue.lowercased() + "/" + addresses.address(of: page)
        }
        self.init(
            language: language,
            languages: settings.languages,
            presentation: SitePresentation(of: settings, in: language),
            sections: siteSections(of: index, settings: settings, hasChanges: hasChanges),
            menu: freePageMenu(of: index.shelf, in: language),
            glossary: glossaryPaths(
                of: index.shelf,
                in: language,
                at: address(.freePage(FreePageName.glossary), language)
            ),
            baseAddress: settings.baseAddress,
            departmentNames: translatedNames(of: settings, in: language),
            address: address
        )
    }
}

/// The pages of the sections that a site has.
private func siteSections(
    of index: ReferenceIndex, settings: SiteSettings, hasChanges: Bool
) -> [SiteSection: PageTarget] {
    var sections: [SiteSection: PageTarget] = [.search: .search]
    if !index.groups.years.isEmpty { sections[.indicators] = .indicators(year: nil) }
    if !index.calendar.years.isEmpty { sections[.calendar] = .calendar(year: nil) }
    if hasChanges { sections[.changes] = .changes }
    if !settings.downloads.isEmpty { sections[.data] = .data }
    return sections
}

private func freePageMenu(of shelf: NoteShelf, in language: Language) -> [FreePageLink] {
    shelf.freePages.map { name in
        let note = shelf.freePage(name, in: language)
        let other = note?.language == language ? nil : note?.language
        return FreePageLink(title: ShownText(note?.note.title ?? name, in: other), name: name)
    }
}

/// Where the glossary explains each of its terms, by the term in Chinese.
private func glossaryPaths(
    of shelf: NoteShelf,
    in language: Language,
    at address: String?
) -> [String: String] {
    var paths: [String: String] = [:]
    let headings = shelf.freePage(FreePageName.glossary, in: language)?.note.headings ?? []
    for heading in headings {
        let term = glossaryTerm(ofHeading: heading.text.withoutFigures)
        paths[term] = address.map { $0 + "#" + percentEncoded(heading.anchor) }
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
        let title = settings.title.shown(in: language) ?? .none
        let publisher = settings.publisher.shown(in: language) ?? .none
        self.init(
            title: title,
            description: settings.description?.shown(in: language) ?? title,
            publisher: publisher,
            notice: settings.notice?.shown(in: language),
            licence: settings.licence.map { licence in
                Licence(
                    name: licence.name.shown(in: language) ?? .none, address: licence.address)
            },
            contact: settings.contact.map { contact in
                Contact(
                    email: contact.email,
                    telephone: contact.telephone,
                    postalAddress: contact.address?.shown(in: language),
                    form: contact.page
                )
            },
            portal: settings.portal.map {
                PortalMetadata(of: $0, in: language, publisher: publisher.text)
            }
        )
    }
}
