import Parallel
import Testing

@Suite("Work that another thread has begun")
struct ErrandTests {
    @Test(
        "gives its products in the order of the runs, as often as they are wanted", arguments: 1...3
    )
    func givesProducts(workers: Int) {
        let errand = Errand<Int, Never>(
            over: (0..<500).map { $0..<$0 + 2 },
            state: { 0 },
            work: { calls, run in
                calls += 1
                return run.lowerBound * 10 + min(calls, 1)
            }
        )
        for _ in 0..<2 {
            #expect(errand.products(workers: workers) == (0..<500).map { $0 * 10 + 1 })
        }
    }

    @Test("is done by its own thread, even if nobody waits for it")
    func isDoneAside() async {
        await withCheckedContinuation { done in
            _ = Errand<Void, Never>(
                over: [0..<1], state: {}, work: { _, _ in done.resume() })
        }
    }

    @Test("throws what the first run to fail threw")
    func fails() {
        struct Failure: Error, Equatable { var run: Int }
        let errand = Errand<Int, Failure>(
            over: [0..<1, 1..<2],
            state: {},
            work: { _, run throws(Failure) in
                guard run.lowerBound == 0 else { throw Failure(run: run.lowerBound) }
                return 0
            }
        )
        #expect(throws: Failure(run: 1)) { try errand.products() }
    }
}
