import BudgetModel
import Diagnostics
import Site
import Testing

@Suite("The reading of a target value")
struct TargetReadingTests {
    typealias Case = (printed: String, TargetStatement, chinese: String?, english: String?)

    @Test(
        "says numbers in plain words",
        arguments: [
            ("≥90%", .quantity(of(.atLeast, 90, "%")), "至少 90%", "at least 90%"),
            ("≤1%", .quantity(of(.atMost, 1, "%")), "不超过 1%", "at most 1%"),
            (
                "≥3035人", .quantity(of(.atLeast, 3035, "人")), "至少 3035 人", "at least 3,035 people"
            ),
            ("≥1次", .quantity(of(.atLeast, 1, "次")), "至少 1 次", "at least once"),
            ("≥1场", .quantity(of(.atLeast, 1, "场")), "至少 1 场", "at least 1 event"),
            (
                "≥20万元", .quantity(of(.atLeast, 20, "万元")), "至少 20 万元", "at least 200,000 yuan"
            ),
            (">46个", .quantity(of(.moreThan, 46, "个")), "超过 46 个", "more than 46"),
            ("<5期", .quantity(of(.lessThan, 5, "期")), "不到 5 期", "less than 5 期"),
            (
                "≥30", .quantity(of(.atLeast, 30, nil)), "至少 30，没有写明单位",
                "at least 30; the unit is not given"
            ),
            (
                "≥3次/周", .quantity(of(.atLeast, 3, "次", per: ["周"])), "每周至少 3 次",
                "at least 3 times per week"
            ),
            (
                "400元/人/天", .quantity(of(nil, 400, "元", per: ["人", "天"])), "每人每天 400 元",
                "400 yuan per person per day"
            ),
            (
                "5万元/个", .quantity(of(nil, 5, "万元", per: ["个"])), "每个 5 万元", "50,000 yuan each"
            ),
            (
                "10%左右", .quantity(Quantity(isApproximate: true, number: 10, measure: "%")),
                "大约 10%",
                "about 10%"
            ),
            (
                "达到90%左右",
                .quantity(
                    Quantity(comparison: .atLeast, isApproximate: true, number: 90, measure: "%")),
                "至少大约 90%", "at least about 90%"
            ),
            ("0", .quantity(of(.equal, 0, nil)), nil, nil),
            ("100%", .quantity(of(.equal, 100, "%")), nil, nil),
            (
                "45%-60%", .range(low: of(nil, 45, "%"), high: of(nil, 60, "%")), "45% 到 60%",
                "45% to 60%"
            ),
            (
                "40%/50%", .alternatives([of(nil, 40, "%"), of(nil, 50, "%")]),
                "40% 或 50%，没有写明各适用于什么情形", "40% or 50%; which applies when is not given"
            ),
            (
                "上年收入的1.5倍", .multiple(factor: DecimalNumber(digits: 15, scale: 1), base: "上年收入"),
                nil,
                "1.5 times “上年收入”"
            ),
            (
                "比上年增长5%", .change(.up, by: of(nil, 5, "%"), base: "上年"), nil,
                "a rise of 5% from the year before"
            ),
        ] as [Case]
    )
    func saysNumbers(row: Case) {
        expect(row)
    }

    @Test(
        "says times and ranks in plain words",
        arguments: [
            (
                "每年12月初",
                .deadline(Deadline(month: 12, partOfMonth: .beginning, recurrence: .yearly)),
                "每年 12 月初，没有写明具体日期",
                "the beginning of December each year; no exact date is given"
            ),
            (
                "2022年12月31日前", .deadline(Deadline(year: 2022, month: 12, day: 31, isLatest: true)),
                nil, "by 31 December 2022"
            ),
            (
                "2026/1/1", .deadline(Deadline(year: 2026, month: 1, day: 1)), "2026 年 1 月 1 日",
                "1 January 2026"
            ),
            (
                "年底前完成", .deadline(Deadline(partOfYear: .end, isLatest: true)), "年底前，没有写明具体日期",
                "by the end of the year; no exact date is given"
            ),
            (
                "每月10日前", .deadline(Deadline(day: 10, recurrence: .monthly, isLatest: true)), nil,
                "by day 10 of each month"
            ),
            (
                "3月和2021年9月底前",
                .deadlines([
                    Deadline(month: 3),
                    Deadline(year: 2021, month: 9, partOfMonth: .end, isLatest: true),
                ]), "3 月；2021 年 9 月底前，没有写明具体日期",
                "March; by the end of September 2021; no exact date is given"
            ),
            (
                "2020年1-3月", .schedule(Schedule(months: 1...3, year: 2020)),
                "2020 年 1 月至 3 月，没有写明次数", "from January to March 2020; how often is not given"
            ),
            (
                "每季度一次", .schedule(Schedule(quantity: of(nil, 1, "次"), period: "季度")), nil,
                "once per quarter"
            ),
            (
                "3月—10月，每月平均一个活动",
                .schedule(
                    Schedule(quantity: of(nil, 1, "个活动"), isMean: true, period: "月", months: 3...10)
                ), "3 月至 10 月，平均每月 1 个活动", "from March to October, on average 1 个活动 per month"
            ),
            (
                "按月安排", .schedule(Schedule(period: "月")), "每月都有，没有写明次数",
                "at times set per month; how often is not given"
            ),
            (
                "各个重大的节日节点", .schedule(Schedule()), "只写明了时机，没有写明次数",
                "on the occasions named; how often is not given"
            ),
            (
                "保持全市前二", .rank(Rank(scope: "全市", place: .among(2))), "全市第 2 名或更好",
                "second place or better in the whole city"
            ),
            (
                "全市考核力争第一", .rank(Rank(scope: "全市考核", place: .exactly(1), isAim: true)),
                "力争全市考核第 1 名", "aims at first place in the city’s assessment"
            ),
            (
                "保持全市领先", .rank(Rank(scope: "全市")), "全市领先，没有写明名次",
                "ahead in the whole city; no place is given"
            ),
            (
                "ESI全球前1%", .rank(Rank(scope: "ESI全球", place: .best(percent: 1))), "ESI全球最好的 1% 以内",
                "the best 1% in “ESI全球”"
            ),
        ] as [Case]
    )
    func saysTimes(row: Case) {
        expect(row)
    }

