internal import BudgetModel
internal import Checksums
internal import Records

/// The indicators of one name in a year (同类指标): those of two projects or more.
struct IndicatorGroup: Sendable {
    let key: IndicatorKey
    let year: Int
    /// How many projects promise something of that name.
    let projectCount: Int
    /// Tells whether anything changed that its page shows of the tables.
    let state: ContentFingerprint
    /// Where its indicators stand, in the order of the budget.
    let members: ArraySlice<Member>

    /// The indicators of one disclosure.
    struct Member: Sendable {
        /// The index of the disclosure in the budget.
        let disclosure: Int32
        /// Where its register has them.
        let place: Int32
    }
}

/// All groups of indicators of a budget.
///
/// A project counts once a year: of a department that discloses its budget and later its final accounts,
/// only the first stage counts.
final class IndicatorGroups: Sendable {
    /// The groups of each year that has any, in the order of keys.
    private let groups: [Int: [IndicatorGroup]]
    /// Their keys, which the pages of all projects look through.
    private let keys: [Int: [IndicatorKey]]
    /// What the lists of each year's names show of its groups.
    private let listed: [Int: ContentFingerprint]
    /// For each disclosure, which of its names have a group, as one number.
    private let shared: [UInt64]
    /// What was found in each year, by its state.
    private let found: [ContentFingerprint: FoundYear]
    private let budget: SiteBudget

    /// Finds the groups of a budget whose disclosures have pages in some folders.
    ///
    /// - Parameters:
    ///   - budget: The budget.
    ///   - folders: The folders of its disclosures.
    ///   - years: Its years.
    ///   - past: The groups of an earlier plan, of which those years are taken that did not change.
    init(
        of budget: SiteBudget, folders: [String], years: [BudgetYear],
        after past: IndicatorGroups? = nil
    ) {
        self.budget = budget
        let heads = budget.headStates(in: folders)
        let isCounted = budget.countedDisclosures
        var (groups, keys, listed, known) = (
            [Int: [IndicatorGroup]](), [Int: [IndicatorKey]](), [Int: ContentFingerprint](),
            [ContentFingerprint: FoundYear]()
        )
        var shared = Array(repeating: 0 as UInt64, count: budget.disclosures.count)
        for each in years {
            let found =
                past?.found[each.state]
                ?? FoundYear(each.disclosures, of: budget, isCounted: isCounted, heads: heads)
            known[each.state] = found
            shared.replaceSubrange(each.disclosures, with: found.shared)
            guard !found.groups.isEmpty else { continue }
            let year = budget.disclosures[each.disclosures.lowerBound].head.year
            (groups[year], keys[year], listed[year]) = (found.groups, found.keys, found.listed)
        }
        self.groups = groups
        self.keys = keys
        self.listed = listed
        self.shared = shared
        found = known
    }

    /// The years that have groups, the earliest first.
    var years: [Int] { groups.keys.sorted() }

    /// The groups of a year, in the order of keys.
    func groups(of year: Int) -> [IndicatorGroup] { groups[year] ?? [] }

    /// The group of a name in a year; `nil` where fewer than two projects have the name.
    func group(_ key: IndicatorKey, in year: Int) -> IndicatorGroup? {
        guard let groups = groups[year], let place = keys(of: year).place(of: key) else {
            return nil
        }
        return groups[place]
    }

    /// The keys of a year's groups, in order.
    func keys(of year: Int) -> [IndicatorKey] { keys[year] ?? [] }

    /// The years in which a name has a group, the earliest first.
    func years(of key: IndicatorKey) -> [Int] { years.filter { group(key, in: $0) != nil } }

    /// Tells whether anything changed in what the pages of a disclosure say of groups.
    func state(ofDisclosure index: Int) -> UInt64 { shared[index] }

    /// A fingerprint of what a page of indicators shows of the tables; `nil` for any other page.
    ///
    /// The page of a name leads to its years, and the page of a year to others.
    func state(of page: PageTarget) -> ContentFingerprint? {
        var record = RecordWriter(capacity: 128)
        switch page {
        case .indicators(let year):
            for year in year.map({ [$0] }) ?? years { listed[year]?.write(to: &record) }
            record.write(years) { $0.write($1) }
        case .indicatorGroup(let key, let year):
            guard let group = group(key, in: year) else { return nil }
            group.state.write(to: &record)
            record.write(years(of: key)) { $0.write($1) }
        default: return nil
        }
        return ContentFingerprint(of: record.bytes)
    }

