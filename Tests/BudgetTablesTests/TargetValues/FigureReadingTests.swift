import BudgetModel
import Testing

@Suite("A target value made of numbers")
struct FigureReadingTests {
    @Test(
        "reads signs in every glyph and width",
        arguments: [
            ("≥90%", Comparison.atLeast), ("≧90%", .atLeast), (">=90%", .atLeast),
            ("=>90%", .atLeast), ("＞＝90％", .atLeast), ("》90%", .atLeast), ("⩾90%", .atLeast),
            ("≤90%", .atMost), ("≦90%", .atMost), ("<=90%", .atMost), ("《90%", .atMost),
            ("＞90%", .moreThan), (">90%", .moreThan), ("﹥90%", .moreThan), ("<90%", .lessThan),
            ("=90%", .equal), ("＝90%", .equal),
        ]
    )
    func readsSigns(text: String, comparison: Comparison) {
        let quantity = Quantity(comparison: comparison, number: 90, measure: "%")
        #expect(reading(of: text).statement == .quantity(quantity))
    }

    @Test(
        "reads comparisons in words",
        arguments: [
            ("3场以上", Comparison.atLeast), ("3场及以上", .atLeast), ("不少于3场", .atLeast),
            ("不低于3场", .atLeast), ("达3场以上", .atLeast), ("至少3场", .atLeast),
            ("大于等于3场", .atLeast), ("不超过3场", .atMost), ("不多于3场", .atMost),
            ("3场以内", .atMost), ("3场以下", .atMost), ("控制在3场以内", .atMost), ("大于3场", .moreThan),
            ("超3场", .moreThan), ("超过3场", .moreThan), ("少于3场", .lessThan), ("不少于三场", .atLeast),
        ]
    )
    func readsWords(text: String, comparison: Comparison) {
        let target = reading(of: text)
        let quantity = Quantity(
            comparison: comparison,
            isSpelledOut: true,
            number: 3,
            measure: "场"
        )
        #expect(target.statement == .quantity(quantity))
        #expect(target.targetClass == .spelledComparison)
        #expect(target.confidence == .read)
    }

