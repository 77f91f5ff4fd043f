import ArgumentParser
import Diagnostics
import Parallel
import Publication
import Site
import Watching

/// From a site's folder to its published pages: what `build`, `build --watch` and `serve` share.
struct SiteBuild {
    let options: SiteOptions
    /// Whether files are replaced one by one.
    let inPlace: Bool

    /// The faults of the last build, whose warnings need not be printed again.
    private var last: [Diagnostic] = []

    init(options: SiteOptions, inPlace: Bool = false) {
        self.options = options
        self.inPlace = inPlace
    }

    /// What a build has come to.
    enum Outcome {
        /// The output folder is the new site.
        case published(PublicationReport, SitePlan, SiteInput)
        /// Nothing was published: these faults, some of which may be warnings, are why.
        case refused([Diagnostic], ExitStatus)
    }

    /// Reads, checks and publishes, and prints every fault but the warnings that the last build had.
    ///
    /// - Parameter changes: What may differ from the input of the last build of this process.
    /// - Returns: What became of it; the old site stands unless a new one was published.
    mutating func run(after changes: Changes = .everything) -> Outcome {
        let report = Report(options: options)
        do throws(MachineFailure) {
            let (plan, input, faults) = try Planning(options: options).plan()
            let known = Set(last.filter { $0.severity == .warning })
            last = faults
            guard !report.stops(faults), let plan, let input else {
                report.print(faults, except: known)
                return .refused(faults, .faultyInput)
            }
            let (_, outcome) = together(
                { report.print(faults, except: known) }, and: { publish(plan, of: input) })
            if case .refused(let failures, _) = outcome { report.print(failures) }
            return outcome
        } catch {
            report.fail(error)
            return .refused([error.diagnostic], .machineFailed)
        }
    }

    /// Makes the output folder equal to the plan.
    private func publish(_ plan: SitePlan, of input: SiteInput) -> Outcome {
        let publisher = Publisher(output: output, protecting: protectedFolders, inPlace: inPlace)
        let files = PublicationPlan(addresses: plan.addresses) { index, buffer in
            plan.render(index, into: &buffer)
        }
        do throws(PublicationFailure) {
            return .published(try publisher.publish(files), plan, input)
        } catch {
            return .refused([error.diagnostic], error.exitStatus)
        }
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

extension PublicationFailure {
    /// A folder that must not be replaced was named on the command line; everything else is the machine's.
    fileprivate var exitStatus: ExitStatus {
        switch cause {
        case .outputProtected, .outputNotOurs: .wrongUsage
        case .invalidPlan, .outputInUse, .system: .machineFailed
        }
    }
}
