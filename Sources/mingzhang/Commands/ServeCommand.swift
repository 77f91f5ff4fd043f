import ArgumentParser
import Diagnostics
import Glibc
import Preview

/// `mingzhang serve`: builds the site and shows it in a browser that follows every change.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Wording(
            chinese: "建站并在浏览器中预览；内容或主题一有变化，页面随即更新",
            english: "Build the site and preview it in a browser that shows every change at once"
        )[.system],
        discussion: Wording(
            chinese: "例：mingzhang serve --open。只有本机可以访问；按 Ctrl-C 结束。",
            english: "Example: mingzhang serve --open. Only this machine is served; Ctrl-C ends it."
        )[.system]
    )

    @OptionGroup var options: SiteOptions

    @Option(
        help: help(
            "端口（默认 2020；被占用时另选一个空闲的）",
            "The port (default: 2020, or any free one while that is taken)."
        )
    )
    var port: UInt16?

    @Option(
        help: help(
            "网站所在的路径，例如 /budget/",
            "The path under which the site is served, such as /budget/."
        )
    )
    var basePath = "/"

    @Flag(help: help("在浏览器中打开", "Open the site in a browser."))
    var open = false

    /// The port where none is asked for: the year of the table that this program began with.
    private static let usualPort: UInt16 = 2020

    /// Characters that stand in a path for themselves.
    private static let plain = Set(
        "-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

    private var base: [String] { basePath.split(separator: "/").map(String.init) }

    func validate() throws {
        guard base.allSatisfy({ Self.plain.isSuperset(of: $0) && $0 != "." && $0 != ".." }) else {
            throw ValidationError(
                Wording(
                    chinese: "--base-path“\(basePath)”只能由英文字母、数字和 - . _ ~ 组成，用 / 分隔",
                    english: "--base-path \"\(basePath)\" may hold letters, digits and - . _ ~ "
                        + "between its slashes"
                )[.system]
            )
        }
    }

    func run() throws {
        let publishing = SitePublishing(options: options)
        let state = PreviewState()
        let report = Report(options: options)
        let server = try server(of: publishing.output, state)
        server.start { reason in
            Console.write("mingzhang: \(reason)\n", to: .standardError)
            Glibc.exit(ExitStatus.machineFailed.rawValue)
        }
        if open, !Browser.open(server.address) { report.say(.noBrowser, isImportant: true) }
        var rebuilding = Rebuilding(
            SiteBuild(publishing, isRepeated: true),
            showing: Previewing(publishing, in: state),
            saying: .serving(at: server.address)
        )
        try rebuilding.run()
    }

    /// Listens to the port that is asked for, or to the usual one, or to any.
    private func server(of folder: String, _ state: PreviewState) throws -> PreviewServer {
        let listen = { (port: UInt16) throws(PreviewServer.Failure) in
            try PreviewServer(of: folder, under: base, port: port, state: state)
        }
        do throws(PreviewServer.Failure) {
            return try listen(port ?? Self.usualPort)
        } catch {
            if port == nil, let server = try? listen(0) { return server }
            Report(options: options).print([.portRefused(port ?? Self.usualPort, error)])
            throw ExitStatus.machineFailed.exitCode
        }
    }
}

extension Wording {
    fileprivate static func serving(at address: String) -> Wording {
        Wording(
            chinese: "预览：\(address)（按 Ctrl-C 结束）",
            english: "preview at \(address) (Ctrl-C ends it)"
        )
    }

    fileprivate static let noBrowser = Wording(
        chinese: "mingzhang：无法打开浏览器（没有 xdg-open），请自行打开下面的网址",
        english: "mingzhang: cannot open a browser (no xdg-open); open the address below yourself"
    )
}

extension Diagnostic {
    fileprivate static func portRefused(
        _ port: UInt16,
        _ failure: PreviewServer.Failure
    ) -> Diagnostic {
        let isTaken = failure.number == EADDRINUSE
        let reason = MachineFailure.reading("", errno: failure.number).reason
        return Diagnostic(
            code: "port-refused",
            severity: .error,
            location: SourceLocation(path: "127.0.0.1", line: Int(port)),
            message: Wording(
                chinese: isTaken ? "另一个程序正在使用这个端口" : "无法使用这个端口：\(reason)",
                english: isTaken
                    ? "another program uses this port" : "this port cannot be used: \(reason)"
            ),
            remedy: Wording(
                chinese: "用 --port 另选一个，或不写 --port，由程序选一个空闲的",
                english:
                    "choose another one with --port, or leave --port out and get one that is free"
            )
        )
    }
}
