import ArgumentParser
import Diagnostics
import Glibc
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
        guard !report.print(faults), let plan, let input else {
            throw ExitStatus.faultyInput.exitCode
        }
        let publication = try publish(plan)
        report.say(publication.notice)
        report.say(Wording.built(input, plan, publication, in: output))
        // Freeing every row of every table one by one took 30 ms of a build of 24,600 pages.
        withExtendedLifetime((plan, input)) { Glibc.exit(ExitStatus.done.rawValue) }
    }

    /// Makes the output folder equal to the plan.
    private func publish(_ plan: SitePlan) throws -> PublicationReport {
        let publisher = Publisher(output: output, protecting: protectedFolders, inPlace: inPlace)
        let files = PublicationPlan(addresses: plan.addresses) { index, buffer in
            plan.render(index, into: &buffer)
        }
        do {
            return try publisher.publish(files)
        } catch {
            _ = Report(options: options).print([error.diagnostic])
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
