import ArgumentParser
import Diagnostics
import Glibc

/// The command line.
@main
struct Mingzhang: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mingzhang",
        abstract: Wording(
            chinese: "把部门预算项目绩效目标表变成任何人都能查阅的网站",
            english: "Turn the performance-target tables of public budgets into a website"
        )[.system],
        discussion: Wording(
            chinese: """
                在网站文件夹（含有 content/site.yml）中运行，不需要任何选项：

                  mingzhang                     建站，写入 public/
                  mingzhang serve               在浏览器中预览，随改随看
                  mingzhang check               只检查，不写任何文件
                  mingzhang check --strict      警告也算错误
                  mingzhang record -m "原因"    表格有更正时，记下改了什么、为什么
                  mingzhang init my-site        新建一个可以马上建站的文件夹

                退出码：0 完成，1 输入有错误（没有发布任何内容），2 命令用法不对，3 磁盘或权限等故障。
                """,
            english: """
                Run it in a site's folder, the one that holds content/site.yml; no option is needed:

                  mingzhang                     build the site into public/
                  mingzhang serve               preview in a browser that shows every change at once
                  mingzhang check               check only, write nothing
                  mingzhang check --strict      count warnings as errors
                  mingzhang record -m "reason"  record what a correction changed, and why
                  mingzhang init my-site        make a new site that builds at once

                Exit codes: 0 done, 1 the input has errors (nothing was published), 2 wrong usage,
                3 the machine failed (disk, permission).
                """
        )[.system],
        version: version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, RecordCommand.self,
            InitCommand.self,
        ],
        defaultSubcommand: BuildCommand.self
    )

    /// The program's version, as `CHANGELOG.md` has it.
    static let version = "0.1.0"

    /// What names this very program, so that another one does not take its pages for its own.
    static var maker: String {
        var status = stat()
        guard unsafe stat("/proc/self/exe", &status) == 0 else { return version }
        let stamp = InputStamp(status)
        return "\(version) \(stamp.inode) \(stamp.size) \(stamp.modified)"
    }

    /// Runs the command, with our exit codes in the place of the library's.
    static func main() {
        do {
            var command = try plainBuild() ?? parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            leave(because: error)
        }
    }

    /// A build that is asked for rightly; `nil` for everything else.
    ///
    /// The library prepares every command before it looks at the first word. That is most of the time that a
    /// build takes which finds nothing changed, so builds are not asked for through it.
    private static func plainBuild() -> (any ParsableCommand)? {
        let words = CommandLine.arguments.dropFirst()
        let isNamed = words.first == BuildCommand.configuration.commandName
        guard isNamed || words.first?.hasPrefix("-") ?? true else { return nil }
        return try? BuildCommand.parse(Array(isNamed ? words.dropFirst() : words))
    }

    /// Prints help on standard output, and wrong usage on standard error.
    private static func leave(because error: any Error) -> Never {
        let text = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            Console.write(text + "\n", to: .standardOutput)
            Glibc.exit(ExitStatus.done.rawValue)
        }
        let usage = WrongUsage(
            report: text,
            arguments: Array(CommandLine.arguments.dropFirst()),
            commands: configuration.subcommands.compactMap { $0.configuration.commandName }
        )
        Console.write(usage.text(in: .system) + "\n", to: .standardError)
        Glibc.exit(ExitStatus.wrongUsage.rawValue)
    }
}
