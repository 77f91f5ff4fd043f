import Diagnostics
import Preview
import Publication
import Site
import Watching

/// Shows the site in the browser after every change, and publishes it once nothing has changed for a moment.
///
/// What is seen in between is the very bytes that will be published, each file made when it is asked for.
struct Previewing {
    private let state: PreviewState
    private let late: LatePublication<ShownSite>
    private let site: WatchedSite
    private let report: Report

    init(_ publishing: SitePublishing, in state: PreviewState) {
        let site = WatchedSite(options: publishing.options)
        let report = Report(options: publishing.options)
        self.state = state
        self.site = site
        self.report = report
        late = LatePublication { shown, isGivenUp in
            let clock = ContinuousClock()
            let start = clock.now
            switch publishing.publish(shown.site, unless: isGivenUp) {
            case .published(let publication, _) where publication.way == .withdrawn:
                return isGivenUp() ? .withdrawn : .misled
            case .published(let publication, _):
                state.serveFolder()
                state.settle(shown.number)
                report.sayWhatIsUnusual(about: publication)
                let output = site.shown(path: publishing.output)
                let time = start.duration(to: clock.now)
                report.say(.rebuilt(publication, after: output, in: time))
                return .published
            case .refused(let faults, _):
                report.print(faults)
                state.update(isChanged: false, faults: site.shown(faults))
                return .refused
            }
        }
    }

    /// How long to wait for a change; `nil` for ever.
    var patience: Duration? { late.isBusy ? .seconds(1) : nil }

    /// Does what is to be done after a change, or after none for a while.
    func follow(_ changes: Changes?, with build: inout SiteBuild) {
        if late.takeMisled() {
            build.forget()
            show(.everything, with: &build)
        } else if let changes {
            show(changes, with: &build)
        } else {
            late.begin()
        }
    }

    /// Publishes what is shown, before the preview ends.
    func finish() { late.finish() }

    private func show(_ changes: Changes, with build: inout SiteBuild) {
        let clock = ContinuousClock()
        let start = clock.now
        late.giveUp()
        switch build.prepare(after: changes) {
        case .ready(let ready):
            let number = state.show(ready.coming)
            report.say(.shown(after: site.shown(changes), in: start.duration(to: clock.now)))
            late.take(ShownSite(site: ready, number: number))
            build.remember(ready)
        case .unchanged:
            state.update(isChanged: false)
            report.say(.unchanged(after: site.shown(changes), in: start.duration(to: clock.now)))
        case .refused(let faults, _):
            tell(faults)
        }
    }

    /// Tells the pages in the browser what the first build has come to.
    func tell(_ outcome: SiteBuild.Outcome, of publishing: SitePublishing) {
        switch outcome {
        case .published(let publication, _):
            state.serveFolder()
            state.update(isChanged: publication.way != .nothingToDo)
        case .refused(let faults, _):
            if publishing.hasPublished { state.serveFolder() }
            tell(faults)
        }
    }

    private func tell(_ faults: [Diagnostic]) {
        let shown = faults.filter { $0.severity == .error || site.options.strict }
        state.update(isChanged: false, faults: site.shown(shown))
    }
}

/// A site that is shown, with the number that it was given.
private struct ShownSite: Sendable {
    let site: ReadySite
    let number: Int
}

extension ReadySite {
    /// The site as the preview shows it before it is published.
    fileprivate var coming: ComingSite {
        let (plan, surprise) = (planned.plan, planned.reading.surprise)
        return ComingSite { path in
            guard let index = plan.addresses.firstIndex(of: path) else {
                if path == Publisher.checksumsName { return .asBefore }
                let inner = path + "/"
                return plan.addresses.contains { $0.hasPrefix(inner) } ? .folder : .nothing
            }
            // What is put together from all tables takes too long for somebody who waits.
            guard index < plan.addresses.count - plan.assemblies.count else { return .asBefore }
            var bytes: [UInt8] = []
            plan.render(index, into: &bytes)
            return surprise.isThere ? .asBefore : .file(bytes)
        }
    }
}

extension Wording {
    /// One line for each change that is shown: what changed, and after how long it could be seen.
    fileprivate static func shown(after changes: Wording, in time: Duration) -> Wording {
        Wording(
            chinese: "\(changes.chinese)：预览已更新，用时 \(time.milliseconds) 毫秒",
            english: "\(changes.english): shown, \(time.milliseconds) ms"
        )
    }
}
