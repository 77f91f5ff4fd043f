import BudgetModel
import BudgetTables
import Checksums
import Diagnostics
import Parallel
import Records
import Revisions
import Site
import Theme

/// Reads the files of a site: `site.yml`, tables, notes and theme.
struct SiteReader {
    /// The files.
    let inventory: Inventory
    /// What names the program that reads.
    let maker: String
    /// What an earlier build left, so that tables it has read need not be read again; `nil` where all
    /// are to be read.
    let past: BuildRecord?
    /// Takes the times, where they are wanted.
    let profile: Profile?
    /// Takes note if a table that was not read again turns out to be another one.
    let surprise = InputSurprise()

    /// What was read.
    struct Reading {
        var input: SiteInput
        /// A fingerprint of all that every page is made from.
        var state: ContentFingerprint
        /// Every file of the input, for the record.
        var files: [String: BuildOutline.File]
        /// What the next build needs to know of the tables, by their paths.
        var tables: [String: BuildRecord.Table]
        /// How many of them are not among the faults, since their tables were not read again.
        var knownWarnings: Int
        /// Whether a table that was not read again turns out to be another one once it is needed.
        let surprise: InputSurprise
    }

    /// Everything the site is made from, as far as it can be read.
    ///
    /// - Parameter faults: Takes everything that is wrong with the files that were read, one by one.
    /// - Returns: The parts of the site; `nil` where `site.yml` is missing or says too little.
    /// - Throws: What the machine refused to read.
    func read(faults: inout [Diagnostic]) throws(MachineFailure) -> Reading? {
        let paths = ContentPaths(inventory.content)
        let settingsPath = "content/site.yml"
        guard inventory.content.contains(where: { $0.path == settingsPath }) else {
            faults.append(.siteMissing(settingsPath))
            return nil
        }
        let settingsBytes = try inventory.site.bytes(of: settingsPath)
        guard let settings = settings(settingsBytes, at: settingsPath, faults: &faults) else {
            return nil
        }
        faults += paths.faults
        let pages = try notes(paths.pages, knowing: nil)
        var layers: [[ThemeFile]] = []
        for layer in inventory.layers { layers.append(try layer.files()) }

        var fingerprints = fingerprints(of: pages, layers)
        let settingsState = state(of: [settingsPath: ContentFingerprint(of: settingsBytes)])
        fingerprints[settingsPath] = ContentFingerprint(of: settingsBytes)
        let state = state(of: fingerprints)
        let known = past?.state == state ? past : nil
        let commentaries = try notes(paths.commentaries, knowing: known)
        for note in commentaries { fingerprints[note.path] = note.fingerprint }
        let revisions = try revisions(paths)
        for file in revisions { fingerprints[file.path] = ContentFingerprint(of: file.bytes) }
        let chain = RevisionChain(
            reading: revisions, copies: paths.recordedTables, faults: &faults)
        let (theme, tablesRead) = try read(layers, beside: paths.tables, knowing: known)
        if paths.tables.isEmpty { faults.append(.tablesMissing) }
        for table in tablesRead { fingerprints[table.path] = table.fingerprint }
        let budget = SiteBudget(
            disclosures: tablesRead.flatMap(\.disclosures).sorted { $0.head.year < $1.head.year })
        // Into room for all, and never twice: there may be half a million.
        let isBudgetRead = !tablesRead.contains { $0.faults.containsError }
        faults.reserveCapacity(tablesRead.reduce(faults.count) { $0 + $1.faults.count })
        for table in tablesRead { faults += table.faults }
        let heads = budget.heads
        let together = checkRepeatedDisclosures(of: heads) + checkCountableSums(of: heads)
        faults += together
        faults += theme.faults
        return Reading(
            input: SiteInput(
                settings: settings,
                budget: budget,
                isBudgetComplete: isBudgetRead && !together.containsError,
                notes: (pages + commentaries).compactMap(\.text),
                readNotes: commentaries.compactMap(\.note),
                revisions: chain,
                theme: theme.theme,
                state: state,
                settingsState: settingsState,
                knownNotes: past?.knownNotes ?? [],
                document: document(among: tablesRead)
            ),
            state: state,
            files: files(fingerprints),
            tables: Dictionary(tablesRead.map { ($0.path, $0.table) }) { first, _ in first },
            knownWarnings: tablesRead.reduce(0) { $0 + $1.table.warnings - $1.faults.count },
            surprise: surprise
        )
    }

    /// Gives the bytes of the tables that were read, for publishing them too; should one have changed since,
    /// the site must not be served.
    private func document(
        among tables: [TableReading]
    ) -> @Sendable (_ path: String) -> [UInt8] {
        let fingerprints = Dictionary(tables.map { ($0.path, $0.fingerprint) }) { first, _ in first
        }
        return { [site = inventory.site, surprise] path in
            let bytes = try? site.bytes(of: path)
            guard let bytes, fingerprints[path] == ContentFingerprint(of: bytes) else {
                surprise.note()
                return []
            }
            return bytes
        }
    }

