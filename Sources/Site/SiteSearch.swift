internal import BudgetModel
internal import Checksums
internal import Records
internal import Search

/// What readers of the site search in, and what each file of it is made from.
struct SiteSearch: Sendable {
    let index: SearchIndex
    /// The states of the tables, of the segments, and of all tables; `nil` where they are not known.
    private let states: States?

    private struct States: Sendable {
        let shared: ContentFingerprint
        let tables: [ContentFingerprint]
        let segments: [ContentFingerprint]
        let whole: ContentFingerprint
    }

    /// Plans the files; a table is read once somebody asks for one of its blocks.
    ///
    /// - Parameters:
    ///   - site: The tables and where their pages stand.
    ///   - state: A fingerprint of what all files of the site are made from.
    init(of site: ReferenceIndex, state: ContentFingerprint?) {
        let (budget, addresses) = (site.budget, site.addresses)
        let tables = zip(budget.disclosures, addresses.folders).map { disclosure, folder in
            SearchTable(
                year: disclosure.head.year,
                department: disclosure.head.department.name.text,
                folder: folder,
                projectCount: disclosure.projectCount
            )
        }
        let layout = SearchLayout(of: tables)
        index = SearchIndex(
            layout: layout,
            tables: budget.disclosures.map(\.searched),
            projects: { table in
                SearchedProjects(
                    projects: budget.disclosures[table].projects,
                    pages: addresses.projects[table]
                )
            }
        )
        states = state.map { state in
            let tables = site.disclosureStates
            return States(
                shared: state,
                tables: tables.map { site.state(of: [$0], and: state) },
                segments: layout.segments.map { site.state(of: tables[$0.tables], and: state) },
                whole: site.state(of: tables[...], and: state)
            )
        }
    }

    /// A fingerprint of all that a file is made from, but for its parts; `nil` where that is not known.
    func state(of file: SearchFile) -> ContentFingerprint? {
        guard let states else { return nil }
        var record = RecordWriter(capacity: 64)
        switch file {
        case .directory, .pinyin: states.whole.write(to: &record)
        case .grams(let segment, _): states.segments[segment].write(to: &record)
        case .block(_, let table, _): states.tables[table].write(to: &record)
        case .segments:
            states.shared.write(to: &record)
            for segment in index.layout.segments { record.write(segment.gramBits) }
        }
        record.write(file.name)
        return ContentFingerprint(of: record.bytes)
    }
}

extension ReferenceIndex {
    /// What is asked for with each file of the index, so that a browser never puts together files of
    /// different builds that it has kept.
    var searchVersion: String {
        var record = RecordWriter()
        record.write(SearchIndex.form)
        for state in disclosureStates { state.write(to: &record) }
        return String(ContentFingerprint(of: record.bytes).low, radix: 36)
    }

    /// One fingerprint of some tables and of what all files are made from.
    fileprivate func state(
        of tables: ArraySlice<ContentFingerprint>, and state: ContentFingerprint
    ) -> ContentFingerprint {
        var record = RecordWriter(capacity: 20 * tables.count + 20)
        state.write(to: &record)
        for table in tables { table.write(to: &record) }
        return ContentFingerprint(of: record.bytes)
    }
}

extension SearchFile {
    /// What kind of file it is, for a profile of the build.
    var kind: String {
        switch self {
        case .directory, .pinyin: "search directory"
        case .segments: "search segments"
        case .grams: "search grams"
        case .block: "search blocks"
        }
    }
}
