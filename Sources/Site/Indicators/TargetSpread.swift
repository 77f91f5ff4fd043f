internal import BudgetModel
internal import Theme

/// The different targets of one name: how often each stands, and where numbers lie among each other.
struct TargetSpread: Sendable {
    /// The targets, numbers of the commonest scale first and by size, the others by how often they stand;
    /// empty where the list itself is short, or hardly two are the same and a table would only repeat it.
    let targets: [TargetCount]
    /// The numbers of the commonest scale on a line; `nil` where there are few or all are the same.
    let dots: DotLine?

    init(of targets: [RegisteredTarget]) {
        let counts = TargetCount.counts(of: targets)
        let scale = Self.commonestScale(of: counts)
        let compared = counts.filter { $0.target.number?.scale == scale && scale != nil }
            .sorted { left, right in
                guard let left = left.target.number, let right = right.target.number else {
                    return false
                }
                return left.number < right.number
            }
        let others = counts.filter { $0.target.number?.scale != scale || scale == nil }
        let isWorthCounting = targets.count > 3 && counts.count * 2 <= targets.count
        self.targets = isWorthCounting ? compared + others : []
        let isWorthDrawing = compared.reduce(0) { $0 + $1.count } > 3
        dots = isWorthDrawing ? scale.flatMap { DotLine(of: compared, on: $0) } : nil
    }

    private static func commonestScale(of counts: [TargetCount]) -> ComparableNumber.Scale? {
        var sums: [ComparableNumber.Scale: Int] = [:]
        for count in counts {
            if let scale = count.target.number?.scale { sums[scale, default: 0] += count.count }
        }
        let most = sums.values.max()
        // The first of several, by the order of the targets and not of the dictionary.
        return counts.lazy.compactMap(\.target.number?.scale).first { sums[$0] == most }
    }

    static let fields = Fields<TargetSpread> { list in
        list.flag("isShown") { !$0.targets.isEmpty || $0.dots != nil }
        list.flag("hasTargets") { !$0.targets.isEmpty }
        list.flag("isLong") { $0.targets.count > TableLength.seenAtAGlance }
        list.list("targets", TargetCount.fields) { $0.targets }
        list.record("dots", DotLine.fields) { $0.dots }
    }
}

/// A target and how often it stands.
struct TargetCount: Hashable, Sendable {
    let target: RegisteredTarget
    var count: Int

    /// The different targets, the commonest first, then by where they stand first.
    static func counts(of targets: [RegisteredTarget]) -> [TargetCount] {
        var counts: [TargetCount] = []
        var places: [String: Int] = [:]
        for target in targets {
            // Of one name, equal texts that read differently are rare, and may be counted apart.
            if let place = places[target.text], counts[place].target.number == target.number {
                counts[place].count += 1
            } else {
                places[target.text] = counts.count
                counts.append(TargetCount(target: target, count: 1))
            }
        }
        return counts.enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }

    static let fields = Fields<TargetCount> { list in
        list.text("text") { $0.target.text.isEmpty ? nil : $0.target.text }
        list.number("count") { $0.count }
    }
}
