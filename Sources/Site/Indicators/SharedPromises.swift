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

    private let others: [Place: [Sharing]]
    /// What tells whether pages show the same of the others.
    private let states: [Place: UInt64]

    /// Finds the pairs of a budget whose disclosures have pages in some folders.
    init(of budget: SiteBudget, folders: [String]) {
        let heads = budget.headStates(in: folders)
        let isCounted = budget.countedDisclosures
        let disclosures = budget.disclosures
        var others: [Place: [Sharing]] = [:]
        var states: [Place: UInt64] = [:]
        disclosures.forEachRun(by: \.head.year) { year in
            let projects = YearProjects(in: year.filter { isCounted[$0] }, of: disclosures)
            for pair in projectPairs(sharing: projects.promises, of: projects.places.count) {
                let (first, second) = (projects.places[pair.first], projects.places[pair.second])
                let count = pair.shared.count
                others[first, default: []].append(Sharing(place: second, count: count))
                others[second, default: []].append(Sharing(place: first, count: count))
                for (own, other) in [(first, pair.second), (second, pair.first)] {
                    var record = RecordWriter(capacity: 48)
                    record.write(states[own] ?? 0)
                    record.write(heads[projects.places[other].disclosure])
                    record.write(projects.states[other])
                    record.write(count)
                    states[own] = ContentFingerprint(of: record.bytes).low
                }
            }
        }
        self.others = others
        self.states = states
    }

    /// The projects that promise much the same as one, those of its department first.
    func others(of place: Place) -> [Sharing] {
        guard let others = others[place] else { return [] }
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
    func state(of place: Place) -> UInt64? { states[place] }
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
