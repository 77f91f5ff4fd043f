import Diagnostics
import Glibc
import Publication
import Watching

/// Builds the site, and again whenever something that it is made from has changed.
struct Rebuilding {
    private var build: SiteBuild
    private let site: WatchedSite
    private let report: Report
    /// Shows what is built in the browser; `nil` where nobody looks.
    private let previewing: Previewing?
    /// What is said once the first build is done.
    private let invitation: Wording
    private let ending: Ending

    init(_ build: SiteBuild, showing previewing: Previewing? = nil, saying invitation: Wording) {
        self.build = build
        self.previewing = previewing
        self.invitation = invitation
        site = WatchedSite(options: build.publishing.options)
        report = Report(options: build.publishing.options)
        ending = Ending(after: { previewing?.finish() })
    }

    /// Builds and builds again; only Ctrl-C and `kill` end it.
    mutating func run() throws -> Never {
        do throws(WatchFailure) {
            // Begun before the first build, so that nothing is missed while it runs.
            var watch = try FolderWatch(site.roots, ignoring: Folder.isOverlooked)
            makeFirst()
            report.say(invitation)
            if previewing != nil { build.remember() }
            while true {
                let changes = try watch.next(within: previewing?.patience)
                ending.after {
                    if let previewing {
                        previewing.follow(changes, with: &build)
                    } else if let changes {
                        makeAgain(changes)
                    }
                }
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
            report.sayWhatIsUnusual(about: publication)
            report.say(.unsaid(build.unsaidWarnings), isImportant: true)
            report.say(.built(summary, publication, in: build.publishing.output))
        }
        previewing?.tell(outcome, of: build.publishing)
    }

    private mutating func makeAgain(_ changes: Changes) {
        let clock = ContinuousClock()
        let start = clock.now
        if case .published(let publication, _) = build.run() {
            let time = start.duration(to: clock.now)
            report.say(.rebuilt(publication, after: site.shown(changes), in: time))
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
    static func rebuilt(
        _ report: PublicationReport,
        after changes: Wording,
        in time: Duration
    ) -> Wording {
        if report.way == .nothingToDo { return .unchanged(after: changes, in: time) }
        let change = Wording.change(of: report)
        return Wording(
            chinese: "\(changes.chinese)：\(change.chinese)，用时 \(time.milliseconds) 毫秒",
            english: "\(changes.english): \(change.english), \(time.milliseconds) ms"
        )
    }

    /// The same, where the site is as it was before.
    static func unchanged(after changes: Wording, in time: Duration) -> Wording {
        Wording(
            chinese: "\(changes.chinese)：网站没有变化，用时 \(time.milliseconds) 毫秒",
            english: "\(changes.english): the site stays the same, \(time.milliseconds) ms"
        )
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
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
