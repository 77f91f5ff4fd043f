import Diagnostics
import Glibc
import Preview
import Publication
import Watching

/// Builds the site, and again whenever something that it is made from has changed.
struct Rebuilding {
    private var build: SiteBuild
    private let site: WatchedSite
    private let report: Report
    /// What the pages in the browser are told; `nil` where nobody looks.
    private let preview: PreviewState?
    /// What is said once the first build is done.
    private let invitation: Wording
    private let ending = Ending()

    init(_ build: SiteBuild, telling preview: PreviewState? = nil, saying invitation: Wording) {
        self.build = build
        self.preview = preview
        self.invitation = invitation
        site = WatchedSite(options: build.options)
        report = Report(options: build.options)
    }

    /// Builds and builds again; only Ctrl-C and `kill` end it.
    mutating func run() throws -> Never {
        do throws(WatchFailure) {
            // Begun before the first build, so that nothing is missed while it runs.
            var watch = try FolderWatch(site.roots, ignoring: Folder.isOverlooked)
            makeFirst()
            report.say(invitation)
            // Who looks at a page waits for it, and not for a database.
            build.holdsWholeData = preview != nil
            while true {
                if let changes = try watch.next() { makeAgain(changes) }
            }
        } catch {
            report.print([.unwatchable(error)])
            throw ExitStatus.machineFailed.exitCode
        }
    }

    /// Builds for the first time; an output folder that must not be one ends the program.
    private mutating func makeFirst() {
        let outcome = ending.after { build.run() }
        switch outcome {
        case .refused(_, .wrongUsage):
            Glibc.exit(ExitStatus.wrongUsage.rawValue)
        case .refused:
            break
        case .published(let publication, let summary):
            report.say(publication.notice)
            report.say(.unsaid(build.unsaidWarnings), isImportant: true)
            report.say(.built(summary, publication, in: build.output))
        }
        tell(outcome)
    }

    private mutating func makeAgain(_ changes: Changes) {
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = ending.after { build.run() }
        tell(outcome)
        let time = start.duration(to: clock.now)
        if case .published(let publication, _) = outcome {
            report.say(.rebuilt(publication, after: site.shown(changes), in: time))
        }
        if let completed = ending.after({ build.complete() }) { tell(completed) }
    }

    /// Tells the pages in the browser what has come of a build.
    private func tell(_ outcome: SiteBuild.Outcome) {
        switch outcome {
        case .published(let publication, _):
            preview?.serveFolder()
            preview?.update(isChanged: publication.way != .nothingToDo)
        case .refused(let faults, _):
            if build.hasPublished { preview?.serveFolder() }
            let shown = faults.filter { $0.severity == .error || build.options.strict }
            preview?.update(isChanged: false, faults: site.shown(shown))
        }
    }
}

extension Wording {
    /// What `build --watch` says when it begins to wait.
    static let watching = Wording(
        chinese: "正在等待 content 和 theme 的变化；按 Ctrl-C 结束",
        english: "watching content and theme; Ctrl-C ends it"
    )

    /// One line for each rebuild: what changed, what became of the site, how long it took.
    fileprivate static func rebuilt(
        _ report: PublicationReport,
        after changes: Wording,
        in time: Duration
    ) -> Wording {
        let (seconds, attoseconds) = time.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        let change =
            report.way == .nothingToDo
            ? Wording(chinese: "网站没有变化", english: "the site stays the same")
            : .change(of: report)
        return Wording(
            chinese: "\(changes.chinese)：\(change.chinese)，用时 \(milliseconds) 毫秒",
            english: "\(changes.english): \(change.english), \(milliseconds) ms"
        )
    }
}

extension Diagnostic {
    fileprivate static func unwatchable(_ failure: WatchFailure) -> Diagnostic {
        let reason = MachineFailure.reading(failure.path, errno: failure.number).reason
        return Diagnostic(
            code: "watch-refused",
            severity: .error,
            location: SourceLocation(path: failure.path.isEmpty ? "content" : failure.path),
            message: Wording(
                chinese: "系统不允许再监视文件夹：\(reason)",
                english: "the system lets no more folders be watched: \(reason)"
            ),
            remedy: Wording(
                chinese: "关闭其他监视文件的程序，或请管理员调高 fs.inotify.max_user_watches"
                    + " 和 fs.inotify.max_user_instances",
                english: "end other programs that watch files, or let the administrator raise "
                    + "fs.inotify.max_user_watches and fs.inotify.max_user_instances"
            )
        )
    }
}
