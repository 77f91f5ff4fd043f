import ArgumentParser
import Checksums
import Compression
import Diagnostics
import Parallel
import Publication
import Site
import Synchronization

/// From a site's folder to its published pages: what `build`, `build --watch` and `serve` share.
struct SiteBuild {
    let options: SiteOptions
    /// Whether files are replaced one by one.
    let inPlace: Bool
    /// Whether there are compressed forms beside the files.
    let compress: Bool
    /// Takes the times of the build, where they are wanted.
    let profile: Profile?

    /// Whether the files of the whole site's data stay as they are for now, so that its pages are there sooner;
    /// ``complete()`` makes them.
    var holdsWholeData = false
    /// Whether it will run again, and then print only the warnings that are new.
    let isRepeated: Bool
    /// The faults of the last run; kept only for a further one.
    private var last: [Diagnostic] = []
    /// How many warnings the last build did not print, since they are about what has not changed.
    private(set) var unsaidWarnings = 0
    /// The last site's plan: freeing every row of every table takes longer than a small rebuild.
    private var plan: Planning.Planned?
    /// What was published without the files of the whole site's data.
    private var incomplete: SiteSummary?

    init(
        options: SiteOptions,
        inPlace: Bool = false,
        compress: Bool = false,
        isRepeated: Bool = false,
        profile: Profile? = nil
    ) {
        self.options = options
        self.inPlace = inPlace
        self.compress = compress
        self.isRepeated = isRepeated
        self.profile = profile
    }

