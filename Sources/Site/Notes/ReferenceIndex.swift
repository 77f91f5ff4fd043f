internal import BudgetModel
internal import Checksums
internal import Commentary
internal import Diagnostics
internal import Parallel

/// Finds the pages that references of notes name.
struct ReferenceIndex: Sendable {
    let budget: SiteBudget
    let addresses: SiteAddresses
    let shelf: NoteShelf
    /// The indicators that stand in several projects.
    let groups: IndicatorGroups
    /// The projects that promise much the same.
    let sharedPromises: SharedPromises
    /// The promises that name a time.
    let calendar: PromiseCalendar
    /// What the pages of each disclosure are made from, in the order of the budget.
    let disclosureStates: [ContentFingerprint]

    /// Which disclosures are of one department, year after year.
    let years: SiteYears
    /// What the pages of each disclosure show of other years.
    let yearStates: [ContentFingerprint?]

    /// The disclosures by their folder, `2020/zuzhibu`.
    private let departments: [String: Int]

    /// Looks everything up; what an earlier plan found is taken from that as far as it did not change.
    init(
        budget: SiteBudget, addresses: SiteAddresses, shelf: NoteShelf,
        after past: ReferenceIndex? = nil
    ) {
        self.budget = budget
        self.addresses = addresses
        self.shelf = shelf
        disclosureStates = addresses.states(of: budget)
        let budgetYears = budget.years(knownBy: disclosureStates)
        (sharedPromises, groups) = together(
            { [folders = addresses.folders] in
                SharedPromises(
                    of: budget, folders: folders, years: budgetYears, after: past?.sharedPromises)
            },
            and: {
                IndicatorGroups(
                    of: budget, folders: addresses.folders, years: budgetYears, after: past?.groups)
            }
        )
        calendar = PromiseCalendar(of: budget, folders: addresses.folders)
        years = SiteYears(of: budget, folders: addresses.folders)
        yearStates = years.states(of: budget, folders: addresses.folders)
        departments = Dictionary(
            zip(addresses.folders, addresses.folders.indices),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The page that a reference names; `nil` where there is none, and for addresses elsewhere.
    func page(_ target: Reference.Target) -> PageTarget? {
        switch target {
        case .home: .home
        case .year(let year): hasYear(year) ? .year(year) : nil
        case .department(let year, let department):
            disclosure(year, department).map(PageTarget.department)
        case .project(let year, let department, let project):
            disclosure(year, department).flatMap { index in
                addresses.projects[index].firstIndex(of: project).map { .project($0, in: index) }
            }
        case .note(let path): shelf.note(at: path).flatMap(page(showing:))
        case .external: nil
        }
    }

    /// The page that shows a note; `nil` where the note's subject does not exist.
    func page(showing note: ShelvedNote) -> PageTarget? {
        if let name = note.freePage { return .freePage(name) }
        // A subject is never a note itself, so this ends.
        return note.note.frontMatter.about.flatMap { page($0.reference.target) }
    }

    /// What the author of a reference to nothing may have meant, as a reference.
    func nearest(to target: Reference.Target) -> String? {
        switch target {
        case .home, .external: nil
        case .year: Set(budget.years.map { "\($0)" }).nearest(to: "\(Reference(target))")
        case .department: addresses.folders.nearest(to: "\(Reference(target))")
        case .project(let year, let department, let project):
            if let index = disclosure(year, department) {
                addresses.projects[index].nearest(to: project).map {
                    addresses.folders[index] + "/" + $0
                }
            } else {
                addresses.folders.nearest(to: "\(year)/\(department)").map { $0 + "/" + project }
            }
        case .note(let path): shelf.allPaths.nearest(to: path)
        }
    }

    private func hasYear(_ year: Int) -> Bool {
        budget.disclosures.contains { $0.head.year == year }
    }

    private func disclosure(_ year: Int, _ department: String) -> Int? {
        departments["\(year)/\(department)"]
    }
}
