import BudgetModel
import Comparison
import Testing

@Suite("A project beside itself in an earlier year")
struct ProjectComparisonTests {
    @Test(
        "has its indicators matched by levels and name, then by name",
        arguments: [
            (["产 率 ≥85%"], ["产 率 ≥85%"], ["0"]),
            (["产 率 ≥85%"], ["产 率 ≥90%"], ["0≠0"]),
            (["产 率 ≥85%"], ["效 率 ≥85%"], ["0≠0"]),
            (["产 率 ≥85%"], ["产 次 4次"], ["+0", "-0"]),
            (["产 率 1", "效 率 2"], ["效 率 3", "产 率 4"], ["0≠1", "1≠0"]),
            (["产 率 1", "产 率 2"], ["产 率 2", "产 率 3"], ["0", "1≠0"]),
            (["产 率 1", "产 率 1"], ["产 率 1"], ["0", "-1"]),
            (["产 率 1", "产 率 2"], ["产 率 3", "产 率 4"], ["+0", "+1", "-0", "-1"]),
            ([], [], []),
        ] as [([String], [String], [String])]
    )
    func matchesIndicators(earlier: [String], later: [String], rows: [String]) {
        let matching = IndicatorMatching(
            from: earlier.map(indicator), to: later.map(indicator))
        #expect(matching.rows.map(\.short) == rows)
    }

    @Test("is unchanged in whatever order its indicators stand, however often")
    func orderMeansNothing() {
        let rows = ["产 率 1", "产 率 1", "产 次 2", "效 率 1"].map(indicator)
        let comparison = ProjectComparison(
            from: project(indicators: rows), to: project(indicators: rows.reversed()))
        #expect(!comparison.isChanged)
        #expect(comparison.indicators.unchangedCount == 4)
    }

    @Test("is changed by another sum, goal, target or explanation, but not by how a sum is printed")
    func isChanged() {
        let before = project(sum: (3, "3"), goal: "好", indicators: [indicator("产 率 1")])
        var explained = indicator("产 率 1")
        explained.explanation = PrintedText("说明", at: place)
        for (after, isChanged) in [
            (project(sum: (3, "3.00"), goal: "好", indicators: [indicator("产 率 1")]), false),
            (project(sum: (4, "4"), goal: "好", indicators: [indicator("产 率 1")]), true),
            (project(sum: nil, goal: "好", indicators: [indicator("产 率 1")]), true),
            (project(sum: (3, "3"), goal: "更好", indicators: [indicator("产 率 1")]), true),
            (project(sum: (3, "3"), goal: "好", indicators: [indicator("产 率 2")]), true),
            (project(sum: (3, "3"), goal: "好", indicators: [explained]), true),
        ] {
            #expect(ProjectComparison(from: before, to: after).isChanged == isChanged)
        }
    }

    @Test("says whether its name and its code are others")
    func names() {
        var before = project(indicators: [])
        before.code = ProjectCode(printed: "2—1", normalized: "2-1", lacksFirstPart: false)
        var after = before
        after.code?.printed = "2-1"
        #expect(!ProjectComparison(from: before, to: after).hasOtherCode)
        after.code = nil
        after.name = "另一个"
        let comparison = ProjectComparison(from: before, to: after)
        #expect(comparison.hasOtherCode && comparison.isRenamed && !comparison.isChanged)
    }
}

private let place = CellPlace(page: 1, line: 1, column: 1)

/// An indicator written as `level name target`.
private func indicator(_ text: String) -> Indicator {
    let parts = text.split(separator: " ").map { PrintedText(String($0), at: place) }
    return Indicator(
        levels: [parts[0]],
        category: nil,
        name: parts[1],
        target: TargetValue(printed: parts[2], statement: .placeholder(.blank)),
        explanation: nil
    )
}

private func project(
    sum: (fen: Int, printed: String)? = nil, goal: String? = nil, indicators: [Indicator]
) -> Project {
    let total = sum.map {
        FundingFigure(amount: Amount(fen: $0.fen), printed: PrintedText($0.printed, at: place))
    }
    return Project(
        code: nil,
        name: "项目",
        printed: PrintedText("项目", at: place),
        funding: Funding(total: total),
        performanceTarget: PerformanceTarget(
            goal: goal.map { PrintedText($0, at: place) }, indicators: indicators)
    )
}

extension IndicatorMatching.Row {
    /// `2` unchanged, `2≠1` changed, `+2` added, `-2` dropped.
    fileprivate var short: String {
        switch self {
        case .unchanged(let index): "\(index)"
        case .changed(let index, let earlier): "\(index)≠\(earlier)"
        case .added(let index): "+\(index)"
        case .dropped(let index): "-\(index)"
        }
    }
}
