/// An indicator by what it promises, to find projects that promise the same.
public struct Promise: Sendable {
    /// Equal for indicators of the same name and value, as far as their texts are told apart.
    public let key: UInt64
    /// The project's place among all that are compared.
    public let project: Int
    /// By what the indicator is known again.
    public let indicator: Int

    /// Names what a project promises.
    public init(key: UInt64, project: Int, indicator: Int) {
        self.key = key
        self.project = project
        self.indicator = indicator
    }
}

/// Two projects that promise much the same.
public struct ProjectPair: Sendable {
    /// The project that stands first.
    public let first: Int
    /// The one that stands later.
    public let second: Int
    /// The indicators that stand in both, in no particular order.
    public let shared: [(first: Int, second: Int)]
}

/// Finds the pairs of projects with the same content: at least three indicators, and three quarters of
/// those of the smaller project, have the same name and value.
///
/// What stands in more than eight projects is a common formula (群众满意度 ≥90%) and counts for no pair; so
/// the work stays in proportion to the number of rows. What a project repeats counts once.
///
/// - Parameters:
///   - promises: All that the projects promise, in the order of projects and their indicators.
///   - projectCount: How many projects there are.
/// - Returns: The pairs, by the first project, then by the second.
public func projectPairs(sharing promises: [Promise], of projectCount: Int) -> [ProjectPair] {
    let promises = unrepeated(promises)
    var sizes = Array(repeating: 0, count: projectCount)
    for promise in promises { sizes[promise.project] += 1 }
    let shared = sharedPromises(among: promises)
    var pairs: [ProjectPair] = []
    shared.forEachRun(by: \.pair) { run in
        guard run.count >= 3 else { return }
        let pair = shared[run.lowerBound]
        guard run.count * 4 >= min(sizes[pair.first], sizes[pair.second]) * 3 else { return }
        pairs.append(
            ProjectPair(
                first: pair.first, second: pair.second,
                shared: shared[run].map { ($0.firstIndicator, $0.secondIndicator) }))
    }
    return pairs
}

/// In how many projects the same content may stand before it is nobody's in particular.
private let commonFormula = 8

/// An indicator that stands in two projects.
private struct SharedPromise {
    let first: Int
    let second: Int
    let firstIndicator: Int
    let secondIndicator: Int

    /// The two projects as one number; no table has as many as their places part.
    var pair: Int { first << 32 | second }
}

/// What is promised, once in each project, with equal content together and in the order of projects.
private func unrepeated(_ promises: [Promise]) -> [Promise] {
    // The sort is stable: what is equal stays in the order of projects and indicators.
    let sorted = promises.sorted { $0.key < $1.key }
    return sorted.indices.compactMap { index in
        let promise = sorted[index]
        guard index > 0 else { return promise }
        let previous = sorted[index - 1]
        let isRepeated = previous.key == promise.key && previous.project == promise.project
        return isRepeated ? nil : promise
    }
}

/// What two projects share, with that of a pair together.
private func sharedPromises(among promises: [Promise]) -> [SharedPromise] {
    var shared: [SharedPromise] = []
    promises.forEachRun(by: \.key) { run in
        guard 2...commonFormula ~= run.count else { return }
        for index in run {
            for other in index + 1..<run.upperBound {
                shared.append(
                    SharedPromise(
                        first: promises[index].project, second: promises[other].project,
                        firstIndicator: promises[index].indicator,
                        secondIndicator: promises[other].indicator))
            }
        }
    }
    // Half as dear as a dictionary of so many pairs.
    shared.sort { $0.pair < $1.pair }
    return shared
}
