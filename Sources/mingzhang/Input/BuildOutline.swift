import Checksums
import Records

/// What a build leaves for the next one to see whether anything has changed.
///
/// Publication keeps it with the site that was made, so it never speaks of another one. It is apart from the
/// ``BuildRecord``, which is a hundred times as long: where nothing has changed, that is not read.
struct BuildOutline {
    /// One file of the input.
    struct File: Hashable {
        /// By what it is known again; `nil` where it had changed a moment before.
        var stamp: InputStamp?
        /// By what its bytes are known again.
        var fingerprint: ContentFingerprint
    }

    /// The program and the options that made the site.
    var maker: String
    /// The files of the input by their names.
    var files: [String: File]
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

extension BuildOutline {
    /// Reads an outline; `nil` for bytes that are none of this version.
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
        summary = SiteSummary(
            pages: try record.integer(),
            departments: try record.integer(),
            projects: try record.integer(),
            indicators: try record.integer(),
            warnings: try record.integer()
        )
        self.files = Dictionary(files) { first, _ in first }
    }

    /// The bytes that stand for it.
    var bytes: [UInt8] {
        var record = RecordWriter(capacity: 128 * files.count + 256)
        record.write(maker)
        record.write(files.sorted { $0.key < $1.key }) { record, file in
            record.write(file.key)
            record.write(file.value.stamp) { $1.write(to: &$0) }
            file.value.fingerprint.write(to: &record)
        }
        for number in [
            summary.pages, summary.departments, summary.projects, summary.indicators,
            summary.warnings,
        ] { record.write(number) }
        return record.bytes
    }
}
