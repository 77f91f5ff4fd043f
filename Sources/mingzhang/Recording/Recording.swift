import BudgetModel
import BudgetTables
import Checksums
import Diagnostics
import Documents
import Revisions
import Site

/// Compares the tables of a site with the last recorded state, and records what differs.
///
/// Each table is kept beside the revisions as it was recorded, under its digest. So the next comparison reads
/// both states with the same program, only where digests differ, and an archive has every table that was
/// ever published; for version control the copy is the very file that it has already.
struct Recording {
    let options: SiteOptions
    /// Why there is something to record.
    let reason: String
    /// The day of the record.
    let date: CalendarDate

    /// What a recording has come to.
    enum Outcome {
        case recorded(Revision)
        /// The tables are those of the last revision.
        case unchanged(Revision)
        /// The last revision is of a later day.
        case tooEarly(Revision)
        /// These faults are why nothing was recorded.
        case refused([Diagnostic])
    }

    /// A table of the site as it is now, or of an earlier state.
    private typealias Table = (path: String, sha256: String)

    /// Reads the site, compares and records.
    func run() throws(MachineFailure) -> Outcome {
        let inventory = try Inventory(of: options)
        let (planned, found) = try Planning(options: options).plan(inventory)
        // What is not recorded yet is about to be.
        var faults = found.filter { !$0.isAboutRecording }
        guard !Report(options: options).stops(faults), let input = planned?.reading.input else {
            // Warnings were told when the site was built.
            return .refused(options.strict ? faults : faults.filter { $0.severity == .error })
        }
        let chain = input.revisions
        let current = input.budget.documents
        let came = tables(current, without: chain.tables)
        let went = tables(chain.tables, without: current)
        if let last = chain.last?.revision {
            if came.isEmpty, went.isEmpty { return .unchanged(last) }
            if date < last.date { return .tooEarly(last) }
        }
        faults = []
        let old = try disclosures(recordedIn: went, faults: &faults)
        if !faults.isEmpty { return .refused(faults) }
        let changed = Set(came.map(\.sha256))
        let new = input.budget.disclosures.filter { changed.contains($0.head.document.sha256) }
        let revision = Revision(
            number: chain.revisions.count + 1,
            date: date,
            reason: reason,
            previous: chain.last?.digest,
            tables: tableChanges(came: came, went: went),
            changes: chain.last == nil ? [] : changes(from: old, to: new.map(\.named))
        )
        let folder = RevisionFolder(site: inventory.site)
        for table in came {
            let bytes = try inventory.site.bytes(of: table.path)
            // Somebody saves it at this very moment: what was compared is no more.
            guard SHA256Digest(of: bytes).hexadecimal == table.sha256 else { return try run() }
            try folder.keep(bytes, as: RevisionFile.path(ofTable: table.sha256))
        }
        try folder.add(revision.bytes, as: RevisionFile.path(of: revision.number))
        return .recorded(revision)
    }

    /// The tables of one state that another lacks, by path.
    private func tables(_ state: [String: String], without other: [String: String]) -> [Table] {
        state.filter { other[$0.key] == nil }.map { (path: $0.value, sha256: $0.key) }
            .sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
    }

    /// Each table with its digests before and after.
    private func tableChanges(came: [Table], went: [Table]) -> [TableChange] {
        let before = Dictionary(went.map { ($0.path, $0.sha256) }) { first, _ in first }
        let paths = Set(came.map(\.path))
        let changed = came.map {
            TableChange(path: $0.path, before: before[$0.path], after: $0.sha256)
        }
        let gone = went.filter { !paths.contains($0.path) }
            .map { TableChange(path: $0.path, before: $0.sha256, after: nil) }
        return (changed + gone).sorted { $0.path < $1.path }
    }

    /// What the tables of the last recorded state disclosed, from their copies.
    private func disclosures(
        recordedIn tables: [Table],
        faults: inout [Diagnostic]
    ) throws(MachineFailure) -> [NamedDisclosure] {
        var disclosures: [NamedDisclosure] = []
        for table in tables {
            let site = Folder(path: options.site)
            let bytes = try site.bytes(of: RevisionFile.path(ofTable: table.sha256))
            guard SHA256Digest(of: bytes).hexadecimal == table.sha256 else {
                faults.append(.recordedTableDamaged(table.sha256, isMissing: false))
                continue
            }
            // What was wrong with it was said when it was published.
            var oldFaults: [Diagnostic] = []
            let grid = Grid(reading: bytes, path: table.path, faults: &oldFaults)
            disclosures += readDisclosures(from: grid, faults: &oldFaults)
                .map { NamedDisclosure($0) }
        }
        return disclosures
    }
}

extension SiteDisclosure {
    /// The disclosure as a whole, with the names of what it holds.
    fileprivate var named: NamedDisclosure {
        var disclosure = head
        disclosure.projects = projects
        return NamedDisclosure(disclosure)
    }
}
