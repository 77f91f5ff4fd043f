import Publication

/// What the last build of this program left in the output folder.
struct PastBuild {
    let record: BuildRecord
    /// What a publication reports that finds nothing to do.
    let report: PublicationReport
    private let publication: LastPublication

    /// Looks at the output folder; `nil` if no build of this very program is there, or not a whole one.
    init?(at publisher: Publisher, by maker: String) {
        guard let publication = try? publisher.lastPublication(), let bytes = publication.record,
            let record = BuildRecord(bytes), record.maker == maker
        else { return nil }
        self.publication = publication
        self.record = record
        report = publication.report
    }

    /// Whether nobody has changed, added or deleted a file of the site since.
    var isUntouched: Bool { (try? publication.isUntouched()) ?? false }
}
