import ArgumentParser
import Diagnostics
import Glibc
import Parallel
import Publication
import Site

/// `mingzhang build`: reads, checks and publishes the site.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: Wording(
            chinese: "读取、检查并发布网站（不写命令时就是它）",
            english: "Read, check and publish the site; what happens without a command"
        )[.system],
        discussion: Wording(
            chinese: "例：mingzhang build --output /srv/www/budget",
            english: "Example: mingzhang build --output /srv/www/budget"
        )[.system]
    )

    @OptionGroup var options: SiteOptions

    @Flag(
        help: help(
            "逐个替换文件，不整体交换文件夹（供挂载了结果文件夹的容器使用）",
            "Replace file by file and not the whole folder, for a container that mounts it."
        )
    )
    var inPlace = false

    func run() throws {
        let report = Report(options: options)
        let (plan, input, faults) = try Planning(options: options).plan()
        guard !report.stops(faults), let plan, let input else {
            report.print(faults)
            throw ExitStatus.faultyInput.exitCode
        }
        let (_, outcome) = together({ report.print(faults) }, and: { publish(plan) })
        let publication = try result(of: outcome)
        report.say(publication.notice)
        report.say(Wording.built(input, plan, publication, in: output))
        // Freeing every row of every table one by one took 30 ms of a build of 24,600 pages.
        withExtendedLifetime((plan, input)) { Glibc.exit(ExitStatus.done.rawValue) }
    }

    /// Makes the output folder equal to the plan.
    private func publish(_ plan: SitePlan) -> Result<PublicationReport, PublicationFailure> {
        let publisher = Publisher(output: output, protecting: protectedFolders, inPlace: inPlace)
        let files = PublicationPlan(addresses: plan.addresses) { index, buffer in
            plan.render(index, into: &buffer)
        }
        return Result { () throws(PublicationFailure) in try publisher.publish(files) }
    }

    /// What was published; a failure is printed and ends the command.
    private func result(
        of outcome: Result<PublicationReport, PublicationFailure>
    ) throws -> PublicationReport {
        do {
            return try outcome.get()
        } catch {
            Report(options: options).print([error.diagnostic])
            throw error.exitStatus.exitCode
        }
    }

    private var output: String { options.output ?? "\(options.site)/public" }

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
