import Publication

/// What the last build of this program left in the output folder.
struct PastBuild {
    let record: BuildRecord
    /// What a publication reports that finds nothing to do.
    let report: PublicationReport
    /// A look at the output folder, which another thread has while this one goes on.
    let inspection: FolderInspection

    /// Looks at the output folder; `nil` if no build of this very program is there, or not a whole one.
    init?(at publisher: Publisher, by maker: String) {
        guard let publication = try? publisher.lastPublication(), let bytes = publication.record
        else { return nil }
        inspection = publication.inspect()
        guard let record = BuildRecord(bytes), record.maker == maker else { return nil }
        self.record = record
        report = publication.report
    }

    /// Whether nobody has changed, added or deleted a file of the site since.
    var isUntouched: Bool { (try? inspection.findsNothing()) ?? false }
}
