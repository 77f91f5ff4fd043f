import Parallel
import Synchronization
import Testing

@Suite("Two things done together")
struct TogetherTests {
    @Test("give both products")
    func givesBoth() {
        let products = together({ "first" }, and: { 2 })
        #expect(products == ("first", 2))
    }

    @Test("do not wait for each other")
    func runsAtOnce() {
        let (left, right) = (Signal(), Signal())
        _ = together(
            {
                left.give()
                right.await()
            },
            and: {
                right.give()
                left.await()
            }
        )
        #expect(left.isGiven && right.isGiven)
    }
}

/// Something that one thread waits for and another gives.
private final class Signal: Sendable {
    private let given = Mutex(false)

    var isGiven: Bool { given.withLock { $0 } }

    func give() { given.withLock { $0 = true } }

    func await() { while !isGiven {} }
}
