import Checksums
import Records

/// What a build leaves for the next one that has something to do: what it read in the files that did not
/// change and the whole site needs.
struct BuildRecord {
    /// What was read in one table.
    struct Table {
        /// How many warnings there are about it.
        var warnings: Int
        /// Its disclosures, each as `SiteDisclosure` has it.
        var disclosures: [RecordPieces]
    }

    /// The files that it was read in, and who read them.
    var outline: BuildOutline
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
}

extension BuildRecord {
    /// Reads the details of an outline; `nil` for bytes that are none of this version.
    init?(of outline: BuildOutline, _ details: [UInt8]) {
        do {
            try self.init(of: outline, reading: details)
        } catch {
            return nil
        }
    }

    private init(
        of outline: BuildOutline, reading details: [UInt8]
    ) throws(RecordReader.Damage) {
        self.outline = outline
        var record = RecordReader(details)
        let tables = try record.list { record throws(RecordReader.Damage) in
            let path = try record.text()
            let warnings = try record.integer()
            let disclosures = try record.list { record throws(RecordReader.Damage) in
                RecordPieces(try record.content())
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
        self.tables = Dictionary(tables) { first, _ in first }
        self.notes = Dictionary(notes) { first, _ in first }
        knownNotes = Set(states)
    }

    /// All but the outline, to be kept; what tables and commentaries have of it is not copied.
    var details: RecordPieces {
        var record = RecordPieces()
        record.writer.write(UInt64(tables.count))
        for (path, table) in tables.sorted(by: { $0.key < $1.key }) {
            record.writer.write(path)
            record.writer.write(table.warnings)
            record.writer.write(UInt64(table.disclosures.count))
            for disclosure in table.disclosures { record.share(disclosure) }
        }
        record.writer.write(UInt64(notes.count))
        for (path, note) in notes.sorted(by: { $0.key < $1.key }) {
            record.writer.write(path)
            record.share(note)
        }
        record.writer.write(theme) { $0.write($1) }
        state.write(to: &record.writer)
        record.writer.write(knownNotes.sorted { ($0.high, $0.low) < ($1.high, $1.low) }) {
            $1.write(to: &$0)
        }
        return record
    }
}
