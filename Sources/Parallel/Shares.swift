internal import Synchronization

/// Runs of work and what has become of them; a class, since several threads hold it.
final class Shares<Product: Sendable, Failure: Error>: Sendable {
    private struct Outcome: Sendable {
        var products: [(run: Int, product: Product)] = []
        var failure: Failure?
    }

    private let runs: [Range<Int>]
    private let next: Atomic<Int>
    private let outcome = Mutex(Outcome())

    init(of runs: [Range<Int>]) {
        self.runs = runs
        next = Atomic(runs.count)
    }

    /// Does one run after the other on this thread, until none is left or one has failed.
    func takePart<State>(
        state makeState: () -> State,
        work: (inout State, Range<Int>) throws(Failure) -> Product
    ) {
        var state = makeState()
        while outcome.withLock({ $0.failure }) == nil {
            let index = next.subtract(1, ordering: .relaxed).newValue
            guard index >= 0 else { return }
            do throws(Failure) {
                let product = try work(&state, runs[index])
                outcome.withLock { $0.products.append((index, product)) }
            } catch {
                outcome.withLock { $0.failure = $0.failure ?? error }
            }
        }
    }

    /// Whether there is a run that nobody has begun.
    var isAnyLeft: Bool { next.load(ordering: .relaxed) > 0 }

    /// What each run made, the first run first.
    func products() throws(Failure) -> [Product] {
        let outcome = outcome.withLock { $0 }
        if let failure = outcome.failure { throw failure }
        return outcome.products.sorted { $0.run < $1.run }.map(\.product)
    }
}
