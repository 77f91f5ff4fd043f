internal import BudgetModel
internal import Checksums
internal import Comparison
internal import Records
internal import Synchronization

/// The disclosures of one department and stage, the earliest first.
///
/// A class, so that how its projects match is found out once for all pages and languages, when a page first
/// asks.
final class YearSeries: Sendable {
    /// The indexes of the disclosures in the budget, one for each year.
    let disclosures: [Int]
    private let budget: SiteBudget
    private let matches: Mutex<YearMatches?> = Mutex(nil)
    private let comparisons: Mutex<[Int: [ProjectComparison?]]> = Mutex([:])

    /// A series of a budget's disclosures, which are in the order of their years.
    init(of budget: SiteBudget, disclosures: [Int]) {
        self.budget = budget
        var years = Set<Int>()
        self.disclosures = disclosures.filter {
            years.insert(budget.disclosures[$0].head.year).inserted
        }
    }

    /// Whether there is anything to compare.
    var hasSeveral: Bool { disclosures.count > 1 }

    /// The years that follow each other.
    var pairs: [YearPair] {
        zip(disclosures, disclosures.dropFirst()).map { YearPair(year(of: $0), year(of: $1)) }
    }

    /// The disclosure of a year.
    func disclosure(of year: Int) -> Int? { disclosures.first { self.year(of: $0) == year } }

    /// The year of one of the disclosures.
    func year(of disclosure: Int) -> Int { budget.disclosures[disclosure].head.year }

    /// How the projects of all years match.
    var matchedProjects: YearMatches {
        matches.withLock { matches in
            if let matches { return matches }
            let found = YearMatches(of: disclosures.map { budget.disclosures[$0] })
            matches = found
            return found
        }
    }

    /// How each project of a disclosure differs from what it was in the one before; `nil` for new ones.
    ///
    /// Reads both tables.
    func comparisons(at position: Int) -> [ProjectComparison?] {
        comparisons.withLock { comparisons in
            if let known = comparisons[position] { return known }
            let earlier = budget.disclosures[disclosures[position - 1]].projects
            let later = budget.disclosures[disclosures[position]].projects
            let partners = matchedProjects.matchings[position - 1].earlier
            let found = zip(later, partners).map { project, partner in
                partner.map { ProjectComparison(from: earlier[$0.index], to: project) }
            }
            comparisons[position] = found
            return found
        }
    }
}

/// How the projects of a department's tables match, from what records keep of them.
struct YearMatches: Sendable {
    /// What is known of the projects of each table.
    let outlines: [[ProjectOutline]]
    /// How each table's projects match those of the one before; one less than tables.
    let matchings: [ProjectMatching]
    /// The projects through all tables.
    let histories: ProjectHistories
    /// How many projects are new, no longer listed, renamed or changed since the table before.
    let tallies: [ComparisonTally]

    /// Matches the projects of some disclosures, the earliest first.
    init(of disclosures: [SiteDisclosure]) {
        outlines = disclosures.map(\.projectOutlines)
        let identities = outlines.map { $0.map(\.identity) }
        let matchings = zip(identities, identities.dropFirst()).map { earlier, later in
            ProjectMatching(from: earlier, to: later)
        }
        self.matchings = matchings
        histories = ProjectHistories(of: identities, matchings: matchings)
        let promises = disclosures.map(\.projectPromises)
        tallies = matchings.indices.map { index in
            ComparisonTally(
                of: matchings[index],
                identities: (identities[index], identities[index + 1]),
                promises: (promises[index], promises[index + 1])
            )
        }
    }
}

/// What became of a department's projects from one year to another, in numbers.
struct ComparisonTally: Hashable, Sendable {
    /// The projects of the later year that are new.
    let new: Int
    /// The projects of the earlier year that are no longer listed.
    let dropped: Int
    /// Those in both years with another name or code.
    let renamed: Int
    /// Those in both years whose money or targets read differently.
    let changed: Int
    /// Those in both years.
    let matched: Int

    init(
        of matching: ProjectMatching,
        identities: (earlier: [ProjectIdentity], later: [ProjectIdentity]),
        promises: (earlier: [ContentFingerprint], later: [ContentFingerprint])
    ) {
        new = matching.newProjects.count
        dropped = matching.droppedProjects.count
        matched = matching.later.count - dropped
        var renamed = 0
        var changed = 0
        for (later, partner) in matching.earlier.enumerated() {
            guard let earlier = partner?.index else { continue }
            let (one, other) = (identities.earlier[earlier], identities.later[later])
            if one.name != other.name || one.code != other.code { renamed += 1 }
            if promises.earlier[earlier] != promises.later[later] { changed += 1 }
        }
        self.renamed = renamed
        self.changed = changed
    }
}
