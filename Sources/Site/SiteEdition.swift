internal import BudgetModel
internal import Checksums
internal import Commentary
internal import Diagnostics
internal import Records
internal import Theme

/// The site in one language: its templates and all that its pages have in common.
///
/// A class, although it never changes: every page takes hold of it, on several threads.
final class SiteEdition: Sendable {
    let context: PageContext
    let templates: PageTemplates
    let index: ReferenceIndex
    /// The commentaries by page, those in the edition's language or, where there are none, in another.
    let commentaries: [PageTarget: [ShelvedNote]]
    /// What was recorded of the data.
    let log: ChangeLog
    private let disclosures: DisclosureFrames
    /// What all pages of the edition are made from; `nil` where it is not known.
    let state: ContentFingerprint?

    /// Prepares an edition; `nil` where a template is wrong.
    init?(
        _ language: Language,
        of input: SiteInput,
        index: ReferenceIndex,
        downloads: SiteDownloads,
        log: ChangeLog,
        faults: inout [Diagnostic]
    ) {
        let context = PageContext(
            language: language, settings: input.settings, index: index,
            hasChanges: !log.isEmpty)
        guard let templates = PageTemplates(of: input.theme, for: context, faults: &faults) else {
            return nil
        }
        self.context = context
        self.templates = templates
        self.index = index
        self.log = log
        commentaries = commentariesByPage(in: index, language: language)
        disclosures = DisclosureFrames(
            of: index.budget, downloads: downloads, years: index.years, groups: index.groups,
            sharedPromises: index.sharedPromises, context: context)
        state = input.state.map { state in
            var record = RecordWriter()
            state.write(to: &record)
            record.write(language.rawValue)
            // Every page names them in its header.
            record.write(SiteSection.allCases) { record, section in
                record.write(context.sections[section] != nil)
            }
            return ContentFingerprint(of: record.bytes)
        }
    }

    /// Where a page of this language stands.
    func address(of page: PageTarget) -> String {
        context.address(page, context.language) ?? ""
    }

    /// Appends the bytes of a page.
    func render(_ page: PageTarget, into buffer: inout [UInt8]) {
        let budget = index.budget
        switch page {
        case .home:
            let home = HomePage(
                of: budget,
                years: index.years,
                views: budget.years.last.map(views) ?? YearViews(),
                commentary: commentary(on: page),
                notes: latestNotes,
                context: context
            )
            templates.home.render(HomePage.fields.flatValue(of: home), into: &buffer)
        case .year(let year):
            let page = YearPage(
                of: year, in: budget, years: index.years, views: views(of: year),
                commentary: commentary(on: page),
                context: context)
            templates.year.render(YearPage.fields.flatValue(of: page), into: &buffer)
        case .department(let department):
            let page = DepartmentPage(
                of: disclosures[department], commentary: commentary(on: page),
                changes: log.changes(of: page))
            templates.department.render(DepartmentPage.fields.flatValue(of: page), into: &buffer)
        case .project(let project, let department):
            let page = ProjectPage(
                of: project, in: disclosures[department], commentary: commentary(on: page),
                changes: log.changes(of: page))
            templates.project.render(ProjectPage.fields.flatValue(of: page), into: &buffer)
        case .search:
            let page = SearchPage(of: index, context: context)
            templates.search.render(SearchPage.fields.flatValue(of: page), into: &buffer)
        case .freePage(let name): renderFreePage(name, into: &buffer)
        case .comparedYears(let pair):
            let page = ComparedYearsPage(
                of: pair, in: budget, years: index.years, context: context)
            templates.comparedYears.render(
                ComparedYearsPage.fields.flatValue(of: page), into: &buffer)
        case .comparedDepartment(let earlier, let later):
            let page = ComparedDepartmentPage(
                of: later, since: earlier, in: budget, years: index.years, context: context)
            templates.comparedDepartment.render(
                ComparedDepartmentPage.fields.flatValue(of: page), into: &buffer)
        case .data: break  // It is made from what its files came to.
        case .changes:
            let page = ChangesPage(of: log, context: context)
            templates.changes.render(ChangesPage.fields.flatValue(of: page), into: &buffer)
        case .revision(let number, let part):
            let page = RevisionPage(of: number, part: part, in: log, context: context)
            templates.revision.render(RevisionPage.fields.flatValue(of: page), into: &buffer)
        case .calendar(let year):
            let page = CalendarPage(of: year, index.calendar, in: budget, context: context)
            templates.calendar.render(CalendarPage.fields.flatValue(of: page), into: &buffer)
        case .indicators(let year):
            let page = IndicatorsPage(of: year, in: budget, index.groups, context: context)
            templates.indicators.render(IndicatorsPage.fields.flatValue(of: page), into: &buffer)
        case .indicatorGroup(let key, let year):
            guard let group = index.groups.group(key, in: year) else { return }
            let page = IndicatorGroupPage(of: group, in: budget, index.groups, context: context)
            templates.indicatorGroup.render(
                IndicatorGroupPage.fields.flatValue(of: page), into: &buffer)
        case .notFound:
            let page = NotFoundPage(of: budget, context: context)
            templates.notFound.render(NotFoundPage.fields.flatValue(of: page), into: &buffer)
        }
    }

