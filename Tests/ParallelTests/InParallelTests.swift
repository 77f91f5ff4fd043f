import Parallel
import Synchronization
import Testing

@Suite("Work in parallel")
struct InParallelTests {
    /// Runs of three places each: `0..<3`, `3..<6`, and so on.
    private static func runs(_ count: Int) -> [Range<Int>] {
        (0..<count).map { ($0 * 3)..<($0 * 3 + 3) }
    }

    @Test("gives the products in the order of the runs", arguments: [0, 1, 2, 7, 100])
    func keepsOrder(count: Int) {
        let sums = inParallel(
            over: Self.runs(count),
            workers: 4,
            state: {},
            work: { _, run in run.reduce(0, +) }
        )
        #expect(sums == (0..<count).map { 9 * $0 + 3 })
    }

    @Test("lets a thread keep one state for all its runs, and begins with the last run")
    func keepsState() {
        let numbers = inParallel(
            over: Self.runs(50),
            workers: 1,
            state: { 0 },
            work: { state, _ in
                state += 1
                return state
            }
        )
        #expect(numbers == (1...50).reversed())
    }

    @Test("throws what a run threw, and begins no other")
    func throwsFailure() {
        let begun = Atomic(0)
        #expect(throws: Refusal(run: 12..<15)) {
            try inParallel(
                over: Self.runs(5),
                workers: 1,
                state: {},
                work: { (_, run) throws(Refusal) -> Int in
                    begun.add(1, ordering: .relaxed)
                    throw Refusal(run: run)
                }
            )
        }
        #expect(begun.load(ordering: .relaxed) == 1)
    }
}

private struct Refusal: Error, Equatable {
    var run: Range<Int>
}
