import BudgetModel
import BudgetTables
import Diagnostics
import Documents
import Parallel
import Site
import Theme

/// Reads a site's folder: `site.yml`, tables, notes and theme.
struct SiteReader {
    /// The site's folder.
    let site: Folder
    /// The theme that was asked for; `nil` for the site's own `theme/`.
    let theme: Folder?

    /// Everything the site is made from, as far as it can be read.
    ///
    /// - Parameter faults: Takes everything that is wrong with the files, one by one.
    /// - Returns: The parts of the site; `nil` where `site.yml` is missing or says too little.
    /// - Throws: What the machine refused to read.
    func read(faults: inout [Diagnostic]) throws(MachineFailure) -> SiteInput? {
        guard let settings = try settings(faults: &faults) else { return nil }
        let paths = try ContentPaths(of: site)
        faults += paths.faults
        var tableFaults: [Diagnostic] = []
        let (themeRead, budgetRead) = together(
            { Result { () throws(MachineFailure) in try readTheme() } },
            and: {
                Result { () throws(MachineFailure) in
                    try self.budget(from: paths.tables, faults: &tableFaults)
                }
            }
        )
        let budget = try budgetRead.get()
        let (theme, themeFaults) = try themeRead.get()
        faults += tableFaults + themeFaults
        var notes: [TextFile] = []
        for path in paths.notes {
            notes.append(TextFile(path: path, bytes: try site.bytes(of: path)))
        }
        return SiteInput(
            settings: settings,
            budget: SiteBudget(budget),
            isBudgetComplete: !tableFaults.contains { $0.severity == .error },
            notes: notes,
            theme: theme
        )
    }

    private func settings(faults: inout [Diagnostic]) throws(MachineFailure) -> SiteSettings? {
        let path = "content/site.yml"
        guard site.contains(path) else {
            faults.append(.siteMissing(path))
            return nil
        }
        guard let text = String(validating: try site.bytes(of: path), as: UTF8.self) else {
            faults.append(.settingsNotUTF8(path))
            return nil
        }
        return SiteSettings(reading: text, path: path, faults: &faults)
    }

    /// Reads and checks the tables, several at once; the result is in the order of their paths.
    private func budget(
        from paths: [String],
        faults: inout [Diagnostic]
    ) throws(MachineFailure) -> Budget {
        if paths.isEmpty { faults.append(.tablesMissing) }
        // A thread takes several tables at once, and a site of one folder still has a share for each.
        let width = max(1, paths.count / 32)
        let runs = stride(from: 0, to: paths.count, by: width).map { start in
            start..<min(start + width, paths.count)
        }
        let tables = try inParallel(
            over: runs,
            state: { KnownStatements() },
            work: { [site] statements, run throws(MachineFailure) in
                var tables: [TableFile] = []
                for place in run {
                    tables.append(
                        try TableFile(reading: paths[place], in: site, knowing: &statements)
                    )
                }
                return tables
            }
        )
        var disclosures: [Disclosure] = []
        for table in tables.joined() {
            disclosures += table.disclosures
            faults += table.faults
        }
        disclosures.sort { $0.year < $1.year }
        let budget = Budget(disclosures: disclosures)
        faults += checkRepeatedDisclosures(of: budget)
        return budget
    }

    /// The installed theme, with the site's own laid over it, and all that is wrong with it.
    private func readTheme() throws(MachineFailure) -> (Theme, faults: [Diagnostic]) {
        let own = theme ?? Folder(path: site.path + "/theme")
        var layers: [[ThemeFile]] = []
        if let installed = InstalledFiles.find()?.theme, !installed.isSame(as: own) {
            layers.append(try installed.themeFiles(shownAs: installed.path))
        }
        layers.append(try own.themeFiles(shownAs: theme?.path ?? "theme"))
        var faults: [Diagnostic] = []
        let theme = Theme(layers: layers, faults: &faults)
        return (theme, faults)
    }
}

/// One table with what was read from it.
private struct TableFile: Sendable {
    var disclosures: [Disclosure]
    var faults: [Diagnostic] = []

    init(
        reading path: String,
        in site: Folder,
        knowing statements: inout KnownStatements
    ) throws(MachineFailure) {
        let grid = Grid(reading: try site.bytes(of: path), path: path, faults: &faults)
        disclosures = readDisclosures(from: grid, knowing: &statements, faults: &faults)
        faults += disclosures.flatMap(checkDisclosure)
        // Sorted here, where several tables are read at once, the faults need no sorting at the end.
        faults.sort()
    }
}
