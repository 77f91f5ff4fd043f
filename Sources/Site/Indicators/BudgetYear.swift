internal import BudgetModel
internal import Checksums
internal import Records

/// The disclosures of one year, with what tells whether their registers are those of an earlier plan: in the
/// preview, which plans again and again, the years that did not change are not worked out anew.
struct BudgetYear {
    /// The places of its disclosures in the budget.
    let disclosures: Range<Int>
    /// A fingerprint of their tables and of where they and their pages stand.
    let state: ContentFingerprint
}

extension SiteBudget {
    /// The years, the earliest first.
    ///
    /// - Parameter states: The states of all disclosures.
    /// - Returns: The years.
    func years(knownBy states: [ContentFingerprint]) -> [BudgetYear] {
        var years: [BudgetYear] = []
        let isCounted = countedDisclosures
        disclosures.forEachRun(by: \.head.year) { year in
            var record = RecordWriter(capacity: 20 * year.count + 16)
            record.write(year.lowerBound)
            for index in year {
                states[index].write(to: &record)
                record.write(isCounted[index])
            }
            years.append(
                BudgetYear(disclosures: year, state: ContentFingerprint(of: record.bytes)))
        }
        return years
    }
}
