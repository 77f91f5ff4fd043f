import BudgetModel
import Testing

@Suite("A target value made of words")
struct WordingReadingTests {
    @Test(
        "is told apart by its words",
        arguments: [
            ("根据统计结果", TargetStatement.reference), ("参照", .reference), ("据实", .reference),
            ("符合相关规定", .reference),
            ("财政收入总数", .quantityName), ("村级经济收入", .quantityName), ("影响力", .quantityName),
            ("增长率", .quantityName), ("满意度", .quantityName), ("完成情况", .quantityName),
            ("满足", .state), ("及时", .state), ("全覆盖", .state), ("可控", .state), ("合理", .state),
            ("健全", .state), ("应保尽保", .state), ("按时完成", .state), ("零事故", .state),
            ("有所提升", .tendency(.up)), ("稳步提升", .tendency(.up)), ("减少", .tendency(.down)),
            ("提高", .tendency(.up)), ("降低", .tendency(.down)), ("零增长", .tendency(.steady)),
            ("提高工作效率", .tendency(.up)), ("工作能力、综合素质有所提升", .tendency(.up)),
            ("不下降", .tendency(.steady)), ("防止下降", .freeText), ("降低成本、提高效率", .freeText),
            ("调动公务员工作积极性", .freeText), ("企业的长效发展", .freeText),
            ("≤符合条件人员", .bound(.atMost, name: "符合条件人员")),
            ("不低于上年水平", .bound(.atLeast, name: "上年水平")),
            ("≤é㐀𠮷（户）", .bound(.atMost, name: "é㐀𠮷（户）")),
        ]
    )
    func isToldApart(text: String, statement: TargetStatement) {
        #expect(reading(of: text).statement == statement)
    }

    @Test(
        "may be no value at all",
        arguments: [
            ("", Placeholder.blank), (" \u{3000}\u{A0}", .blank), ("\u{200B}", .blank),
            ("*", .mark),
            ("/", .mark), ("—", .mark), ("－", .mark), ("XX", .mark), ("ＸＸ", .mark), ("≥XX%", .mark),
            ("≥**个", .mark), ("》 亩", .mark), ("待填写", .mark), ("无", Placeholder.none),
            ("无。", Placeholder.none),
        ]
    )
    func isNoValue(text: String, placeholder: Placeholder) {
        #expect(reading(of: text).statement == .placeholder(placeholder))
    }

    @Test("is not empty when it is 0")
    func isZero() {
        let zero = Quantity(comparison: .equal, number: 0)
        #expect(reading(of: "0").statement == .quantity(zero))
        #expect(reading(of: "０").statement == .quantity(zero))
    }
}

@Suite("What stands beside a target value")
struct TargetContextTests {
    @Test("turns a bare number into a floor or a ceiling where the description says so")
    func comparesByExplanation() {
        let floor = reading(of: "900人", explanation: "确保一定广泛性，参加评议人数不少于指标数")
        #expect(floor.statement == .quantity(bare(.atLeast, 900, "人")))
        #expect((floor.evidence, floor.confidence) == (.explanation, .read))
        #expect(floor.targetClass == .measure)
        let ceiling = reading(of: "5次", explanation: "全年不超过5次")
        #expect(ceiling.statement == .quantity(bare(.atMost, 5, "次")))
    }

    @Test("leaves a number alone that the description compares with another one")
    func ignoresOtherNumbers() {
        let target = reading(of: "4次", explanation: "每年不少于2次")
        #expect(target.statement == .quantity(bare(.equal, 4, "次")))
        #expect((target.evidence, target.confidence) == (.value, .assumed))
    }

    @Test("leaves a number alone that the description compares with the same one of something else")
    func ignoresOtherUnits() {
        let target = reading(of: "3次", explanation: "每次不少于3人")
        #expect(target.statement == .quantity(bare(.equal, 3, "次")))
        #expect((target.evidence, target.confidence) == (.value, .assumed))
    }

    @Test("takes the unit from the name and the comparison from the description")
    func takesBoth() {
        let target = reading(of: "900", indicatorName: "人数（人）", explanation: "不少于900人")
        #expect(target.statement == .quantity(bare(.atLeast, 900, "人")))
        #expect((target.evidence, target.confidence) == (.explanation, .read))
        let other = reading(of: "900", indicatorName: "人数（人）", explanation: "不少于900元")
        #expect(other.statement == .quantity(bare(.equal, 900, "人")))
        #expect((other.evidence, other.confidence) == (.indicatorName, .assumed))
    }

    @Test("makes a number of days a limit by sense, which stays assumed")
    func limitsDays() {
        let target = reading(of: "30天", explanation: "在期限内完成项目实施")
        #expect(target.statement == .quantity(bare(.atMost, 30, "天")))
        #expect((target.evidence, target.confidence) == (.explanation, .assumed))
    }

    @Test("never overrides a written sign")
    func keepsSigns() {
        let target = reading(of: "≥30", explanation: "争创个数大于30个")
        #expect(target.statement == .quantity(bare(.atLeast, 30, nil)))
        #expect(target.evidence == .value)
    }

    @Test("gives a value the unit that the indicator's name holds in brackets")
    func takesUnitFromName() {
        let target = reading(of: "≥85", indicatorName: "参检率（％）")
        #expect(target.statement == .quantity(bare(.atLeast, 85, "%")))
        #expect(target.evidence == .indicatorName)
        #expect(target.targetClass == .comparedNumber)
        #expect(reading(of: "≥85", indicatorName: "人数（市级）").evidence == .value)
    }

    @Test(
        "tells the direction outright, or else by sign or movement",
        arguments: [
            ("≤1%", "（反向指标）。", TargetValue.Direction.lowerIsBetter),
            ("1%", "系统出故障时间占比（反向指标）", .lowerIsBetter),
            ("1%", "越\u{200B}低越好", .lowerIsBetter), ("1%", "越多越好", .higherIsBetter),
            ("≤1%", nil, .lowerIsBetter),
            ("≥1%", nil, .higherIsBetter), ("有所提升", nil, .higherIsBetter),
            ("降低", nil, .lowerIsBetter), ("4次", nil, nil), ("零增长", nil, nil), ("及时", nil, nil),
        ] as [(String, String?, TargetValue.Direction?)]
    )
    func tellsDirection(text: String, explanation: String?, direction: TargetValue.Direction?) {
        #expect(reading(of: text, explanation: explanation).direction == direction)
    }
}

private func bare(
    _ comparison: Comparison,
    _ number: DecimalNumber,
    _ measure: String?
) -> Quantity {
    Quantity(comparison: comparison, number: number, measure: measure)
}
