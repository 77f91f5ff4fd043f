import BudgetModel
import Testing

@Suite("The 134 target values of the real table")
struct RealTargetValueTests {
    /// How many values of each class the table holds, counted by hand.
    static let counts: [TargetClass: Int] = [
        .comparedPercentage: 28, .comparedMeasure: 25, .comparedNumber: 4, .rate: 2,
        .namedBound: 1, .spelledComparison: 3, .measure: 10, .percentage: 1, .number: 2,
        .approximation: 1, .unitPrice: 2, .alternatives: 1, .parts: 1, .multiple: 1, .deadline: 4,
        .schedule: 3, .rank: 6, .reference: 3, .quantityName: 5, .state: 21, .tendency: 7,
        .freeText: 3,
    ]

    @Test("are all there")
    func areComplete() {
        #expect(realRows.count == 134)
    }

    @Test("fall into their classes", arguments: TargetClass.allCases)
    func fallIntoClasses(expected: TargetClass) {
        let found = realRows.filter { $0.target.targetClass == expected }
        #expect(found.count == Self.counts[expected] ?? 0, "\(found.map(\.value))")
    }

    @Test("are measurable in 94 of 134 cases: 81 numbers, 7 times, 6 ranks")
    func areMeasurable() {
        let classes = realRows.filter(\.target.isMeasurable).map(\.target.targetClass)
        #expect(classes.count == 94)
        #expect(classes.count { $0 == .deadline || $0 == .schedule } == 7)
        #expect(classes.count { $0 == .rank } == 6)
    }

    @Test("keep their text byte for byte")
    func keepTheirText() {
        #expect(realRows.allSatisfy { $0.target.printed.text == $0.value })
    }

    @Test("are assumed only where the text leaves something open")
    func areAssumed() {
        let assumed = realRows.filter { $0.target.confidence == .assumed }.map(\.value)
        #expect(
            assumed == [
                "40%/50%", "嘉奖1500、三等功3000元", "100%", "4次", "1名", "2次", "2期", "2次", "2次",
                "60个", "3人", "30天",
            ]
        )
    }

    @Test("count less as better in nine rows")
    func countLessAsBetter() {
        let names = realRows.filter { $0.target.direction == .lowerIsBetter }.map(\.name)
        #expect(
            names == [
                "到村任职大学生", "系统故障率", "系统故障率", "错别字数", "系统故障率", "参与人次",
                "问卷错别字数", "项目完成天数", "完成公务员招考工作",
            ]
        )
    }
}