    /// What a build has come to.
    enum Outcome {
        /// The output folder is the new site, or still the right one.
        case published(PublicationReport, SiteSummary)
        /// Nothing was published: these faults, some of which may be warnings, are why.
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
                and: { measured(profile, .look) { PastBuild(at: publisher, by: maker) } }
            )
            let inventory = try found.get()
            if let past, measured(profile, .look, { isStillRight(past, inventory) }) {
                Report(options: options).print([])
                unsaidWarnings = past.record.summary.warnings
                return .published(past.report, past.record.summary)
            }
            // A program is told everything at once, so nothing may have to be read a second time.
            let known = past.flatMap { past in
                options.format == .text && mayKeepQuiet(about: past.record) ? past.record : nil
            }
            return try run(inventory, knowing: known, after: past?.inspection)
        } catch {
            Report(options: options).fail(error)
            return .refused([error.diagnostic], .machineFailed)
        }
    }

    /// Whether the site that is there is the one a build would make.
    private func isStillRight(_ past: PastBuild, _ inventory: Inventory) -> Bool {
        mayKeepQuiet(about: past.record) && past.record.isMade(from: inventory) && past.isUntouched
    }

    private mutating func run(
        _ inventory: Inventory,
        knowing past: BuildRecord?,
        after inspection: FolderInspection?
    ) throws(MachineFailure) -> Outcome {
        let report = Report(options: options)
        let (planned, faults) = try Planning(options: options, profile: profile)
            .plan(inventory, knowing: past)
        let printed = Set(last.filter { $0.severity == .warning })
        if isRepeated { last = faults }
        unsaidWarnings = planned?.reading.knownWarnings ?? 0
        guard !report.stops(faults), let planned else {
            report.print(faults, except: printed)
            return .refused(faults, .faultyInput)
        }
        plan = planned
        let summary = SiteSummary(of: planned, faults: faults)
        incomplete = holdsWholeData ? summary : nil
        let unprinted = Unprinted(faults)
        let (_, outcome) = together(
            { report.print(unprinted.take(), except: printed) },
            and: { publish(planned, summary, holding: holdsWholeData, after: inspection) })
        switch outcome {
        case .published(let publication, _) where publication.way == .withdrawn:
            return try run(Inventory(of: options), knowing: nil, after: nil)
        case .refused(let failures, _): report.print(failures)
        case .published: break
        }
        return outcome
    }

    /// Makes the files of the whole site's data, should the last build have held them; `nil` if it has not.
    mutating func complete() -> Outcome? {
        guard let plan, let summary = incomplete else { return nil }
        incomplete = nil
        let outcome = publish(plan, summary, holding: false, after: nil)
        switch outcome {
        case .published(let publication, _) where publication.way == .withdrawn: return run()
        case .refused(let failures, _): Report(options: options).print(failures)
        case .published: break
        }
        return outcome
    }

    /// Whether warnings about what has not changed may be left out: not where a program reads
    /// the report or where they are errors.
    private func mayKeepQuiet(about past: BuildRecord) -> Bool {
        past.summary.warnings == 0 || (options.format == .text && !options.strict)
    }

    /// Makes the output folder equal to the plan.
    private func publish(
        _ planned: Planning.Planned,
        _ summary: SiteSummary,
        holding holdsWholeData: Bool,
        after inspection: FolderInspection?
    ) -> Outcome {
        let plan = planned.plan
        let files = PublicationPlan(
            addresses: plan.addresses,
            state: { index in plan.state(of: index) },
            isEarly: { index in plan.isEarly(index) },
            assemblies: assemblies(of: plan),
            holdsAssemblies: holdsWholeData,
            companions: companions,
            record: { [maker] in
                // Without a record the next build does not take the site for complete.
                holdsWholeData ? [] : BuildRecord(of: planned, summary, by: maker).bytes
            },
            isRight: { [surprise = planned.reading.surprise] in !surprise.isThere },
            render: { [profile] index, buffer in
                measured(profile, .render, of: plan.kind(of: index)) {
                    plan.render(index, into: &buffer)
                }
            }
        )
        do throws(PublicationFailure) {
            let start = ContinuousClock.now
            let report = try publisher.publish(files, after: inspection)
            if let profile {
                // What the threads did beside rendering and compressing, which they did in between.
                let time = start.duration(to: .now) * publisher.workers
                let others = profile.time(of: .render) + profile.time(of: .compress)
                profile.add(time - others, to: .write)
            }
            return .published(report, summary)
        } catch {
            return .refused([error.diagnostic], error.exitStatus)
        }
    }

    /// The files that are made from what others came to: the last of the plan.
    private func assemblies(of plan: SitePlan) -> [Assembly] {
        let first = plan.addresses.count - plan.assemblies.count
        return plan.assemblies.enumerated().map { [profile] place, parts in
            Assembly(of: parts) { parts, buffer in
                measured(profile, .render, of: plan.kind(of: first + place)) {
                    plan.assemble(first + place, from: Parts(made: parts), into: &buffer)
                }
            }
        }
    }

    /// The compressed forms of texts, if they are wanted.
    private var companions: [Companion] {
        guard compress else { return [] }
        return CompressedForm.allCases.map { form in
            Companion(
                suffix: form.suffix,
                method: form.method,
                isWanted: { isCompressible($0) && !isWholeData($0) },
                make: { [profile] content, buffer in
                    measured(profile, .compress) { form.compress(content, into: &buffer) }
                }
            )
        }
    }

    /// Whether the output folder holds a site that was published there.
    var hasPublished: Bool { (try? publisher.lastPublication()) != nil }

    /// The program and what else decides about the site beside its input.
    private var maker: String { compress ? "\(Mingzhang.maker), compressed" : Mingzhang.maker }

    private var publisher: Publisher {
        Publisher(output: output, protecting: protectedFolders, inPlace: inPlace)
    }

    /// The folder to publish into.
    ///
    /// The preview serves it too: what is looked at is what is published, and at every moment it is
    /// one whole site.
    var output: String { options.output ?? "\(options.site)/public" }

    /// What the output must never replace: the site's own folders.
    private var protectedFolders: [String] {
        ["", "/content", "/theme"].map { options.site + $0 }
    }
}

/// What publication made, as a plan asks for it.
private struct Parts: OutputParts {
    let made: AssemblyParts

    var count: Int { made.count }
    func digest(of part: Int) -> SHA256Digest { made.digest(of: part) }
    func byteCount(of part: Int) -> Int { made.byteCount(of: part) }
    func bytes(of part: Int) -> [UInt8] { made.bytes(of: part) }
}

/// Whether a file holds the whole site's data, which would take longer to compress than all pages together.
private func isWholeData(_ address: String) -> Bool {
    address.hasPrefix("data/") && !address.hasSuffix(".html")
}

/// Faults that are printed while the site is published, and make room for it then: they take up to a
/// twentieth of all memory.
private final class Unprinted: Sendable {
    private let faults: Mutex<[Diagnostic]>

    init(_ faults: [Diagnostic]) { self.faults = Mutex(faults) }

    func take() -> [Diagnostic] {
        faults.withLock { faults in
            defer { faults = [] }
            return faults
        }
    }
}

extension PublicationFailure {
    /// A folder that must not be replaced was named on the command line; everything else is the machine's.
    fileprivate var exitStatus: ExitStatus {
        switch cause {
        case .outputProtected, .outputNotOurs: .wrongUsage
        case .invalidPlan, .outputInUse, .system: .machineFailed
        }
    }
}