    /// The disclosures of a group with their indicators, in the order of the budget.
    func visitLines(
        of group: IndicatorGroup, _ visit: (_ disclosure: Int, [IndicatorRegister.Line]) -> Void
    ) {
        for member in group.members {
            let disclosure = Int(member.disclosure)
            visit(
                disclosure,
                budget.disclosures[disclosure].indicatorLines(at: Int(member.place)))
        }
    }

    /// The name of a group as its first indicator has it.
    func name(of group: IndicatorGroup) -> String { group.name(in: budget) }
}

/// The groups of one year.
private struct FoundYear {
    let groups: [IndicatorGroup]
    let keys: [IndicatorKey]
    let listed: ContentFingerprint
    /// For each of its disclosures, which of its names have a group, as one number.
    let shared: [UInt64]

    init(_ year: Range<Int>, of budget: SiteBudget, isCounted: [Bool], heads: [UInt64]) {
        let names = sortedNames(in: year, of: budget.disclosures, isCounted: isCounted)
        var shared = Array(repeating: 0 as UInt64, count: budget.disclosures.count)
        let number = budget.disclosures[year.lowerBound].head.year
        groups = foundGroups(of: names, in: number, heads: heads, &shared)
        keys = groups.map(\.key)
        listed = groups.listedState(in: budget)
        self.shared = Array(shared[year])
    }
}

extension IndicatorGroup {
    /// Its name as its first indicator has it.
    fileprivate func name(in budget: SiteBudget) -> String {
        guard let member = members.first else { return "" }
        return budget.disclosures[Int(member.disclosure)].indicators.name(at: Int(member.place))
    }
}

extension [IndicatorGroup] {
    /// A fingerprint of what a list of them shows: names, addresses, numbers and their order; what their
    /// indicators promise is no part of it.
    fileprivate func listedState(in budget: SiteBudget) -> ContentFingerprint {
        var record = RecordWriter(capacity: 64 * count)
        for group in self {
            record.write(group.key.value)
            record.write(group.projectCount)
            record.write(group.members.count)
            record.write(UInt64(group.members.first?.disclosure ?? 0))
            record.write(group.name(in: budget))
        }
        return ContentFingerprint(of: record.bytes)
    }
}

extension [IndicatorKey] {
    /// The place of a key among keys in order; `nil` where it is not among them.
    func place(of key: IndicatorKey) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == key ? low : nil
    }
}

/// A name of a disclosure among those of its year.
private struct FoundName {
    let entry: IndicatorRegister.Entry
    let disclosure: Int
    /// Whether its projects count.
    let isCounted: Bool
}

/// The groups of a year's names; into `shared` goes which names of its disclosures they hold.
private func foundGroups(
    of names: [FoundName],
    in year: Int,
    heads: [UInt64],
    _ shared: inout [UInt64]
) -> [IndicatorGroup] {
    var groups: [IndicatorGroup] = []
    var start = 0
    while start < names.count {
        let key = names[start].entry.key
        let end = names[start...].firstIndex { $0.entry.key != key } ?? names.count
        let run = names[start..<end]
        start = end
        let projectCount = run.reduce(0) { $0 + ($1.isCounted ? $1.entry.projectCount : 0) }
        guard projectCount > 1 else { continue }
        var state = RecordWriter(capacity: 20 * run.count)
        var members: [IndicatorGroup.Member] = []
        for name in run {
            shared[name.disclosure] = (shared[name.disclosure] &* 31) ^ key.value
            guard name.isCounted else { continue }
            state.write(heads[name.disclosure])
            state.write(name.entry.fingerprint)
            members.append(
                IndicatorGroup.Member(
                    disclosure: Int32(truncatingIfNeeded: name.disclosure),
                    place: Int32(truncatingIfNeeded: name.entry.place)))
        }
        groups.append(
            IndicatorGroup(
                key: key, year: year,
                projectCount: projectCount, state: ContentFingerprint(of: state.bytes),
                members: members[...]))
    }
    return groups
}

/// The names of a year's disclosures, equal ones together and in the order of the budget.
private func sortedNames(
    in year: Range<Int>, of disclosures: [SiteDisclosure], isCounted: [Bool]
) -> [FoundName] {
    var names: [FoundName] = []
    for index in year {
        disclosures[index].indicators.visitEntries { entry in
            names.append(
                FoundName(entry: entry, disclosure: index, isCounted: isCounted[index]))
        }
    }
    names.sort { ($0.entry.key.value, $0.disclosure) < ($1.entry.key.value, $1.disclosure) }
    return names
}
