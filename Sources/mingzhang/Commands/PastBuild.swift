import Publication

/// What the last build of this program left in the output folder.
struct PastBuild {
    let outline: BuildOutline
    /// What a publication reports that finds nothing to do.
    let report: PublicationReport
    /// A look at the output folder, which another thread has while this one goes on.
    let inspection: FolderInspection
    private let publication: LastPublication

    /// Looks at the output folder; `nil` if no build of this very program is there, or not a whole one.
    init?(at publisher: Publisher, by maker: String) {
        guard let publication = try? publisher.lastPublication(), let bytes = publication.record
        else { return nil }
        inspection = publication.inspect()
        guard let outline = BuildOutline(bytes), outline.maker == maker else { return nil }
        self.outline = outline
        self.publication = publication
        report = publication.report
    }

    /// Whether nobody has changed, added or deleted a file of the site since.
    var isUntouched: Bool { (try? inspection.findsNothing()) ?? false }

    /// What it read; `nil` if that was lost.
    var record: BuildRecord? {
        guard let details = try? publication.details() else { return nil }
        return BuildRecord(of: outline, details)
    }
}
