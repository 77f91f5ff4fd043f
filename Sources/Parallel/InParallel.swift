internal import Dispatch
internal import Synchronization

/// Does the work for each run, on several threads, and gives the products in the order of the runs.
///
/// A thread takes the next run when it has done one: no queue, no actor. Each has a state of its
/// own, for what is costly to make and good to use again. After a failure no run is begun.
///
/// The last run comes first: pages that sum up many others take longest, and by their addresses
/// (`index.html` after all years) they stand at the end, where the other threads would wait.
///
/// - Parameters:
///   - runs: What there is to do, cut into pieces large enough that handing one out costs nothing.
///   - workers: The number of threads.
///   - makeState: Makes what one thread uses for all its runs.
///   - work: Does one run.
/// - Returns: What each run made, the first run first.
/// - Throws: What the first work to fail threw.
public func inParallel<State, Product: Sendable, Failure: Error>(
    over runs: [Range<Int>],
    workers: Int = processors,
    state makeState: @Sendable () -> State,
    work: @Sendable (inout State, Range<Int>) throws(Failure) -> Product
) throws(Failure) -> [Product] {
    let shares = Shares<Product, Failure>(of: runs)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, runs.count))) { _ in
        shares.takePart(state: makeState, work: work)
    }
    return try shares.products()
}
