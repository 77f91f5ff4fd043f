internal import BudgetModel
public import Diagnostics

/// All revisions of a site, each of which names the digest of the one before.
public struct RevisionChain: Hashable, Sendable {
    /// The revisions, the first one first; empty for a site that has recorded none.
    public private(set) var revisions: [RecordedRevision] = []
    /// The tables of the last recorded state: the path of each by its SHA-256.
    public private(set) var tables: [String: String] = [:]

    /// The chain of a site that has recorded nothing.
    public init() {}

    /// Reads and verifies a chain; one with a fault has no revisions.
    ///
    /// - Parameters:
    ///   - files: The files in `content/revisions`, in any order.
    ///   - copies: The digests of the tables that are kept beside them.
    ///   - faults: Takes `revision-…` and `recorded-table-damaged`.
    public init(reading files: [RevisionFile], copies: Set<String>, faults: inout [Diagnostic]) {
        let faultsBefore = faults.count
        let numbered = files.compactMap { file in
            RevisionFile.number(of: file.path).map { (number: $0, file: file) }
        }
        .sorted { $0.number < $1.number }
        for (index, numbered) in numbered.enumerated() {
            guard numbered.number == index + 1 else {
                faults.append(.revisionMissing(index + 1))
                break
            }
            guard let recorded = RecordedRevision(reading: numbered.file, faults: &faults) else {
                break
            }
            append(recorded, numbered: numbered.number, faults: &faults)
        }
        if faults.count == faultsBefore {
            let missing = tables.keys.filter { !copies.contains($0) }.sorted()
            faults += missing.map { .recordedTableDamaged($0, isMissing: true) }
        }
        if faults.count > faultsBefore { self = RevisionChain() }
    }

    /// The last revision.
    public var last: RecordedRevision? { revisions.last }

    /// A warning if the tables are others than the recorded ones; `nil` where nothing was ever recorded.
    ///
    /// Their digests tell: a table that was only renamed has not changed.
    ///
    /// - Parameter current: The path of each table by its SHA-256.
    /// - Returns: `data-unrecorded` at the first table that differs.
    public func fault(comparing current: [String: String]) -> Diagnostic? {
        guard let last else { return nil }
        let new = current.filter { tables[$0.key] == nil }.values.sorted()
        let gone = tables.filter { current[$0.key] == nil }.values.sorted()
        guard let path = new.first ?? gone.first else { return nil }
        let count = Set(new + gone).count
        return .dataUnrecorded(after: last.revision, count: count, at: path)
    }

    /// Follows a revision, as far as it follows the ones before.
    private mutating func append(
        _ recorded: RecordedRevision,
        numbered number: Int,
        faults: inout [Diagnostic]
    ) {
        let revision = recorded.revision
        func broken(_ chainBreak: ChainBreak, line: Int) {
            let location = SourceLocation(path: recorded.file.path, line: line, column: 1)
            faults.append(.revisionChainBroken(chainBreak, at: location))
        }
        // Lines 2, 3 and 5 hold the number, the date and the digest of the one before.
        if revision.number != number { broken(.previous(number: number - 1), line: 2) }
        if revision.previous != last?.digest { broken(.previous(number: number - 1), line: 5) }
        if let date = last?.revision.date, revision.date < date { broken(.date(date), line: 3) }
        for (index, table) in revision.tables.enumerated() {
            guard let before = table.before else { continue }
            if tables.removeValue(forKey: before) == nil {
                broken(.table(table.path), line: 6 + index)
            }
        }
        for table in revision.tables {
            if let after = table.after { tables[after] = table.path }
        }
        revisions.append(recorded)
    }
}
