internal import BudgetModel
internal import Checksums
internal import Commentary
internal import Records

extension SiteEdition {
    /// A fingerprint of everything that a page is made from; `nil` where that cannot be told without
    /// rendering it.
    ///
    /// Pages of a department and its projects show their own table, their commentary and what all pages
    /// share. The few pages that sum up many tables are always rendered.
    func state(of page: PageTarget) -> ContentFingerprint? {
        guard let state, let disclosure = page.disclosure else { return nil }
        // Each page of each build asks: without room, half of the time went into making some again.
        var record = RecordWriter(capacity: 80)
        state.write(to: &record)
        index.state(ofDisclosure: disclosure).write(to: &record)
        if case .project(let project, _) = page { record.write(project) }
        for note in commentaries[page] ?? [] {
            guard let state = index.state(of: note) else { return nil }
            state.write(to: &record)
        }
        return ContentFingerprint(of: record.bytes)
    }
}

extension ReferenceIndex {
    /// A fingerprint of a disclosure's table and of where its pages stand.
    func state(ofDisclosure index: Int) -> ContentFingerprint { disclosureStates[index] }

    /// A fingerprint of a note and of all that its references name; `nil` where one names nothing that
    /// exists, or what many tables say together.
    func state(of note: ShelvedNote) -> ContentFingerprint? {
        var record = RecordWriter()
        record.write(note.note.path)
        note.fingerprint.write(to: &record)
        for located in note.note.references {
            if case .external = located.reference.target { continue }
            guard let page = page(located.reference.target) else { return nil }
            switch (located.reference.target, located.use) {
            case (.department, _), (.project, _):
                guard let disclosure = page.disclosure else { return nil }
                state(ofDisclosure: disclosure).write(to: &record)
            case (.home, .link), (.year, .link), (.home, .subject), (.year, .subject): break
            case (.note(let path), .link):
                guard let other = shelf.note(at: path), other.freePage != nil else { return nil }
                other.fingerprint.write(to: &record)
            default: return nil
            }
        }
        return ContentFingerprint(of: record.bytes)
    }
}

extension SiteAddresses {
    /// A fingerprint of each disclosure's table and of where its pages stand.
    func states(of budget: SiteBudget) -> [ContentFingerprint] {
        zip(budget.disclosures, folders).map { disclosure, folder in
            var record = RecordWriter()
            record.write(disclosure.head.document.sha256)
            record.write(disclosure.head.document.path)
            record.write(folder)
            return ContentFingerprint(of: record.bytes)
        }
    }
}
