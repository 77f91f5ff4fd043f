public import BudgetModel
internal import Checksums
internal import Comparison
internal import Records
internal import Search
internal import Synchronization

/// The budget as a site holds it: of each disclosure what pages other than its own show, and its
/// projects once they are asked for.
///
/// A rebuild that follows the change of one table shows all others, and reads none of them.
public struct SiteBudget: Sendable {
    /// One for each department, year and stage, by year, then in the order of their documents.
    public let disclosures: [SiteDisclosure]

    /// Collects disclosures.
    public init(disclosures: [SiteDisclosure]) {
        self.disclosures = disclosures
    }

    /// A budget that was read as a whole.
    public init(_ budget: Budget) {
        disclosures = budget.disclosures.map { SiteDisclosure($0) }
    }

    /// The disclosures without their projects.
    public var heads: Budget { Budget(disclosures: disclosures.map(\.head)) }

    /// How much the budget holds, added up.
    public var tally: BudgetTally { BudgetTally(adding: disclosures) }

    /// The tables it was read from: the path of each by its SHA-256.
    public var documents: [String: String] {
        Dictionary(disclosures.map { ($0.head.document.sha256, $0.head.document.path) }) {
            first, _ in first
        }
    }

    /// The years that anything is disclosed for, the earliest first.
    var years: [Int] { Set(disclosures.lazy.map(\.head.year)).sorted() }
}

/// One disclosure of a site's budget.
public struct SiteDisclosure: Sendable {
    /// The disclosure without its projects.
    public let head: Disclosure
    /// How the targets of its projects are written.
    let measurability: Measurability
    /// The names of its projects in addresses, in table order.
    let projectNames: [String]
    /// What other years' pages show of its projects, in table order, as a record has it: most builds ask for
    /// very few.
    let outlineRecord: [UInt8]
    /// The fingerprints of what each of its projects promises, as a record has them.
    let promiseRecord: [UInt8]
    /// Its indicators by their names.
    let indicators: IndicatorRegister
    /// What readers search in.
    let searched: SearchedTable
    /// The projects that can have no address of their own, by what is printed of them.
    let unaddressed: [PrintedText]
    private let source: ProjectSource

    /// A disclosure that was read as a whole.
    public init(_ disclosure: Disclosure) {
        var head = disclosure
        head.projects = []
        self.head = head
        measurability = Measurability(of: disclosure.projects)
        let names = ProjectNames(of: disclosure.projects)
        projectNames = names.names
        unaddressed = names.repeated
        let projects = disclosure.projects
        var outlines = RecordWriter(capacity: 64 * projects.count)
        outlines.write(projects.indices) { ProjectOutline(projects, $1).write(to: &$0) }
        outlineRecord = outlines.bytes
        var promises = RecordWriter(capacity: 20 * projects.count)
        promises.write(projects.indices) { projects[$1].promiseFingerprint.write(to: &$0) }
        promiseRecord = promises.bytes
        indicators = IndicatorRegister(of: projects, addressed: names.names)
        searched = SearchedTable(of: SearchedProjects(projects: projects, pages: names.names))
        source = ProjectSource(disclosure.projects)
    }

    /// A disclosure whose projects are read when they are asked for.
    init(
        head: Disclosure,
        measurability: Measurability,
        projectNames: [String],
        outlineRecord: [UInt8],
        promiseRecord: [UInt8],
        indicators: IndicatorRegister,
        searched: SearchedTable,
        read: @escaping @Sendable () -> [Project]
    ) {
        self.head = head
        self.measurability = measurability
        self.projectNames = projectNames
        self.outlineRecord = outlineRecord
        self.promiseRecord = promiseRecord
        self.indicators = indicators
        self.searched = searched
        unaddressed = []
        source = ProjectSource(read)
    }

    /// How many projects it has.
    public var projectCount: Int { projectNames.count }

    /// The name of a project as it is printed, for which the table need not be read; empty if the record is
    /// damaged.
    func title(ofProject index: Int) -> String {
        let titles = titles
        return titles.indices.contains(index) ? titles[index] : ""
    }

    /// The names of its projects as they are printed, in table order; empty ones if the record is damaged.
    var titles: [String] {
        source.readProjects.map { projects in projects.indices.map { projects[$0].name } }
            ?? projectOutlines.map(\.identity.name)
    }

    /// What other years' pages show of its projects, for which the table need not be read; nothing if the
    /// record is damaged.
    var projectOutlines: [ProjectOutline] {
        var record = RecordReader(outlineRecord)
        let outlines = try? record.list { record throws(RecordReader.Damage) in
            try ProjectOutline(from: &record)
        }
        guard let outlines, outlines.count == projectCount else {
            return Array(repeating: .unknown, count: projectCount)
        }
        return outlines
    }

    /// The fingerprints of what its projects promise and of their money, in table order.
    var projectPromises: [ContentFingerprint] {
        var record = RecordReader(promiseRecord)
        let promises = try? record.list { record throws(RecordReader.Damage) in
            try ContentFingerprint(from: &record)
        }
        guard let promises, promises.count == projectCount else {
            return Array(repeating: ContentFingerprint(high: 0, low: 0), count: projectCount)
        }
        return promises
    }

    /// The projects, in table order.
    public var projects: [Project] { source.projects }
}

/// The projects of a disclosure: read once, by whoever asks first.
private final class ProjectSource: Sendable {
    private enum State: Sendable {
        case read([Project])
        case unread(@Sendable () -> [Project])
    }

    private let state: Mutex<State>

    init(_ projects: [Project]) { state = Mutex(.read(projects)) }

    init(_ read: @escaping @Sendable () -> [Project]) { state = Mutex(.unread(read)) }

    /// The projects, unless their table has not been read yet.
    var readProjects: [Project]? {
        state.withLock { state in
            if case .read(let projects) = state { projects } else { nil }
        }
    }

    var projects: [Project] {
        state.withLock { state in
            switch state {
            case .read(let projects): return projects
            case .unread(let read):
                let projects = read()
                state = .read(projects)
                return projects
            }
        }
    }
}

extension BudgetTally {
    /// Adds up some disclosures of a site.
    init(adding disclosures: [SiteDisclosure]) {
        self.init(of: disclosures.lazy.map(\.head))
        for disclosure in disclosures {
            projects += disclosure.projectCount
            indicators += disclosure.measurability.indicatorCount
            measurable += disclosure.measurability.measurableCount
        }
    }
}
