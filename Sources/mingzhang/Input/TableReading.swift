import BudgetModel
import BudgetTables
import Checksums
import Diagnostics
import Documents
import Records
import Site
import Synchronization

/// One table with what was read from it, now or by an earlier build.
struct TableReading: Sendable {
    let path: String
    let disclosures: [SiteDisclosure]
    /// What is wrong with it; nothing is said of a table that was not read again.
    private(set) var faults: [Diagnostic] = []
    /// What the next build needs to know of it.
    let table: BuildRecord.Table
    let fingerprint: ContentFingerprint

    /// Reads and checks a table, unless an earlier build has read the same bytes.
    init(
        of entry: Folder.Entry,
        in inventory: Inventory,
        knowing past: BuildRecord?,
        _ statements: inout KnownStatements,
        surprise: InputSurprise,
        profile: Profile?
    ) throws(MachineFailure) {
        path = entry.path
        let file = past?.outline.files[path]
        if let past, let file, file.stamp == entry.stamp, file.stamp != nil,
            let known = past.disclosures(at: path, in: inventory.site, surprise)
        {
            (disclosures, table) = known
            fingerprint = file.fingerprint
            return
        }
        let bytes = try inventory.site.bytes(of: path)
        fingerprint = ContentFingerprint(of: bytes)
        if let past, file?.fingerprint == fingerprint,
            let known = past.disclosures(at: path, in: inventory.site, surprise)
        {
            (disclosures, table) = known
            return
        }
        let name = entry.path
        var found: [Diagnostic] = []
        let read = measured(profile, .read, of: name) {
            let grid = Grid(reading: bytes, path: name, faults: &found)
            return readDisclosures(from: grid, knowing: &statements, faults: &found)
        }
        found += measured(profile, .check, of: name) { checkTable(read) }
        // Sorted here, where several tables are read at once, the faults need no sorting at the end.
        found.sort()
        faults = found
        disclosures = read.map { SiteDisclosure($0) }
        table = BuildRecord.Table(
            warnings: faults.count, disclosures: disclosures.map(\.record))
    }
}

extension BuildRecord {
    /// What was read in a table, with its projects to be read when somebody asks.
    fileprivate func disclosures(
        at path: String,
        in site: Folder,
        _ surprise: InputSurprise
    ) -> ([SiteDisclosure], Table)? {
        guard let table = tables[path] else { return nil }
        var disclosures: [SiteDisclosure] = []
        for (number, kept) in table.disclosures.enumerated() {
            var record = RecordReader(kept.bytes)
            let disclosure = try? SiteDisclosure(from: &record) { document, count in
                projects(
                    ofDisclosure: number, of: document, count: count, in: site, surprise)
            }
            guard let disclosure else { return nil }
            disclosures.append(disclosure)
        }
        return (disclosures, table)
    }
}

/// Reads the projects of one disclosure of a table again.
///
/// - Returns: As many as the table had. If it is another one by now, they are empty ones, and it is noted
///   that the site must not be made of them.
private func projects(
    ofDisclosure number: Int,
    of document: SourceDocument,
    count: Int,
    in site: Folder,
    _ surprise: InputSurprise
) -> [Project] {
    var faults: [Diagnostic] = []
    if let bytes = try? site.bytes(of: document.path) {
        let grid = Grid(reading: bytes, path: document.path, faults: &faults)
        let disclosures = readDisclosures(from: grid, faults: &faults)
        if disclosures.indices.contains(number), disclosures[number].document == document,
            disclosures[number].projects.count == count
        {
            return disclosures[number].projects
        }
    }
    surprise.note()
    let nothing = PrintedText("", at: CellPlace(page: 1, line: 1, column: 1))
    let empty = Project(
        code: nil,
        name: "",
        printed: nothing,
        funding: Funding(),
        performanceTarget: PerformanceTarget(indicators: [])
    )
    return Array(repeating: empty, count: count)
}

/// Whether the input changed while a site was made from it.
final class InputSurprise: Sendable {
    private let flag = Atomic(false)

    /// Whether it did.
    var isThere: Bool { flag.load(ordering: .relaxed) }

    /// Takes note that it did.
    func note() { flag.store(true, ordering: .relaxed) }
}
