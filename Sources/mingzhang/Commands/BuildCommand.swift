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

    @Flag(
        help: help(
            "在每个文本文件旁另存 .gz 和 .br，供直接发送压缩文件的网站服务器使用",
            "Put .gz and .br beside each text file, for web servers that send them as they are."
        )
    )
    var compress = false

    @Flag(
        help: help(
            "一直运行：内容或主题一有变化就重新建站，按 Ctrl-C 结束",
            "Keep running and build again whenever content or theme change, until Ctrl-C."
        )
    )
    var watch = false

    @Flag(
        help: help(
            "建站后列出时间用在哪里",
            "Tell at the end where the time went."
        )
    )
    var profile = false

    func run() throws {
        let profile = profile ? Profile() : nil
        let publishing = SitePublishing(
            options: options, inPlace: inPlace, compress: compress, profile: profile)
        var build = SiteBuild(publishing, isRepeated: watch)
        if watch {
            var rebuilding = Rebuilding(build, saying: .watching)
            try rebuilding.run()
        }
        let outcome = build.run()
        let report = Report(options: options)
        report.say(.unsaid(build.unsaidWarnings), isImportant: true)
        switch outcome {
        case .refused(_, let status): throw status.exitCode
        case .published(let publication, let site):
            report.sayWhatIsUnusual(about: publication)
            report.say(.built(site, publication, in: publishing.output))
            report.say(profile?.report)
            // Freeing every row of every table one by one took 30 ms of a build of 24,600 pages.
            withExtendedLifetime(build) { Glibc.exit(ExitStatus.done.rawValue) }
        }
    }
}
