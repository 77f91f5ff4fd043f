import BudgetModel
import Revisions
import Testing

@Suite("The comparison of two states of the data")
struct ComparisonTests {
    private let checkUp = [
        Sample.indicator("参检率", explanation: "实际比例"), Sample.indicator("满意度"),
    ]

    @Test("finds nothing where rows only moved")
    func findsMovedRows() {
        let old = Sample.disclosure(projects: [
            Sample.project("体检", checkUp), Sample.project("表彰", checkUp),
        ])
        let new = Sample.disclosure(projects: [
            Sample.project("表彰", checkUp.reversed()), Sample.project("体检", checkUp),
        ])
        #expect(changes(from: [old], to: [new]).isEmpty)
    }

    @Test("tells each cell of an indicator that has another text, with both texts")
    func findsCells() {
        let found = compare(
            checkUp,
            [Sample.indicator("参检率", target: "≥90%", explanation: nil), checkUp[1]]
        )
        #expect(
            found == [
                "changed p-体检 参检率 target: ≥85% → ≥90%",
                "changed p-体检 参检率 explanation: 实际比例 → ",
            ])
    }

    @Test("tells the cells of indicators that came and went, a blank target value too")
    func findsIndicators() {
        let found = compare(
            checkUp,
            [checkUp[1], Sample.indicator("人数", target: "", explanation: "含离休")]
        )
        #expect(
            found == [
                "added p-体检 人数 target:  → ",
                "added p-体检 人数 explanation:  → 含离休",
                "removed p-体检 参检率 target: ≥85% → ",
                "removed p-体检 参检率 explanation: 实际比例 → ",
            ])
    }

    @Test("tells a lower level that changed, and takes another first level for another indicator")
    func findsLevels() {
        let old = Sample.indicator("参检率", levels: ["产出指标", "数量指标"])
        let lower = Sample.indicator("参检率", levels: ["产出指标", "质量指标"])
        let first = Sample.indicator("参检率", levels: ["效益指标", "数量指标"])
        #expect(compare([old], [lower]) == ["changed p-体检 参检率 levels: 数量指标 → 质量指标"])
        #expect(
            compare([old], [first]) == [
                "added p-体检 参检率 levels:  → 数量指标",
                "added p-体检 参检率 target:  → ≥85%",
                "removed p-体检 参检率 levels: 数量指标 → ",
                "removed p-体检 参检率 target: ≥85% → ",
            ])
    }

    @Test("pairs indicators of one name by what they say, then by their order")
    func pairsRepeatedIndicators() {
        let targets = { (targets: [String]) in targets.map { Sample.indicator("次数", target: $0) } }
        #expect(
            compare(targets(["1次", "2次", "3次"]), targets(["2次", "4次", "3次"])) == [
                "changed p-体检 次数 target: 1次 → 4次"
            ])
        #expect(
            compare(targets(["1次", "2次"]), targets(["2次"])) == [
                "removed p-体检 次数 target: 1次 → "
            ])
    }

    @Test("tells the cells of a project and of its department")
    func findsOtherCells() {
        let old = Sample.disclosure(
            funding: Funding(total: Sample.figure("10")),
            projects: [
                Sample.project("体检", funding: Funding(generalBudget: Sample.figure("3")), goal: "好")
            ]
        )
        let new = Sample.disclosure(
            funding: Funding(total: Sample.figure("10.00"), other: Sample.figure("1")),
            projects: [Sample.project("体检", goal: "更好")]
        )
        #expect(
            printed(changes(from: [old], to: [new])) == [
                "changed   total: 10 → 10.00",
                "changed   other-funds:  → 1",
                "changed p-体检  general-budget: 3 → ",
                "changed p-体检  goal: 好 → 更好",
            ])
    }

    @Test("tells a sum whose unit was corrected, with what it came to")
    func findsUnits() {
        let figures = [120_500_000, 12_050].map { fen in
            Sample.disclosure(funding: Funding(total: Sample.figure("120.50", fen: fen)))
        }
        #expect(
            printed(changes(from: [figures[0]], to: [figures[1]])) == [
                "changed   total: 120.50（合 120.50 万元） → 120.50（合 0.01205 万元）"
            ])
    }

    @Test("tells a project that came or went with all it promises")
    func findsProjects() {
        let old = Sample.disclosure(projects: [Sample.project("体检", checkUp)])
        let new = Sample.disclosure(projects: [
            Sample.project("表彰", goal: "好", [Sample.indicator("次数", target: "1次")])
        ])
        #expect(
            printed(changes(from: [old], to: [new])) == [
                "added p-表彰  project:  → 表彰",
                "added p-表彰  goal:  → 好",
                "added p-表彰 次数 target:  → 1次",
                "removed p-体检  project: 体检 → ",
                "removed p-体检 参检率 target: ≥85% → ",
                "removed p-体检 参检率 explanation: 实际比例 → ",
                "removed p-体检 满意度 target: ≥85% → ",
            ])
    }

    @Test("tells how much a disclosure holds that came or went as a whole, by year and department")
    func findsDisclosures() {
        let projects = [Sample.project("体检", checkUp), Sample.project("表彰")]
        let found = changes(
            from: [Sample.disclosure("乙局", projects: projects), Sample.disclosure("丙局")],
            to: [Sample.disclosure("甲局", year: 2021, projects: projects), Sample.disclosure("丙局")]
        )
        #expect(found.map(\.disclosure.department) == ["甲局", "甲局", "乙局", "乙局"])
        #expect(
            printed(found) == [
                "added   projects:  → 2", "added   indicators:  → 2",
                "removed   projects: 2 → ", "removed   indicators: 2 → ",
            ])
    }

    /// What differs between two states of one project's indicators.
    private func compare(_ old: [Indicator], _ new: [Indicator]) -> [String] {
        printed(
            changes(
                from: [Sample.disclosure(projects: [Sample.project("体检", old)])],
                to: [Sample.disclosure(projects: [Sample.project("体检", new)])]
            )
        )
    }

    private func printed(_ changes: [Change]) -> [String] {
        changes.map { change in
            "\(change.kind) \(change.project?.address ?? "") \(change.indicator?.name ?? "") "
                + "\(change.field.rawValue): \(change.before) → \(change.after)"
        }
    }
}
