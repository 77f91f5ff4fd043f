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
    private let known = Mutex(Known())

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

    /// What is known of the projects of the disclosure at a position, for which its table need not be read.
    func outlines(at position: Int) -> [ProjectOutline] {
        known.withLock { outlines(at: position, &$0) }
    }

    /// How the projects of a disclosure match those of the one before it.
    func matching(at position: Int) -> ProjectMatching {
        known.withLock { matching(at: position, &$0) }
    }

    /// The projects through all disclosures.
    var histories: ProjectHistories {
        known.withLock { known in
            if let histories = known.histories { return histories }
            let positions = disclosures.indices
            let histories = ProjectHistories(
                of: positions.map { outlines(at: $0, &known).map(\.identity) },
                matchings: positions.dropFirst().map { matching(at: $0, &known) }
            )
            known.histories = histories
            return histories
        }
    }

    /// How each project of a disclosure differs from what it was in the one before; `nil` for new ones.
    ///
    /// Reads both tables.
    func comparisons(at position: Int) -> [ProjectComparison?] {
        known.withLock { known in
            if let comparisons = known.comparisons[position] { return comparisons }
            let earlier = budget.disclosures[disclosures[position - 1]].projects
            let later = budget.disclosures[disclosures[position]].projects
            let partners = matching(at: position, &known).earlier
            let comparisons = zip(later, partners).map { project, partner in
                partner.map { ProjectComparison(from: earlier[$0.index], to: project) }
            }
            known.comparisons[position] = comparisons
            return comparisons
        }
    }

    /// What became of the projects since the disclosure before, in numbers.
    func tally(at position: Int) -> ComparisonTally {
        known.withLock { known in
            if let tally = known.tallies[position] { return tally }
            let tally = ComparisonTally(
                of: matching(at: position, &known),
                from: outlines(at: position - 1, &known),
                to: outlines(at: position, &known),
                promises: (
                    budget.disclosures[disclosures[position - 1]].projectPromises,
                    budget.disclosures[disclosures[position]].projectPromises
                )
            )
            known.tallies[position] = tally
            return tally
        }
    }

    /// What was found out so far, by the position of the later disclosure.
    private struct Known {
        var outlines: [Int: [ProjectOutline]] = [:]
        var matchings: [Int: ProjectMatching] = [:]
        var histories: ProjectHistories?
        var comparisons: [Int: [ProjectComparison?]] = [:]
        var tallies: [Int: ComparisonTally] = [:]
    }

    private func outlines(at position: Int, _ known: inout Known) -> [ProjectOutline] {
        if let outlines = known.outlines[position] { return outlines }
        let outlines = budget.disclosures[disclosures[position]].projectOutlines
        known.outlines[position] = outlines
        return outlines
    }

    private func matching(at position: Int, _ known: inout Known) -> ProjectMatching {
        if let matching = known.matchings[position] { return matching }
        let matching = ProjectMatching(
            from: outlines(at: position - 1, &known).map(\.identity),
            to: outlines(at: position, &known).map(\.identity)
        )
        known.matchings[position] = matching
        return matching
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
        from earlier: [ProjectOutline],
        to later: [ProjectOutline],
        promises: (earlier: [ContentFingerprint], later: [ContentFingerprint])
    ) {
        new = matching.newProjects.count
        dropped = matching.droppedProjects.count
        matched = matching.later.count - dropped
        var renamed = 0
        var changed = 0
        for (index, partner) in matching.earlier.enumerated() {
            guard let partner = partner?.index else { continue }
            let (before, after) = (earlier[partner].identity, later[index].identity)
            if before.name != after.name || before.code != after.code { renamed += 1 }
            if promises.earlier[partner] != promises.later[index] { changed += 1 }
        }
        self.renamed = renamed
        self.changed = changed
    }
}
