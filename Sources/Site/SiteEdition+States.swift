internal import BudgetModel
internal import Checksums
internal import Commentary
internal import Comparison
internal import Records
internal import Revisions

extension SiteEdition {
    /// A fingerprint of everything that a page is made from; `nil` where that cannot be told without
    /// rendering it.
    ///
    /// Pages of a department and its projects show their own table, what other years have of it, which of
    /// its indicators stand in other projects too, their commentary and what all pages share; pages of
    /// indicators and calendars show what registers keep. The few pages that sum up many tables are always
    /// rendered.
    func state(of page: PageTarget) -> ContentFingerprint? {
        switch page {
        case .comparedYears(let pair): return state(ofComparing: pair)
        case .comparedDepartment(let earlier, let later): return state(ofComparing: earlier, later)
        default: break
        }
        if page.isOfChanges { return stateOfChanges(on: page) }
        guard let state else { return nil }
        guard let disclosure = page.disclosure else {
            return index.state(ofTables: page).map { tables in
                var record = RecordWriter(capacity: 48)
                state.write(to: &record)
                tables.write(to: &record)
                return ContentFingerprint(of: record.bytes)
            }
        }
        // Each page of each build asks: without room, half of the time went into making some again.
        var record = RecordWriter(capacity: 80)
        state.write(to: &record)
        index.state(ofDisclosure: disclosure).write(to: &record)
        index.yearStates[disclosure]?.write(to: &record)
        record.write(index.groups.state(ofDisclosure: disclosure))
        if case .project(let project, _) = page {
            record.write(project)
            let place = SharedPromises.Place(disclosure: disclosure, project: project)
            record.write(index.sharedPromises.state(of: place)) { $0.write($1) }
        } else {
            index.writeMeasurability(ofYearsOf: disclosure, to: &record)
        }
        for note in commentaries[page] ?? [] {
            guard let state = index.state(of: note) else { return nil }
            state.write(to: &record)
        }
        for change in log.changes(of: page) { record.write(change.revision.digest) }
        return ContentFingerprint(of: record.bytes)
    }

    /// A fingerprint of the revisions that a page shows, and of the pages that it links.
    private func stateOfChanges(on page: PageTarget) -> ContentFingerprint? {
        guard let state, let last = log.revisions.last else { return nil }
        var record = RecordWriter()
        state.write(to: &record)
        guard case .revision(let number, let part) = page else {
            record.write(last.recorded.digest)
            return ContentFingerprint(of: record.bytes)
        }
        // The next one is named too.
        for number in number...min(number + 1, last.number) {
            record.write(log[number].recorded.digest)
        }
        record.write(part)
        for group in log[number].parts[part - 1] {
            guard let disclosure = group.department?.disclosure else { continue }
            index.state(ofDisclosure: disclosure).write(to: &record)
        }
        return ContentFingerprint(of: record.bytes)
    }

    /// A fingerprint of what the feed is made from, which is the same as of the list of all revisions.
    var stateOfFeed: ContentFingerprint? { stateOfChanges(on: .changes) }
}

extension SiteEdition {
    /// A comparison of years shows something of each table of both, and leads to other comparisons.
    private func state(ofComparing pair: YearPair) -> ContentFingerprint? {
        guard let state else { return nil }
        let departments = index.years.departments(of: pair)
        var record = RecordWriter(capacity: 40 * departments.count + 80)
        state.write(to: &record)
        record.write(departments) { record, department in
            for disclosure in [department.earlier, department.later] {
                record.write(disclosure) { index.state(ofDisclosure: $1).write(to: &$0) }
            }
            record.write(department.series.pairs.contains(pair))
        }
        record.write(index.years.isAdjacent(pair))
        record.write(index.years.pairs) { $0.write($1.name) }
        return ContentFingerprint(of: record.bytes)
    }

    /// A comparison shows two tables, and leads to those of the years before and after.
    private func state(ofComparing earlier: Int, _ later: Int) -> ContentFingerprint? {
        guard let state else { return nil }
        var record = RecordWriter(capacity: 120)
        state.write(to: &record)
        for disclosure in [earlier, later] {
            index.state(ofDisclosure: disclosure).write(to: &record)
        }
        record.write(index.years.place(of: later).series.pairs) { $0.write($1.name) }
        return ContentFingerprint(of: record.bytes)
    }
}

extension ReferenceIndex {
    /// A fingerprint of what a page shows of many tables; `nil` where that is not known.
    fileprivate func state(ofTables page: PageTarget) -> ContentFingerprint? {
        switch page {
        case .calendar(let year): (year ?? calendar.years.last).map(calendar.state)
        default: groups.state(of: page)
        }
    }

    /// Writes how the targets of a department's other years are written, which its own page shows.
    fileprivate func writeMeasurability(
        ofYearsOf disclosure: Int, to record: inout RecordWriter
    ) {
        let series = years.place(of: disclosure).series.disclosures
        for other in series where other != disclosure {
            budget.disclosures[other].measurability.write(to: &record)
        }
    }

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

extension SiteYears {
    /// A fingerprint of what each disclosure's pages show of the others of its series; `nil` where there is
    /// no other.
    func states(of budget: SiteBudget, folders: [String]) -> [ContentFingerprint?] {
        let shown = zip(budget.disclosures, folders).enumerated().map { index, each in
            place(of: index).series.hasSeveral ? each.0.stateInOtherYears(at: each.1) : nil
        }
        return budget.disclosures.indices.map { index in
            let series = place(of: index).series
            guard series.hasSeveral else { return nil }
            var record = RecordWriter(capacity: 20 * series.disclosures.count)
            for other in series.disclosures where other != index {
                shown[other]?.write(to: &record)
            }
            return ContentFingerprint(of: record.bytes)
        }
    }
}

extension SiteDisclosure {
    /// A fingerprint of what the pages of other years show: names, codes and sums of the projects, and where
    /// they stand.
    ///
    /// What they promise is no part of it: a target that changes is no news for the pages of other years.
    fileprivate func stateInOtherYears(at folder: String) -> ContentFingerprint {
        var record = RecordWriter(capacity: 24 * projectCount + 256)
        record.write(folder)
        record.write(head.funding.sums) { $0.write($1) { $0.write($1) } }
        record.write(measurability.indicatorCount)
        ContentFingerprint(of: outlineRecord).write(to: &record)
        record.write(projectNames) { $0.write($1) }
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