    /// Appends the page about the data, of files with their sizes.
    func renderData(
        of files: [(file: WholeFile, size: Int)],
        formats: Set<DownloadFormat>,
        into buffer: inout [UInt8]
    ) {
        let page = DataPage(of: files, in: index.budget, formats: formats, context: context)
        templates.data.render(DataPage.fields.flatValue(of: page), into: &buffer)
    }

    private func views(of year: Int) -> YearViews {
        YearViews(hasIndicatorGroups: !index.groups.groups(of: year).isEmpty)
    }

    private func renderFreePage(_ name: String, into buffer: inout [UInt8]) {
        guard let note = index.shelf.freePage(name, in: context.language) else { return }
        let filling = NoteFilling(index: index, page: .freePage(name), context: context)
        let page = FreePage(
            name,
            note: filling.pageNote(note),
            sections: note.note.headings.filter { $0.level == 2 }.map { heading in
                PageSection(
                    title: filling.text(heading.text),
                    fragment: percentEncoded(heading.anchor)
                )
            },
            description: note.note.summary.map(filling.text),
            context: context
        )
        templates.freePage.render(FreePage.fields.flatValue(of: page), into: &buffer)
    }

    private func commentary(on page: PageTarget) -> [PageNote] {
        guard !commentaries.isEmpty, let notes = commentaries[page] else { return [] }
        let filling = NoteFilling(index: index, page: page, context: context)
        return notes.map(filling.pageNote)
    }

    /// The five commentaries that were written last; those without a date come after, by page.
    private var latestNotes: [PageNoteLink] {
        let placed = commentaries.filter { $0.key != .home }.flatMap { page, notes in
            notes.map { (page: page, note: $0, date: $0.note.frontMatter.date) }
        }
        let latest = placed.first(5) { left, right in
            switch (left.date, right.date) {
            case (let date?, let other?) where date != other: date > other
            case (_?, nil): true
            case (nil, _?): false
            default: left.note.note.path < right.note.note.path
            }
        }
        return latest.map { placed in
            PageNoteLink(
                title: placed.note.note.title ?? "",
                target: placed.page,
                language: placed.note.language,
                about: subjectName(of: placed.page),
                date: placed.date.map { "\($0)" }
            )
        }
    }

    private func subjectName(of page: PageTarget) -> String? {
        switch page {
        case .department(let index): self.index.budget.disclosures[index].head.department.name.text
        case .project(let project, let department):
            index.budget.disclosures[department].title(ofProject: project)
        default: nil
        }
    }
}

extension Array {
    /// The first elements in an order; sorting all of them to show five took a hundred times as long.
    fileprivate func first(_ count: Int, by isBefore: (Element, Element) -> Bool) -> Self {
        var first: Self = []
        for element in self {
            if first.count == count, let last = first.last, !isBefore(element, last) { continue }
            let place = first.firstIndex { isBefore(element, $0) } ?? first.count
            first.insert(element, at: place)
            if first.count > count { first.removeLast() }
        }
        return first
    }
}

