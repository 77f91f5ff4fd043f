import BudgetModel
import Testing

@Suite("A pair of projects")
struct ProjectPairsTests {
    @Test(
        "shares at least three promises, and three quarters of the smaller project's",
        arguments: [
            ([[1, 2, 3], [1, 2, 3]], 3), ([[1, 2], [1, 2]], nil),
            ([[1, 2, 3, 4], [1, 2, 3, 5]], 3), ([[1, 2, 3, 4, 6], [1, 2, 3, 5, 7]], nil),
            ([[1, 2, 3, 4, 5, 6, 7], [1, 2, 3]], 3),
        ] as [([[UInt64]], Int?)]
    )
    func sharesMost(keys: [[UInt64]], count: Int?) {
        #expect(pairs(keys).first?.shared.count == count)
    }

    @Test("counts once what a project repeats, with the indicator that stands first")
    func countsOnce() {
        #expect(pairs([[1, 1, 1], [1, 1, 1]]).isEmpty)
        let shared = pairs([[1, 2, 3, 1], [3, 3, 2, 1]]).first?.shared ?? []
        #expect(shared.map(\.first).sorted() == [0, 1, 2])
        #expect(shared.map(\.second).sorted() == [0, 2, 3])
    }

    @Test("does not share what stands in more than eight projects")
    func knowsFormulas() {
        let promises: [UInt64] = [1, 2, 3]
        #expect(pairs(Array(repeating: promises, count: 8)).count == 28)
        #expect(pairs(Array(repeating: promises, count: 9)).isEmpty)
    }

    @Test("stands in the order of its first project, then of its second")
    func standsInOrder() {
        let found = pairs([[1, 2, 3], [4, 5, 6], [1, 2, 3, 4, 5, 6]])
        #expect(found.map(\.first) == [0, 1])
        #expect(found.map(\.second) == [2, 2])
        #expect(projectPairs(sharing: [], of: 0).isEmpty)
    }

    private func pairs(_ keys: [[UInt64]]) -> [ProjectPair] {
        let promises = keys.enumerated().flatMap { project, keys in
            keys.enumerated().map { Promise(key: $1, project: project, indicator: $0) }
        }
        return projectPairs(sharing: promises, of: keys.count)
    }
}