    @Test(
        "reads numbers exactly",
        arguments: [
            ("≥771,325,800.00 元", DecimalNumber(digits: 77_132_580_000, scale: 2), "元"),
            ("≥90.00(%)", DecimalNumber(digits: 9_000, scale: 2), "%"),
            ("≥９０．５％", DecimalNumber(digits: 905, scale: 1), "%"),
            ("≥100百分比", 100, "%"), ("≥百分之九十", 90, "%"), ("≥3个百分点", 3, "个百分点"),
            ("≥-5℃", -5, "℃"), ("≥ 30 (个)", 30, "个"), ("≥20万元", 20, "万元"),
            ("≥13969.56标箱", DecimalNumber(digits: 1_396_956, scale: 2), "标箱"),
            ("≥100人次", 100, "人次"), ("≥60个行政村", 60, "个行政村"), ("≥十二批", 12, "批"),
            ("\u{FEFF}≥\u{A0}5\u{3000}场 ", 5, "场"), ("\"≥5场\"", 5, "场"), ("≥5场。", 5, "场"),
            ("≥1,500", 1_500, nil), ("≥15，", 15, nil), ("≥1,5", nil, nil), ("≥1,5000", nil, nil),
        ] as [(String, DecimalNumber?, String?)]
    )
    func readsNumbers(text: String, number: DecimalNumber?, measure: String?) {
        let expected = number.map {
            TargetStatement.quantity(
                Quantity(comparison: .atLeast, number: $0, measure: measure)
            )
        }
        let statement = reading(of: text).statement
        if let expected { #expect(statement == expected) } else { #expect(!statement.isMeasurable) }
    }

    @Test(
        "takes a bare number as exact and says that this is assumed",
        arguments: [
            ("4次", 4, "次"), ("985米", 985, "米"), ("100%", 100, "%"), ("88", 88, nil),
            ("3次/周", 3, "次"),
        ] as [(String, DecimalNumber, String?)]
    )
    func assumesEquality(text: String, number: DecimalNumber, measure: String?) {
        let target = reading(of: text)
        guard case .quantity(let quantity) = target.statement else {
            Issue.record("\(target.statement)")
            return
        }
        #expect(quantity.comparison == .equal)
        #expect((quantity.number, quantity.measure) == (number, measure))
        #expect(target.confidence == .assumed)
    }

    @Test(
        "takes 0, and what a sign says, as they stand",
        arguments: ["0", "=100.00(%)", "＝100", "≥0", "400元/人/天", "约5场"]
    )
    func assumesNothing(text: String) {
        #expect(reading(of: text).confidence == .read)
    }

    @Test(
        "reads what a number is for",
        arguments: [
            ("3次/周", 3, "次", ["周"], TargetClass.rate),
            ("400元/人/天", 400, "元", ["人", "天"], .unitPrice),
            ("每人每天400元", 400, "元", ["人", "天"], .unitPrice),
            ("5万元/个", 5, "万元", ["个"], .unitPrice),
            ("58元/标箱/年", 58, "元", ["标箱", "年"], .unitPrice),
            ("超13万元/年", 13, "万元", ["年"], .rate),
        ] as [(String, DecimalNumber, String, [String], TargetClass)]
    )
    func readsRates(
        text: String,
        number: DecimalNumber,
        measure: String,
        per: [String],
        expected: TargetClass
    ) {
        let target = reading(of: text)
        guard case .quantity(let quantity) = target.statement else {
            Issue.record("\(target.statement)")
            return
        }
        #expect((quantity.number, quantity.measure, quantity.per) == (number, measure, per))
        #expect(target.targetClass == expected)
    }

    @Test(
        "keeps an approximate number approximate, without a tolerance",
        arguments: ["10%左右", "约10%", "10%上下", "大约10％", "≈10%"]
    )
    func readsApproximations(text: String) {
        let quantity = Quantity(isApproximate: true, number: 10, measure: "%")
        #expect(reading(of: text).statement == .quantity(quantity))
    }

    @Test(
        "reads ranges, and gives the low end the unit of the high one",
        arguments: [
            ("45%-60%", 45, 60, "%"), ("45－60％", 45, 60, "%"), ("55-65元", 55, 65, "元"),
            ("3~5个", 3, 5, "个"), ("3～5个", 3, 5, "个"), ("14—24℃", 14, 24, "℃"),
            ("3个至5个", 3, 5, "个"), ("-5-5℃", -5, 5, "℃"),
            ("14——24℃", 14, 24, "℃"),
        ] as [(String, DecimalNumber, DecimalNumber, String)]
    )
    func readsRanges(text: String, low: DecimalNumber, high: DecimalNumber, measure: String) {
        let expected = TargetStatement.range(
            low: Quantity(number: low, measure: measure),
            high: Quantity(number: high, measure: measure)
        )
        #expect(reading(of: text).statement == expected)
    }

    @Test(
        "leaves alone what contradicts itself or has too many digits",
        arguments: [
            "60%-45%", "≥3-5个", "≤5个以上", "2020-2021年", "9999999999999999999个",
            "≥1234567890123456789", "1.2.3个", "5A级景区", "3个村的道路",
            "1/3", "2/3以上", "3期/200人", "±5%", "三季度末", "30人×5天", "-18℃--15℃",
        ]
    )
    func leavesAlone(text: String) {
        #expect(reading(of: text).statement == .freeText)
    }

    @Test("keeps 40%/50% as alternatives whose relation is not told")
    func readsAlternatives() {
        let expected = TargetStatement.alternatives([
            Quantity(number: 40, measure: "%"), Quantity(number: 50, measure: "%"),
        ])
        for text in ["40%/50%", "40/50%", "40%或50%"] {
            #expect(reading(of: text).statement == expected)
            #expect(reading(of: text).confidence == .assumed)
        }
    }

    @Test("reads labelled parts and shares the last unit, which is assumed")
    func readsParts() {
        let target = reading(of: "嘉奖1500、三等功3000元")
        let expected = TargetStatement.parts([
            LabelledQuantity(label: "嘉奖", quantity: Quantity(number: 1500, measure: "元")),
            LabelledQuantity(label: "三等功", quantity: Quantity(number: 3000, measure: "元")),
        ])
        #expect(target.statement == expected)
        #expect(target.confidence == .assumed)
        #expect(reading(of: "嘉奖1500元、三等功3000元").statement == expected)
        #expect(reading(of: "嘉奖1500元、三等功3000元").confidence == .read)
    }

    @Test("reads ranges with labels, and one value with its label")
    func readsLabels() {
        let climate = TargetStatement.parts([
            LabelledQuantity(
                label: "温度",
                quantity: Quantity(number: 14, measure: "℃"),
                high: Quantity(number: 24, measure: "℃")
            ),
            LabelledQuantity(
                label: "湿度",
                quantity: Quantity(number: 45, measure: "%"),
                high: Quantity(number: 60, measure: "%")
            ),
        ])
        #expect(reading(of: "温度14-24℃、湿度45%-60%").statement == climate)
        let share = Quantity(
            comparison: .atLeast,
            isSpelledOut: true,
            number: 95,
            measure: "%"
        )
        #expect(
            reading(of: "参检率：达95%以上").statement
                == .parts([LabelledQuantity(label: "参检率", quantity: share)])
        )
    }

    @Test("reads multiples of a base and movements from one")
    func readsMultiples() {
        #expect(
            reading(of: "上年人均可支配收入的1.5倍").statement
                == .multiple(factor: DecimalNumber(digits: 15, scale: 1), base: "上年人均可支配收入")
        )
        let five = Quantity(number: 5, measure: "%")
        #expect(reading(of: "比上年增长5%").statement == .change(.up, by: five, base: "上年"))
        #expect(reading(of: "同比下降５％").statement == .change(.down, by: five, base: "同比"))
        #expect(reading(of: "提高5%").statement == .change(.up, by: five, base: nil))
    }

    @Test("reads a list whose parts have labels or none")
    func readsLists() {
        let events = Quantity(
            comparison: .atLeast,
            isSpelledOut: true,
            number: 3,
            measure: "次"
        )
        #expect(
            reading(of: "不少于3次、覆盖率90%").statement
                == .parts([
                    LabelledQuantity(label: "", quantity: events),
                    LabelledQuantity(label: "覆盖率", quantity: Quantity(number: 90, measure: "%")),
                ])
        )
        #expect(
            reading(of: "5次，每次100人").statement
                == .parts([
                    LabelledQuantity(label: "", quantity: Quantity(number: 5, measure: "次")),
                    LabelledQuantity(
                        label: "",
                        quantity: Quantity(number: 100, measure: "人", per: ["次"])
                    ),
                ])
        )
    }
}
