public import Parallel

/// Makes a folder equal to a plan, and knows nothing else: no page, no budget.
///
/// The folder is always one whole site: the old one until the instant it is the new one. A second
/// tree stands beside it, in `.<name>.mingzhang`; what differs is written there, what does not is
/// shared by hard links, and the two trees change places in one call. No published file is ever
/// modified, so a slow reader may keep the old one open. What was edited or deleted in the folder by
/// hand is made right again, and what was added is moved out of it.
///
/// Nothing is flushed to the disk, which would cost more than all else: after a loss of power files
/// may be cut short, and the next publication finds and repairs them by their sizes and times.
public struct Publisher: Sendable {
    /// The folder that shall be the site.
    public var output: String
    /// Folders that must not be replaced: the output is none of them and holds none of them.
    public var protected: [String]
    /// Folders that the site is made from: the output is none of them, holds none and lies in none.
    public var sources: [String]
    /// Replaces file by file instead of the whole folder: for a container that has the folder itself
    /// mounted and would go on serving the old one.
    public var inPlace: Bool
    /// The file that lists the digests of all others; it stands in every site and in no plan.
    public static let checksumsName = OutputLayout.checksumsName

    /// How many threads render and write; the site is the same whatever the number.
    public var workers: Int

    /// Describes where and how to publish.
    public init(
        output: String,
        protecting protected: [String] = [],
        beside sources: [String] = [],
        inPlace: Bool = false,
        workers: Int = processors
    ) {
        self.output = output
        self.protected = protected
        self.sources = sources
        self.inPlace = inPlace
        self.workers = workers
    }

    /// Publishes; if it throws, the old site still stands.
    ///
    /// - Parameters:
    ///   - plan: What the folder shall hold.
    ///   - inspection: A look at the folder that has begun a moment ago, so that it need not be looked at again.
    /// - Returns: What was done.
    /// - Throws: Why nothing was published.
    public func publish(
        _ plan: PublicationPlan,
        after inspection: FolderInspection? = nil
    ) throws(PublicationFailure) -> PublicationReport {
        let layout = try OutputLayout(of: plan.addresses)
        let place = try OutputPlace(of: output, protecting: protected, beside: sources)
        var site = try PublishedSite(at: place, named: output, knowing: inspection?.manifest)
        let isAnother = try site.completeInterrupted()
        do throws(PublicationFailure) {
            return try publish(plan, layout, to: site, after: isAnother ? nil : inspection)
        } catch {
            if case .system(let reason) = error.cause, reason.isFullDisk { site.giveBackSpace() }
            throw error
        }
    }

    private func publish(
        _ plan: PublicationPlan,
        _ layout: OutputLayout,
        to site: PublishedSite,
        after inspection: FolderInspection?
    ) throws(PublicationFailure) -> PublicationReport {
        let (spare, seen) = together(
            { Result { () throws(PublicationFailure) in try site.spare() } },
            and: {
                Result { () throws(PublicationFailure) -> [TreeSight.File]? in
                    guard let live = site.live else { return nil }
                    return try inspection?.files(of: live)
                }
            }
        )
        var draft = try Draft(
            plan,
            layout,
            live: site.live,
            spare: spare.get(),
            seen: seen.get(),
            workers: workers
        )
        // Listing 24,000 names took 7 ms in memory: what is not rendering has a thread beside the workers.
        let (aside, rendered) = together(
            { [live = site.live] in
                let counted = Result { () throws(PublicationFailure) in try live.map(Census.init) }
                let record = KeptRecord(brief: plan.record(), details: plan.details())
                return (counted: counted, record: record)
            },
            and: { Result { () throws(PublicationFailure) in try draft.renderOutputs() } }
        )
        try rendered.get()
        draft.record = aside.record
        let before = try aside.counted.get()
        guard !draft.isLive || before != Census(of: draft.layout) else {
            guard plan.isRight() else { return report(on: draft, .withdrawn, before) }
            try site.keep(draft)
            return report(on: draft, .nothingToDo, before)
        }
        try draft.completeSpare()
        guard plan.isRight() else { return report(on: draft, .withdrawn, before) }
        let strays = try site.putAside(before?.strays ?? [])
        let way = try site.handOver(draft, inPlace: inPlace)
        return report(on: draft, way, before, strays)
    }

    private func report(
        on draft: Draft,
        _ way: PublicationReport.Way,
        _ before: Census?,
        _ strays: PublicationReport.Strays? = nil
    ) -> PublicationReport {
        let kept = draft.outputs.count { $0.isKept }
        return PublicationReport(
            way: way,
            files: draft.outputs.count,
            written: draft.outputs.count - kept,
            kept: kept,
            deleted: (before?.files ?? 0) - draft.outputs.count { $0.wasThere },
            bytes: draft.outputs.reduce(0) { $0 + Int($1.entry.stamp.size) },
            bytesWritten: draft.outputs.reduce(0) { sum, output in
                output.isWritten ? sum + Int(output.entry.stamp.size) : sum
            },
            strays: strays
        )
    }
}
