internal import BudgetModel
internal import Checksums
internal import Records

/// The projects of each year that promise much the same, in whatever departments; see
/// `projectPairs(sharing:of:)`.
///
/// Made from what registers keep, so that no table is read for it. A project counts once a year, as in
/// ``IndicatorGroups``.
final class SharedPromises: Sendable {
    /// A project, by the indexes of its disclosure and its place there.
    struct Place: Hashable, Comparable, Sendable {
        let disclosure: Int
        let project: Int

        /// Orders projects as the budget does.
        static func < (left: Place, right: Place) -> Bool {
            (left.disclosure, left.project) < (right.disclosure, right.project)
        }
    }

    /// Another project, and in how many indicators it promises the same.
    struct Sharing: Sendable {
        let place: Place
        let count: Int
    }

    /// What was found in one year.
    private struct FoundYear {
        var others: [Place: [Sharing]] = [:]
        /// What tells whether pages show the same of the others.
        var states: [Place: UInt64] = [:]
    }

    /// What was found in each year, by its state.
    private let found: [ContentFingerprint: FoundYear]
    /// The state of the year of each disclosure.
    private let years: [ContentFingerprint]

    /// Finds the pairs of a budget whose disclosures have pages in some folders.
    ///
    /// - Parameters:
    ///   - budget: The budget.
    ///   - folders: The folders of its disclosures.
    ///   - years: Its years.
    ///   - past: The pairs of an earlier plan, of which those years are taken that did not change.
    init(
        of budget: SiteBudget, folders: [String], years: [BudgetYear],
        after past: SharedPromises? = nil
    ) {
        let heads = budget.headStates(in: folders)
        let isCounted = budget.countedDisclosures
        var found: [ContentFingerprint: FoundYear] = [:]
        for year in years {
            found[year.state] =
                past?.found[year.state]
                ?? Self.find(
                    in: year.disclosures.filter { isCounted[$0] }, of: budget, heads: heads)
        }
        self.found = found
        self.years = years.flatMap { year in year.disclosures.map { _ in year.state } }
    }

    /// Finds the pairs among some disclosures of a year.
    private static func find(
        in disclosures: [Int], of budget: SiteBudget, heads: [UInt64]
    ) -> FoundYear {
        var found = FoundYear()
        let projects = YearProjects(in: disclosures, of: budget.disclosures)
        for pair in projectPairs(sharing: projects.promises, of: projects.places.count) {
            let (first, second) = (projects.places[pair.first], projects.places[pair.second])
            let count = pair.shared.count
            found.others[first, default: []].append(Sharing(place: second, count: count))
            found.others[second, default: []].append(Sharing(place: first, count: count))
            for (own, other) in [(first, pair.second), (second, pair.first)] {
                var record = RecordWriter(capacity: 48)
                record.write(found.states[own] ?? 0)
                record.write(heads[projects.places[other].disclosure])
                record.write(projects.states[other])
                record.write(count)
                found.states[own] = ContentFingerprint(of: record.bytes).low
            }
        }
        return found
    }

    /// The projects that promise much the same as one, those of its department first.
    func others(of place: Place) -> [Sharing] {
        guard let others = found[years[place.disclosure]]?.others[place] else { return [] }
        return others.sorted { left, right in
            let (isOwn, isOther) = (
                left.place.disclosure == place.disclosure,
                right.place.disclosure == place.disclosure
            )
            return isOwn == isOther ? left.place < right.place : isOwn
        }
    }

    /// Tells whether anything changed in what the page of a project says of others; `nil` where it says
    /// nothing.
    func state(of place: Place) -> UInt64? {
        found[years[place.disclosure]]?.states[place]
    }
}

/// The projects of a year that count, one behind the other.
private struct YearProjects {
    private(set) var places: [SharedPromises.Place] = []
    private(set) var states: [UInt64] = []
    private(set) var promises: [Promise] = []

    init(in indexes: [Int], of disclosures: [SiteDisclosure]) {
        for index in indexes {
            let registered = disclosures[index].indicators.promises
            let first = places.count
            places += registered.states.indices.map {
                SharedPromises.Place(disclosure: index, project: $0)
            }
            states += registered.states
            promises += registered.promises.map {
                Promise(key: $0.key, project: first + $0.project, indicator: 0)
            }
        }
    }
}
