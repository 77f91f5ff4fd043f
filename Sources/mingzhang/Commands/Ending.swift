import Dispatch
import Glibc
import Synchronization

/// Lets Ctrl-C and `kill` end the program, with exit code 0, when no build is running.
///
/// So an output folder whose files are replaced one by one is whole. A second Ctrl-C does not wait.
struct Ending {
    private let moment: Moment
    private let signals: [any DispatchSourceSignal]

    /// - Parameter last: What is to be done before the end.
    init(after last: @escaping @Sendable () -> Void) {
        moment = Moment(after: last)
        signals = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number)
        }
        for signal in signals {
            signal.setEventHandler { [moment] in moment.stop() }
            signal.resume()
        }
    }

    /// Does something that must not be cut short.
    func after<Result>(_ work: () -> Result) -> Result {
        moment.begin()
        let result = work()
        moment.finish()
        return result
    }
}

/// Whether the program may end at this moment.
///
/// A class, since signals arrive on another thread.
private final class Moment: Sendable {
    private enum State {
        case idle
        case building
        /// The program is to end: now, or with the build that is running.
        case ending
    }

    private let state = Mutex(State.idle)
    private let end: Mutex<@Sendable () -> Void>

    init(after last: @escaping @Sendable () -> Void) { end = Mutex(last) }

    func begin() {
        state.withLock { if $0 == .idle { $0 = .building } }
    }

    func finish() {
        let isEnding = state.withLock { state in
            if state == .building { state = .idle }
            return state == .ending
        }
        if isEnding { leave() }
    }

    func stop() {
        let before = state.withLock { state in
            defer { state = .ending }
            return state
        }
        switch before {
        // Not on this thread, which must hear of a second Ctrl-C.
        case .idle: DispatchQueue.global().async { self.leave() }
        case .building: break
        case .ending: exit(128 + SIGINT)
        }
    }

    /// Ends the program; whoever comes second waits for that.
    private func leave() -> Never {
        end.withLock { last in
            last()
            exit(ExitStatus.done.rawValue)
        }
    }
}
