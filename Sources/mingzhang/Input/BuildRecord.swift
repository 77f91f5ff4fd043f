import Checksums
import Diagnostics
import Records
import Site

/// What a build leaves for the next one: which files it was made from, and what it read in them that the
/// whole site needs.
///
/// Publication keeps it with the site that was made, so it never speaks of another one.
struct BuildRecord {
    /// One file of the input.
    struct File: Hashable {
        /// By what it is known again; `nil` where it had changed a moment before.
        var stamp: InputStamp?
        /// By what its bytes are known again.
        var fingerprint: ContentFingerprint
    }

    /// What was read in one table.
    struct Table {
        /// How many warnings there are about it.
        var warnings: Int
        /// Its disclosures, each as `SiteDisclosure` writes it.
        var disclosures: [[UInt8]]
    }

    /// The program and the options that made the site.
    var maker: String
    /// The files of the input by their names.
    var files: [String: File]
    /// The tables by their paths.
    var tables: [String: Table]
    /// The commentaries with which nothing was wrong, by their paths, each as `ShelvedNote` has it.
    var notes: [String: [UInt8]]
    /// The theme, if nothing was wrong with it, as the plan of the site has it.
    var theme: [UInt8]?
    /// The state of everything that all pages are made from.
    var state: ContentFingerprint
    /// The commentaries whose references are right.
    var knownNotes: Set<ContentFingerprint>
    /// What was said of the site.
    var summary: SiteSummary
}

/// How much a site holds, for the line that ends a build.
struct SiteSummary: Hashable {
    var pages: Int
    var departments: Int
    var projects: Int
    var indicators: Int
    /// Every warning there is about the input.
    var warnings: Int
}

extension BuildRecord {
    /// Reads a record; `nil` for bytes that are none of this version.
    init?(_ bytes: [UInt8]) {
        do {
            try self.init(reading: bytes)
        } catch {
            return nil
        }
    }

    private init(reading bytes: [UInt8]) throws(RecordReader.Damage) {
        var record = RecordReader(bytes)
        maker = try record.text()
        let files = try record.list { record throws(RecordReader.Damage) in
            let name = try record.text()
            let stamp = try record.optional { record throws(RecordReader.Damage) in
                try InputStamp(from: &record)
            }
            return (name, File(stamp: stamp, fingerprint: try ContentFingerprint(from: &record)))
        }
        let tables = try record.list { record throws(RecordReader.Damage) in
            let path = try record.text()
            let warnings = try record.integer()
            let disclosures = try record.list { record throws(RecordReader.Damage) in
                try record.content()
            }
            return (path, Table(warnings: warnings, disclosures: disclosures))
        }
        let notes = try record.list { record throws(RecordReader.Damage) in
            (try record.text(), try record.content())
        }
        theme = try record.optional { record throws(RecordReader.Damage) in try record.content() }
        state = try ContentFingerprint(from: &record)
        let states = try record.list { record throws(RecordReader.Damage) in
            try ContentFingerprint(from: &record)
        }
        summary = SiteSummary(
            pages: try record.integer(),
            departments: try record.integer(),
            projects: try record.integer(),
            indicators: try record.integer(),
            warnings: try record.integer()
        )
        self.files = Dictionary(files) { first, _ in first }
        self.tables = Dictionary(tables) { first, _ in first }
        self.notes = Dictionary(notes) { first, _ in first }
        knownNotes = Set(states)
    }

    /// The bytes that stand for it.
    var bytes: [UInt8] {
        var record = RecordWriter(capacity: roughSize)
        record.write(maker)
        record.write(files.sorted { $0.key < $1.key }) { record, file in
            record.write(file.key)
            record.write(file.value.stamp) { $1.write(to: &$0) }
            file.value.fingerprint.write(to: &record)
        }
        record.write(tables.sorted { $0.key < $1.key }) { record, table in
            record.write(table.key)
            record.write(table.value.warnings)
            record.write(table.value.disclosures) { $0.write($1) }
        }
        record.write(notes.sorted { $0.key < $1.key }) { record, note in
            record.write(note.key)
            record.write(note.value)
        }
        record.write(theme) { $0.write($1) }
        state.write(to: &record)
        record.write(knownNotes.sorted { ($0.high, $0.low) < ($1.high, $1.low) }) {
            $1.write(to: &$0)
        }
        for number in [
            summary.pages, summary.departments, summary.projects, summary.indicators,
            summary.warnings,
        ] { record.write(number) }
        return record.bytes
    }

    /// About how many bytes it takes: growing to that by doubling took as many once more.
    private var roughSize: Int {
        let kept = [theme ?? []] + notes.values + tables.values.flatMap(\.disclosures)
        return kept.reduce(128 * files.count + 4_096) { $0 + $1.count }
    }
}