    /// Puts the theme together while the tables are read.
    private func read(
        _ layers: [[ThemeFile]],
        beside paths: [Folder.Entry],
        knowing past: BuildRecord?
    ) throws(MachineFailure) -> ((theme: Theme, faults: [Diagnostic]), [TableReading]) {
        let (theme, tables) = together(
            {
                var faults: [Diagnostic] = []
                if let theme = past?.knownTheme { return (theme: theme, faults: faults) }
                let theme = measured(profile, .plan) { Theme(layers: layers, faults: &faults) }
                return (theme: theme, faults: faults)
            },
            and: {
                Result { () throws(MachineFailure) in try self.tables(paths, knowing: past) }
            }
        )
        return (theme, try tables.get())
    }

    /// The fingerprints of notes and of the files of themes, by their names.
    private func fingerprints(
        of notes: [NoteReading],
        _ layers: [[ThemeFile]]
    ) -> [String: ContentFingerprint] {
        var fingerprints: [String: ContentFingerprint] = [:]
        for note in notes { fingerprints[note.path] = note.fingerprint }
        for (number, files) in layers.enumerated() {
            for file in files {
                let name = Inventory.name(of: file.path, inLayer: number)
                fingerprints[name] = ContentFingerprint(of: file.bytes)
            }
        }
        return fingerprints
    }

    private func settings(
        _ bytes: [UInt8],
        at path: String,
        faults: inout [Diagnostic]
    ) -> SiteSettings? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            faults.append(.settingsNotUTF8(path))
            return nil
        }
        return SiteSettings(reading: text, path: path, faults: &faults)
    }

    /// Reads the revisions, of which there are few.
    private func revisions(_ paths: ContentPaths) throws(MachineFailure) -> [RevisionFile] {
        var files: [RevisionFile] = []
        for entry in paths.revisions {
            let bytes = try inventory.site.bytes(of: entry.path)
            files.append(RevisionFile(path: entry.path, bytes: bytes))
        }
        return files
    }

    /// Reads notes, several at once; the result is in the order of their paths.
    private func notes(
        _ entries: [Folder.Entry],
        knowing past: BuildRecord?
    ) throws(MachineFailure) -> [NoteReading] {
        try inParallel(
            over: chunks(of: entries.count, width: 32),
            state: {},
            work: { [site = inventory.site] _, run throws(MachineFailure) in
                var notes: [NoteReading] = []
                for entry in entries[run] {
                    notes.append(try NoteReading(of: entry, in: site, knowing: past))
                }
                return notes
            }
        ).flatMap(\.self)
    }

    /// Reads and checks the tables, several at once; the result is in the order of their paths.
    private func tables(
        _ entries: [Folder.Entry],
        knowing past: BuildRecord?
    ) throws(MachineFailure) -> [TableReading] {
        // Small shares, since at the end the other threads wait for the last one.
        try inParallel(
            over: chunks(of: entries.count, width: max(1, entries.count / 200)),
            state: { KnownStatements() },
            work: { [inventory, surprise, profile] statements, run throws(MachineFailure) in
                var tables: [TableReading] = []
                for entry in entries[run] {
                    tables.append(
                        try TableReading(
                            of: entry, in: inventory, knowing: past, &statements,
                            surprise: surprise, profile: profile)
                    )
                }
                return tables
            }
        ).flatMap(\.self)
    }

    /// A fingerprint of the program and of some files: of all that every page is made from, or a part of it.
    private func state(of fingerprints: [String: ContentFingerprint]) -> ContentFingerprint {
        var record = RecordWriter()
        record.write(maker)
        for (name, fingerprint) in fingerprints.sorted(by: { $0.key < $1.key }) {
            record.write(name)
            fingerprint.write(to: &record)
        }
        return ContentFingerprint(of: record.bytes)
    }

    /// Every file of the inventory; those that nothing reads are known by their names alone.
    private func files(
        _ fingerprints: [String: ContentFingerprint]
    ) -> [String: BuildOutline.File] {
        let unread = ContentFingerprint(high: 0, low: 0)
        return Dictionary(
            inventory.stamps.map { name, stamp in
                (name, BuildOutline.File(stamp: stamp, fingerprint: fingerprints[name] ?? unread))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension BuildRecord {
    /// The theme of the earlier build, with its templates compiled.
    fileprivate var knownTheme: Theme? {
        guard let theme else { return nil }
        var record = RecordReader(theme)
        return try? Theme(from: &record)
    }
}

/// Pieces of work, so that handing one out costs nothing to speak of.
private func chunks(of count: Int, width: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: width).map { $0..<min($0 + width, count) }
}
