import Dispatch
import Glibc
import Synchronization

/// Lets Ctrl-C and `kill` end the program, with exit code 0, when no build is running.
///
/// So an output folder whose files are replaced one by one is whole. A second Ctrl-C does not wait.
struct Ending {
    private let moment = Moment()
    private let signals: [any DispatchSourceSignal]

    init() {
        signals = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number)
        }
        for signal in signals {
            signal.setEventHandler { [moment] in moment.end() }
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
        /// A build is running, and the program is to end with it.
        case ending
    }

    private let state = Mutex(State.idle)

    func begin() {
        state.withLock { $0 = .building }
    }

    func finish() {
        state.withLock { state in
            if state == .ending { exit(ExitStatus.done.rawValue) }
            state = .idle
        }
    }

    func end() {
        state.withLock { state in
            switch state {
            case .idle: exit(ExitStatus.done.rawValue)
            case .building: state = .ending
            case .ending: exit(128 + SIGINT)
            }
        }
    }
}
