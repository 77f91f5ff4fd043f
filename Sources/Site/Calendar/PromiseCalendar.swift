internal import BudgetModel
internal import Checksums
internal import Records

/// The promises of a budget that name a time, by year.
///
/// Of a department that discloses a year in several stages, the first one counts.
final class PromiseCalendar: Sendable {
    /// The years that have such promises, the earliest first.
    let years: [Int]
    private let budget: SiteBudget
    private let heads: [UInt64]
    /// The disclosures of each year that have such promises.
    private let disclosures: [Int: [Int]]

    /// A promise that names a time.
    struct Entry: Sendable {
        let disclosure: Int
        let line: IndicatorRegister.Line
        let time: TargetTime
        /// Whether it is the first time that the promise names.
        let isFirst: Bool
    }

    /// Finds the promises of a budget whose disclosures have pages in some folders.
    init(of budget: SiteBudget, folders: [String]) {
        self.budget = budget
        heads = budget.headStates(in: folders)
        let isCounted = budget.countedDisclosures
        var disclosures: [Int: [Int]] = [:]
        for index in budget.disclosures.indices where isCounted[index] {
            guard budget.disclosures[index].indicators.datedState != nil else { continue }
            disclosures[budget.disclosures[index].head.year, default: []].append(index)
        }
        self.disclosures = disclosures
        years = disclosures.keys.sorted()
    }

    /// The promises of a year in the order of the budget, once for each time that they name.
    func entries(of year: Int) -> [Entry] { Array(lazyEntries(of: year)) }

    /// Whether some promise of a year names days, for which no more tables are looked into than it takes.
    func hasDays(in year: Int) -> Bool {
        lazyEntries(of: year).contains { EventDays(of: $0.time, in: year) != nil }
    }

    /// What the projects with such promises in a year are called.
    func titles(of year: Int) -> ProjectTitles {
        ProjectTitles(
            titles: Dictionary(
                uniqueKeysWithValues: (disclosures[year] ?? []).map {
                    ($0, budget.disclosures[$0].titles)
                }))
    }

    private func lazyEntries(of year: Int) -> some Sequence<Entry> {
        (disclosures[year] ?? []).lazy.flatMap { [budget] index in
            budget.disclosures[index].datedLines.flatMap { line in
                line.target.times.enumerated().map { number, time in
                    Entry(disclosure: index, line: line, time: time, isFirst: number == 0)
                }
            }
        }
    }

    /// A fingerprint of what the pages of a year show of the tables.
    func state(of year: Int) -> ContentFingerprint {
        var record = RecordWriter(capacity: 1_024)
        for index in disclosures[year] ?? [] {
            record.write(heads[index])
            record.write(budget.disclosures[index].indicators.datedState ?? 0)
        }
        record.write(years) { $0.write($1) }
        return ContentFingerprint(of: record.bytes)
    }
}

/// What projects are called, read once for each of their disclosures.
struct ProjectTitles: Sendable {
    fileprivate let titles: [Int: [String]]

    /// The title of an entry's project; empty where the record of its table is damaged.
    subscript(entry: PromiseCalendar.Entry) -> String {
        guard let titles = titles[entry.disclosure], titles.indices.contains(entry.line.project)
        else { return "" }
        return titles[entry.line.project]
    }
}
