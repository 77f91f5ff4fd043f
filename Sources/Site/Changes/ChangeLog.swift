internal import BudgetModel
internal import Checksums
internal import Revisions

/// The revisions of a site as its pages show them: in groups of one project each, cut into pages where there
/// are many.
///
/// A class, although it never changes: each page of a site asks it.
final class ChangeLog: Sendable {
    let revisions: [LoggedRevision]
    /// What was recorded about a department or a project, by its page, the latest first.
    private let own: [PageTarget: [OwnChange]]

    /// Lays out a chain for a budget.
    init(_ chain: RevisionChain, budget: SiteBudget, addresses: SiteAddresses) {
        var finder = PageFinder(budget: budget, addresses: addresses)
        revisions = chain.revisions.map { LoggedRevision($0, finder: &finder) }
        var own: [PageTarget: [OwnChange]] = [:]
        for revision in revisions.reversed() {
            for (page, change) in revision.ownChanges { own[page, default: []].append(change) }
        }
        self.own = own
    }

    /// Whether nothing was ever recorded, so that no page speaks of changes.
    var isEmpty: Bool { revisions.isEmpty }

    /// The pages that show what was recorded.
    var pages: [PageTarget] {
        if isEmpty { return [] }
        return [.changes]
            + revisions.flatMap { revision in
                revision.parts.indices.map { .revision(revision.number, part: $0 + 1) }
            }
    }

    /// What was recorded about the subject of a page, the latest first.
    func changes(of page: PageTarget) -> [OwnChange] { own.isEmpty ? [] : own[page] ?? [] }

    /// A revision by its number.
    subscript(number: Int) -> LoggedRevision { revisions[number - 1] }
}

/// A revision with its changes in groups, and the groups on pages.
struct LoggedRevision: Sendable {
    /// About so many changes take 40 kB of a compressed page.
    private static let limit = 300

    let recorded: RecordedRevision
    let tally: ChangeTally
    /// The groups on each of its pages, at least one page.
    let parts: [[ChangeGroup]]

    fileprivate init(_ recorded: RecordedRevision, finder: inout PageFinder) {
        self.recorded = recorded
        let changes = recorded.revision.changes
        tally = ChangeTally(of: changes[...])
        var groups: [ChangeGroup] = []
        var start = 0
        for index in changes.indices {
            let (first, next) = (changes[start], index + 1)
            let isLast =
                next == changes.count || changes[next].disclosure != first.disclosure
                || changes[next].project?.address != first.project?.address
            guard isLast else { continue }
            groups.append(
                ChangeGroup(
                    number: groups.count + 1, changes: changes[start...index],
                    department: finder.department(first.disclosure), page: finder.page(of: first))
            )
            start = next
        }
        var parts: [[ChangeGroup]] = [[]]
        var count = 0
        for group in groups {
            if count > 0, count + group.changes.count > Self.limit {
                parts.append([])
                count = 0
            }
            parts[parts.count - 1].append(group)
            count += group.changes.count
        }
        self.parts = parts
    }

    var number: Int { recorded.revision.number }

    /// The address of its file in the site.
    var fileAddress: String {
        "changes/" + (recorded.file.path.split(separator: "/").last.map(String.init) ?? "")
    }

    /// What each project and each department has of it.
    fileprivate var ownChanges: [PageTarget: OwnChange] {
        var own: [PageTarget: OwnChange] = [:]
        for (index, groups) in parts.enumerated() {
            for group in groups {
                let change = OwnChange(
                    revision: recorded, part: index + 1, group: group.number,
                    tally: ChangeTally(of: group.changes))
                for page in Set([group.department, group.page].compactMap(\.self)) {
                    own[page, default: change.untallied].tally += change.tally
                }
            }
        }
        return own
    }
}

/// The changes of one project, or of a department's own cells.
struct ChangeGroup: Sendable {
    /// Its place in the revision, which never changes: what its anchor is made of.
    let number: Int
    let changes: ArraySlice<Change>
    /// The page of the department; `nil` where the site has none (any more).
    let department: PageTarget?
    /// The page of the project, or of the department; `nil` where the site has none.
    let page: PageTarget?

    var disclosure: DisclosureName { changes[changes.startIndex].disclosure }
    var project: ProjectName? { changes[changes.startIndex].project }

    static func anchor(_ number: Int) -> String { "c\(number)" }

    /// The group with its first changes only.
    func prefix(_ count: Int) -> ChangeGroup {
        ChangeGroup(
            number: number, changes: changes.prefix(count), department: department, page: page)
    }
}

/// What one revision says of one department or project.
struct OwnChange: Sendable {
    let revision: RecordedRevision
    let part: Int
    /// The first group that is about it.
    let group: Int
    fileprivate(set) var tally: ChangeTally

    /// The page that shows the change.
    var page: PageTarget { .revision(revision.revision.number, part: part) }

    fileprivate var untallied: OwnChange {
        OwnChange(revision: revision, part: part, group: group, tally: ChangeTally())
    }
}

/// How many cells came, went and were changed.
struct ChangeTally: Hashable, Sendable {
    private(set) var added = 0
    private(set) var removed = 0
    private(set) var changed = 0

    init() {}

    init(of changes: ArraySlice<Change>) {
        for change in changes {
            switch change.kind {
            case .added: added += 1
            case .removed: removed += 1
            case .changed: changed += 1
            }
        }
    }

    static func += (left: inout ChangeTally, right: ChangeTally) {
        left.added += right.added
        left.removed += right.removed
        left.changed += right.changed
    }
}

/// Finds the pages of what revisions name.
private struct PageFinder {
    private let addresses: SiteAddresses
    private let disclosures: [DisclosureName: Int]
    /// The projects by name, of the disclosures that were asked for.
    private var projects: [Int: [String: Int]] = [:]

    init(budget: SiteBudget, addresses: SiteAddresses) {
        self.addresses = addresses
        disclosures = Dictionary(
            budget.disclosures.enumerated().map { (DisclosureName(of: $1.head), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func department(_ name: DisclosureName) -> PageTarget? {
        disclosures[name].map(PageTarget.department)
    }

    mutating func page(of change: Change) -> PageTarget? {
        guard let disclosure = disclosures[change.disclosure] else { return nil }
        guard let project = change.project else { return .department(disclosure) }
        let names = addresses.projects[disclosure]
        let known =
            projects[disclosure]
            ?? Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        projects[disclosure] = known
        return known[project.address].map { .project($0, in: disclosure) }
    }
}
