internal import Dispatch

/// Work that another thread has begun, and that whoever needs its products helps to finish.
public final class Errand<Product: Sendable, Failure: Error>: Sendable {
    private let shares: Shares<Product, Failure>
    private let takePart: @Sendable () -> Void
    private let group = DispatchGroup()

    /// Begins the work on one thread; for what the arguments mean see ``inParallel``.
    public init<State>(
        over runs: [Range<Int>],
        state makeState: @escaping @Sendable () -> State,
        work: @escaping @Sendable (inout State, Range<Int>) throws(Failure) -> Product
    ) {
        let shares = Shares<Product, Failure>(of: runs)
        self.shares = shares
        takePart = { shares.takePart(state: makeState, work: work) }
        DispatchQueue.global().async(group: group, execute: takePart)
    }

    /// Does what is left of the work, this thread among others, and waits for the rest.
    ///
    /// - Parameter workers: The number of threads.
    /// - Returns: What each run made, the first run first.
    /// - Throws: What the first work to fail threw.
    public func products(workers: Int = processors) throws(Failure) -> [Product] {
        if shares.isAnyLeft {
            DispatchQueue.concurrentPerform(iterations: max(1, workers - 1)) { _ in takePart() }
        }
        group.wait()
        return try shares.products()
    }
}
