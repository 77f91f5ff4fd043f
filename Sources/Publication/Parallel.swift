internal import Dispatch
internal import Synchronization

/// Does the work for each run, on several threads, and gives the products in the order of the runs.
///
/// A thread takes the next run when it has done one: no queue, no actor. Each has a state of its
/// own, for what is costly to make and good to use again. After a failure no run is begun.
///
/// The last run comes first: pages that sum up many others take longest, and by their addresses
/// (`index.html` after all years) they stand at the end, where the other threads would wait.
func inParallel<State, Product: Sendable>(
    over runs: [Range<Int>],
    workers: Int,
    state makeState: @Sendable () -> State,
    work: @Sendable (inout State, Range<Int>) throws(PublicationFailure) -> Product
) throws(PublicationFailure) -> [Product] {
    let next = Atomic(runs.count)
    let outcome = Mutex(Outcome<Product>())
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, runs.count))) { _ in
        var state = makeState()
        while outcome.withLock({ $0.failure }) == nil {
            let index = next.subtract(1, ordering: .relaxed).newValue
            guard index >= 0 else { return }
            do throws(PublicationFailure) {
                let product = try work(&state, runs[index])
                outcome.withLock { $0.products.append((index, product)) }
            } catch {
                outcome.withLock { $0.failure = $0.failure ?? error }
            }
        }
    }
    let result = outcome.withLock { $0 }
    if let failure = result.failure { throw failure }
    return result.products.sorted { $0.run < $1.run }.map(\.product)
}

private struct Outcome<Product: Sendable>: Sendable {
    var products: [(run: Int, product: Product)] = []
    var failure: PublicationFailure?
}