    @Test(
        "says where words give no value",
        arguments: [
            (
                "≤符合条件人员", .bound(.atMost, name: "符合条件人员"), "不超过“符合条件人员”，没有写明具体数目",
                "at most “符合条件人员”; no number is given"
            ),
            (
                "根据统计结果", .reference, "写在其他文件或结果里，这里没有写明数值",
                "set in another document or result; no value is given here"
            ),
            (
                "影响力", .quantityName, "只写明看什么，没有写明要达到多少",
                "what is looked at; no value to reach is given"
            ),
            ("及时", .state, "文字目标，没有可衡量的数值", "in time; no measurable value is given"),
            ("甲", .state, "文字目标，没有可衡量的数值", "a state in words; no measurable value is given"),
            ("有所提升", .tendency(.up), "方向向上，没有写明幅度", "a rise or improvement; how much is not given"),
            (
                "企业的长效发展", .freeText, "文字目标，没有可衡量的数值",
                "an aim in words; no measurable value is given"
            ),
            ("", .placeholder(.blank), nil, nil),
            (
                "*", .placeholder(.mark), "没有填写目标，只有占位的符号",
                "no target is filled in, only a mark that holds its place"
            ),
            (
                "无", .placeholder(.none), "没有写明是没有目标，还是目标为零",
                "“none”; whether no target or a target of zero is not given"
            ),
        ] as [Case]
    )
    func saysNoValue(row: Case) {
        expect(row)
    }

    @Test("says what is assumed, and what it rests on")
    func saysAssumptions() {
        var target = value("4次", .quantity(of(.equal, 4, "次")))
        target.confidence = .assumed
        #expect(reading(of: target, in: .chinese)?.text == "按正好 4 次理解，原文没有写明")
        #expect(
            reading(of: target, in: .english)?.text
                == "taken as exactly 4 times, which the text leaves open"
        )
        target = value("30天", .quantity(of(.atMost, 30, "天")))
        (target.confidence, target.evidence) = (.assumed, .explanation)
        #expect(reading(of: target, in: .chinese)?.text == "按描述推断为不超过 30 天")
        target = value("900人", .quantity(of(.atLeast, 900, "人")))
        target.evidence = .explanation
        #expect(
            reading(of: target, in: .english)?.text
                == "at least 900 people, as the description says"
        )
    }

    @Test("shares out a unit only with a word about it")
    func sharesUnit() {
        var target = value(
            "嘉奖1500、三等功3000元",
            .parts([
                LabelledQuantity(label: "嘉奖", quantity: of(nil, 1500, "元")),
                LabelledQuantity(label: "三等功", quantity: of(nil, 3000, "元")),
            ])
        )
        target.confidence = .assumed
        #expect(reading(of: target, in: .chinese)?.text == "嘉奖 1500 元，三等功 3000 元，单位按共用理解")
        #expect(
            reading(of: target, in: .english)?.runs == [
                Reading.Run(text: "嘉奖", isVerbatim: true), Reading.Run(text: ": 1,500 yuan; "),
                Reading.Run(text: "三等功", isVerbatim: true),
                Reading.Run(text: ": 3,000 yuan; the unit is taken to hold for all"),
            ]
        )
    }

    private func expect(_ row: Case) {
        let target = value(row.printed, row.1)
        #expect(reading(of: target, in: .chinese)?.text == row.chinese)
        #expect(reading(of: target, in: .english)?.text == row.english)
    }
}

private func of(
    _ comparison: Comparison?,
    _ number: DecimalNumber,
    _ measure: String?,
    per: [String] = []
) -> Quantity {
    Quantity(comparison: comparison, number: number, measure: measure, per: per)
}

private func value(_ text: String, _ statement: TargetStatement) -> TargetValue {
    TargetValue(
        printed: PrintedText(text, at: CellPlace(page: 1, line: 1, column: 1)),
        statement: statement
    )
}
