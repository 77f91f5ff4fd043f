internal import Synchronization

/// What the pages in the browser must know of the site: how often it has changed, and what is wrong.
///
/// A class, since the builder changes it while connections wait for the change.
public final class PreviewState: Sendable {
    private let state = Mutex(Watched())
    /// Tells this program from one that served the same address before it.
    let run = String(UInt64.random(in: .min ... .max), radix: 36)

    private struct Watched {
        var snapshot = Snapshot()
        var listeners: [Int: AsyncStream<Snapshot>.Continuation] = [:]
        var nextListener = 0
    }

    /// What is so at one moment.
    struct Snapshot: Sendable {
        /// Rises with every change of the site.
        var version = 0
        var faults: [ShownFault] = []
        /// The folder holds a site, and nothing that is nobody's to show.
        var isServed = false
        /// The site that is on its way into the folder, and the version with which it was first shown.
        var coming: (site: ComingSite, version: Int)?
    }

    /// Nothing has been built and nothing is wrong.
    public init() {}

    /// What is so now.
    var now: Snapshot { state.withLock(\.snapshot) }

    /// Lets the folder be served, now that it is known to be a site: a folder that was named by mistake
    /// may hold anything.
    public func serveFolder() {
        state.withLock { $0.snapshot.isServed = true }
    }

    /// Tells all pages what a build has come to.
    ///
    /// - Parameters:
    ///   - isChanged: Whether the site is another one than before; its folder must be so already.
    ///   - faults: What keeps a newer one from being published; none once all is mended.
    public func update(isChanged: Bool, faults: [ShownFault] = []) {
        change { snapshot in
            if isChanged { snapshot.version += 1 }
            snapshot.faults = faults
        }
    }

    /// Shows a site before its folder holds it.
    ///
    /// - Returns: The site's number, for ``settle(_:)``.
    public func show(_ site: ComingSite) -> Int {
        change { snapshot in
            snapshot.version += 1
            snapshot.faults = []
            snapshot.coming = (site, snapshot.version)
            return snapshot.version
        }
    }

    /// Tells all pages that the folder now holds a site that was shown before, and all that belongs to it.
    ///
    /// - Parameter number: The site's number; where another one has been shown since, that stays.
    public func settle(_ number: Int) {
        change { snapshot in
            guard snapshot.coming?.version == number else { return }
            snapshot.coming = nil
            snapshot.version += 1
        }
    }

    /// Changes what is so, and tells everybody.
    private func change<Result>(_ make: (inout Snapshot) -> Result) -> Result {
        state.withLock { state in
            let result = make(&state.snapshot)
            // Before anybody else changes it, or a page might take an older state for the newer.
            for listener in state.listeners.values { listener.yield(state.snapshot) }
            return result
        }
    }

    /// What is so now, then what is so after every change; what nobody took in time is left out.
    func changes() -> AsyncStream<Snapshot> {
        let (stream, listener) = AsyncStream.makeStream(
            of: Snapshot.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            listener.yield(state.snapshot)
            state.nextListener += 1
            state.listeners[state.nextListener] = listener
            return state.nextListener
        }
        listener.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }
}
