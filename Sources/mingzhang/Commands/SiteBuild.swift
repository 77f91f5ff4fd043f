import Diagnostics
import Parallel
import Publication
import Synchronization
import Watching

/// From a site's folder to its published pages: what `build`, `build --watch` and `serve` share.
struct SiteBuild {
    let publishing: SitePublishing
    /// Whether it will run again, and then print only the warnings that are new.
    let isRepeated: Bool
    /// The faults of the last run; kept only for a further one.
    private var last: [Diagnostic] = []
    /// How many warnings the last build did not print, since they are about what has not changed.
    private(set) var unsaidWarnings = 0
    /// The last site: freeing every row of every table takes longer than a small rebuild.
    private var site: ReadySite?
    /// What the last site was made from; `nil` where that is not known or stands in the output folder alone.
    private var memory: BuildRecord?
    /// The files as they were looked at last; kept only for a further run.
    private var inventory: Inventory?

    init(_ publishing: SitePublishing, isRepeated: Bool = false) {
        self.publishing = publishing
        self.isRepeated = isRepeated
    }

    /// What a build has come to.
    enum Outcome {
        /// The output folder is the new site, or still the right one.
        case published(PublicationReport, SiteSummary)
        /// Nothing was published: these faults, some of which may be warnings, are why.
        case refused([Diagnostic], ExitStatus)
    }

    /// What reading and planning have come to.
    enum Preparation {
        /// A site that may be published.
        case ready(ReadySite)
        /// The site is the one that was planned last.
        case unchanged
        /// There is none: these faults, some of which may be warnings, are why.
        case refused([Diagnostic], ExitStatus)
    }

    /// Reads, checks and publishes, and prints every fault but the warnings that the last build had.
    ///
    /// - Returns: What became of it; the old site stands unless a new one was published.
    mutating func run() -> Outcome {
        do throws(MachineFailure) {
            let (found, past) = together(
                { [options, profile] in
                    Result { () throws(MachineFailure) in
                        try measured(profile, .look) { () throws(MachineFailure) in
                            try Inventory(of: options)
                        }
                    }
                },
                and: {
                    measured(profile, .look) {
                        PastBuild(at: publishing.publisher, by: publishing.maker)
                    }
                }
            )
            let inventory = try found.get()
            if isRepeated { self.inventory = inventory }
            if let past, measured(profile, .look, { isStillRight(past, inventory) }) {
                Report(options: options).print([])
                unsaidWarnings = past.outline.summary.warnings
                if isRepeated { memory = past.record }
                return .published(past.report, past.outline.summary)
            }
            let record = measured(profile, .look) { past?.record }
            return try run(inventory, knowing: record, after: past?.inspection)
        } catch {
            Report(options: options).fail(error)
            return .refused([error.diagnostic], .machineFailed)
        }
    }

    /// Whether the site that is there is the one a build would make.
    private func isStillRight(_ past: PastBuild, _ inventory: Inventory) -> Bool {
        mayKeepQuiet(about: past.outline) && past.outline.isMade(from: inventory)
            && past.isUntouched
    }

    private mutating func run(
        _ inventory: Inventory,
        knowing past: BuildRecord?,
        after inspection: FolderInspection?
    ) throws(MachineFailure) -> Outcome {
        let (prepared, faults) = try prepare(inventory, knowing: past)
        guard let prepared else { return .refused(faults, .faultyInput) }
        site = prepared
        let report = Report(options: options)
        let (_, outcome) = together(
            { prepared.unprinted.print(in: report) },
            and: { publishing.publish(prepared, after: inspection) })
        switch outcome {
        case .published(let publication, _) where publication.way == .withdrawn:
            return try run(Inventory(of: options), knowing: nil, after: nil)
        case .refused(let failures, _): report.print(failures)
        case .published: break
        }
        return outcome
    }

    /// Reads and plans the site; the faults are printed where there is none, and are left to print where
    /// there is one.
    private mutating func prepare(
        _ inventory: Inventory,
        knowing past: BuildRecord?
    ) throws(MachineFailure) -> (site: ReadySite?, faults: [Diagnostic]) {
        // A program is told everything at once, so nothing may have to be read a second time.
        let known = past.flatMap { past in
            options.format == .text && mayKeepQuiet(about: past.outline) ? past : nil
        }
        let (planned, faults) = try Planning(options: options, profile: profile)
            .plan(inventory, knowing: known, after: site?.planned.plan)
        let unprinted = UnprintedFaults(faults, beside: last)
        if isRepeated { last = faults }
        unsaidWarnings = planned?.reading.knownWarnings ?? 0
        let report = Report(options: options)
        guard !report.stops(faults), let planned else {
            unprinted.print(in: report)
            return (nil, faults)
        }
        let summary = SiteSummary(of: planned, faults: faults)
        return (ReadySite(planned: planned, summary: summary, unprinted: unprinted), [])
    }

    /// Whether warnings about what has not changed may be left out: not where a program reads
    /// the report or where they are errors.
    private func mayKeepQuiet(about past: BuildOutline) -> Bool {
        past.summary.warnings == 0 || (options.format == .text && !options.strict)
    }

    private var options: SiteOptions { publishing.options }
    private var profile: Profile? { publishing.profile }
}

/// A site is shown before it is published.
extension SiteBuild {
    /// Reads and plans the site after some changes, and looks at the input alone: what was made of it last is
    /// remembered.
    mutating func prepare(after changes: Changes) -> Preparation {
        do throws(MachineFailure) {
            let inventory = try look(after: changes)
            if let outline = memory?.outline, mayKeepQuiet(about: outline),
                outline.isMade(from: inventory)
            {
                return .unchanged
            }
            let (site, faults) = try prepare(inventory, knowing: memory)
            return site.map(Preparation.ready) ?? .refused(faults, .faultyInput)
        } catch {
            Report(options: options).fail(error)
            return .refused([error.diagnostic], .machineFailed)
        }
    }

    /// The files of the site: where nothing but some of them changed, the others are not looked at.
    private mutating func look(after changes: Changes) throws(MachineFailure) -> Inventory {
        if case .paths(let paths) = changes, var known = inventory, known.look(againAt: paths) {
            inventory = known
            return known
        }
        let inventory = try Inventory(of: options)
        self.inventory = inventory
        return inventory
    }

    /// Prints the faults of a site and remembers what it was made from, once nobody waits for it any longer.
    mutating func remember(_ prepared: ReadySite) {
        prepared.unprinted.print(in: Report(options: options))
        site = prepared
        memory = BuildRecord(of: prepared, by: publishing.maker)
    }

    /// Remembers what the site of the last run was made from.
    mutating func remember() {
        if let site { remember(site) }
    }

    /// Forgets what the site was made from, so that all is read again.
    mutating func forget() { memory = nil }
}

/// A site that is planned, and not published yet.
struct ReadySite: Sendable {
    let planned: Planning.Planned
    let summary: SiteSummary
    /// What is wrong with it, none of which keeps it from being published.
    let unprinted: UnprintedFaults
}

/// Faults that are printed while the site is published, and make room for it then: they take up to a
/// twentieth of all memory.
final class UnprintedFaults: Sendable {
    private let faults: Mutex<(found: [Diagnostic], last: [Diagnostic])>

    /// Faults, and those of the last time, whose warnings need not be read again.
    init(_ found: [Diagnostic], beside last: [Diagnostic]) { faults = Mutex((found, last)) }

    /// Prints them, once.
    func print(in report: Report) {
        let (found, last) = faults.withLock { faults in
            defer { faults = ([], []) }
            return faults
        }
        report.print(found, except: Set(last.filter { $0.severity == .warning }))
    }
}