/// The commentaries on each page: those in a language or, where there are none, in another.
private func commentariesByPage(
    in index: ReferenceIndex,
    language: Language
) -> [PageTarget: [ShelvedNote]] {
    var commentaries: [PageTarget: [ShelvedNote]] = [:]
    for note in index.shelf.notes where note.freePage == nil {
        guard let page = index.page(showing: note) else { continue }
        commentaries[page, default: []].append(note)
    }
    return commentaries.mapValues { notes in
        let own = notes.filter { $0.language == language }
        return own.isEmpty ? notes : own
    }
}

/// The templates of all kinds of pages, compiled for one language.
struct PageTemplates: Sendable {
    let home: Template
    let year: Template
    let department: Template
    let project: Template
    let search: Template
    let freePage: Template
    let comparedYears: Template
    let comparedDepartment: Template
    let data: Template
    let indicators: Template
    let indicatorGroup: Template
    let calendar: Template
    let notFound: Template
    let changes: Template
    let revision: Template
    let feed: FeedTemplates

    /// All of them by their names.
    var named: [(name: String, template: Template)] {
        [
            ("home", home), ("year", year), ("department", department), ("project", project),
            ("search", search), ("note-page", freePage), ("compared-years", comparedYears),
            ("compared-department", comparedDepartment), ("data", data),
            ("not-found", notFound), ("changes", changes), ("revision", revision),
            ("words/feedTitle", feed.title), ("words/feedEntryTitle", feed.entryTitle),
            ("feed-entry", feed.entry),
            ("indicators", indicators), ("indicator-group", indicatorGroup),
            ("calendar", calendar),
        ]
    }

    /// Compiles the templates and reports everything that is wrong with any of them.
    init?(of theme: Theme, for context: PageContext, faults: inout [Diagnostic]) {
        func template(_ name: String, _ shape: Shape, _ faults: inout [Diagnostic]) -> Template? {
            theme.template(
                name,
                shape: shape,
                language: context.language,
                constants: context.constants,
                faults: &faults
            )
        }
        let home = template("home", HomePage.fields.shape, &faults)
        let year = template("year", YearPage.fields.shape, &faults)
        let department = template("department", DepartmentPage.fields.shape, &faults)
        let project = template("project", ProjectPage.fields.shape, &faults)
        let search = template("search", SearchPage.fields.shape, &faults)
        let freePage = template("note-page", FreePage.fields.shape, &faults)
        let comparedYears = template("compared-years", ComparedYearsPage.fields.shape, &faults)
        let comparedShape = ComparedDepartmentPage.fields.shape
        let comparedDepartment = template("compared-department", comparedShape, &faults)
        let data = template("data", DataPage.fields.shape, &faults)
        let notFound = template("not-found", NotFoundPage.fields.shape, &faults)
        let groupShape = IndicatorGroupPage.fields.shape
        let indicators = template("indicators", IndicatorsPage.fields.shape, &faults)
        let indicatorGroup = template("indicator-group", groupShape, &faults)
        let calendar = template("calendar", CalendarPage.fields.shape, &faults)
        let changes = template("changes", ChangesPage.fields.shape, &faults)
        let revision = template("revision", RevisionPage.fields.shape, &faults)
        let feedTitle = template("words/feedTitle", FeedFrame.fields.shape, &faults)
        let entryTitle = template("words/feedEntryTitle", FeedEntry.fields.shape, &faults)
        let feedEntry = template("feed-entry", FeedEntry.fields.shape, &faults)
        guard let home, let year, let department, let project, let search, let freePage,
            let comparedYears, let comparedDepartment, let data, let notFound, let changes,
            let revision, let feedTitle, let entryTitle, let feedEntry, let indicators,
            let indicatorGroup, let calendar
        else { return nil }
        self.home = home
        self.year = year
        self.department = department
        self.project = project
        self.search = search
        self.freePage = freePage
        self.comparedYears = comparedYears
        self.comparedDepartment = comparedDepartment
        self.data = data
        self.notFound = notFound
        self.changes = changes
        self.revision = revision
        feed = FeedTemplates(title: feedTitle, entryTitle: entryTitle, entry: feedEntry)
        self.indicators = indicators
        self.indicatorGroup = indicatorGroup
        self.calendar = calendar
    }
}
