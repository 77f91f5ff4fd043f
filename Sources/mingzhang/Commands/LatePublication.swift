import Dispatch
import Synchronization

/// Publishes what is shown already, on a thread of its own, once nobody waits for anything else.
///
/// A publication that runs when something changes is given up: the next site will be published in its place,
/// or the same one again should there be no next. A class, since several threads hold it.
final class LatePublication<Site: Sendable>: Sendable {
    /// What has become of a site.
    enum Outcome {
        case published
        /// The machine did not let it be published.
        case refused
        /// The input turned out to be another one than the site was planned from.
        case misled
        /// It was given up.
        case withdrawn
    }

    private struct State {
        /// What is to be published; `nil` once it is.
        var site: Site?
        /// Changes with the site.
        var number = 0
        /// What publishes it now.
        var attempt: Attempt?
        /// Whether it could not be published, so that it waits for the next change.
        var isRefused = false
        var isMisled = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "publication")
    private let publish: @Sendable (Site, _ isGivenUp: @escaping @Sendable () -> Bool) -> Outcome

    /// - Parameter publish: Publishes a site; once it is given up, what is left may be left out.
    init(
        _ publish:
            @escaping @Sendable (
                Site, _ isGivenUp: @escaping @Sendable () -> Bool
            ) -> Outcome
    ) {
        self.publish = publish
    }

    /// Whether there is something that ``begin()`` would do, or that is just being done.
    var isBusy: Bool {
        state.withLock { $0.site != nil && !$0.isRefused || $0.attempt != nil || $0.isMisled }
    }

    /// Whether the input turned out to be another one than the site was planned from; tells it once.
    func takeMisled() -> Bool {
        state.withLock { state in
            defer { state.isMisled = false }
            return state.isMisled
        }
    }

    /// Gives up what is being done, since something has changed; it will be done once that is shown.
    func giveUp() {
        state.withLock { state in
            state.attempt?.giveUp()
            state.isRefused = false
        }
    }

    /// Takes a site to be published in the place of the one before.
    func take(_ site: Site) {
        state.withLock { state in
            state.attempt?.giveUp()
            state.site = site
            state.number += 1
            state.isRefused = false
        }
    }

    /// Begins to publish, unless that has begun.
    func begin() {
        if state.withLock({ $0.attempt == nil }) { queue.async { self.publishOnce() } }
    }

    /// Publishes what is left to be published, and returns once it is.
    func finish() {
        queue.sync { self.publishOnce() }
    }

    /// Publishes what is there to be published; only ever one at a time.
    private func publishOnce() {
        let attempt = Attempt()
        let taken = state.withLock { state -> (site: Site, number: Int)? in
            guard !state.isRefused, let site = state.site else { return nil }
            state.attempt = attempt
            return (site, state.number)
        }
        guard let taken else { return }
        let outcome = publish(taken.site) { attempt.isGivenUp }
        state.withLock { state in
            state.attempt = nil
            // Another one that was taken meanwhile is still to be published.
            guard state.number == taken.number, outcome != .withdrawn else { return }
            state.isRefused = outcome == .refused
            state.isMisled = outcome == .misled
            if outcome != .refused { state.site = nil }
        }
    }
}

/// One go at publishing a site.
private final class Attempt: Sendable {
    private let flag = Atomic(false)

    var isGivenUp: Bool { flag.load(ordering: .relaxed) }
    func giveUp() { flag.store(true, ordering: .relaxed) }
}
