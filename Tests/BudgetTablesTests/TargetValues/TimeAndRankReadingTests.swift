import BudgetModel
import Testing

@Suite("A target value that names a time or a rank")
struct TimeAndRankReadingTests {
    @Test(
        "reads deadlines as far as they are named",
        arguments: [
            ("每年12月初", Deadline(month: 12, partOfMonth: .beginning, recurrence: .yearly)),
            ("2022年12月31日前", Deadline(year: 2022, month: 12, day: 31, isLatest: true)),
            ("12月底前", Deadline(month: 12, partOfMonth: .end, isLatest: true)),
            ("2025年12月底前", Deadline(year: 2025, month: 12, partOfMonth: .end, isLatest: true)),
            ("2020年全年", Deadline(year: 2020, partOfYear: .whole)),
            ("2026/1/1", Deadline(year: 2026, month: 1, day: 1)),
            ("2024-01-01", Deadline(year: 2024, month: 1, day: 1)),
            ("2024.12.31前", Deadline(year: 2024, month: 12, day: 31, isLatest: true)),
            ("2026年1月", Deadline(year: 2026, month: 1)),
            ("26-05", Deadline(year: 2026, month: 5)),
            ("年底前完成", Deadline(partOfYear: .end, isLatest: true)),
            ("十二月上旬", Deadline(month: 12, partOfMonth: .beginning)),
            ("每月10日前", Deadline(day: 10, recurrence: .monthly, isLatest: true)),
            (
                "每月底前",
                Deadline(partOfMonth: .end, recurrence: .monthly, isLatest: true)
            ), ("每季度末", Deadline(partOfYear: .end, recurrence: .quarterly)),
            ("每年底", Deadline(partOfYear: .end, recurrence: .yearly)),
            ("２０２０年第四季度", Deadline(year: 2020, partOfYear: .fourthQuarter)),
            ("于2020年6月中旬完成", Deadline(year: 2020, month: 6, partOfMonth: .middle)),
        ]
    )
    func readsDeadlines(text: String, deadline: Deadline) {
        #expect(reading(of: text).statement == .deadline(deadline))
    }

    @Test(
        "takes impossible dates, durations and plain numbers for no deadlines",
        arguments: ["13月底", "2020年13月", "12个月", "30天", "2020.12", "26-28", "3年", "2024-01-32"]
    )
    func readsNoDeadlines(text: String) {
        #expect(reading(of: text).targetClass != .deadline)
    }

    @Test(
        "reads several deadlines, each with the year or rhythm of the first",
        arguments: [
            (
                "每年3月底和9月底",
                [
                    Deadline(month: 3, partOfMonth: .end, recurrence: .yearly),
                    Deadline(month: 9, partOfMonth: .end, recurrence: .yearly),
                ]
            ),
            (
                "2020年6月30日前、12月31日前",
                [
                    Deadline(year: 2020, month: 6, day: 30, isLatest: true),
                    Deadline(year: 2020, month: 12, day: 31, isLatest: true),
                ]
            ),
            (
                "2020年12月，2021年3月",
                [Deadline(year: 2020, month: 12), Deadline(year: 2021, month: 3)]
            ),
        ]
    )
    func readsSeveralDeadlines(text: String, deadlines: [Deadline]) {
        let target = reading(of: text)
        #expect(target.statement == .deadlines(deadlines))
        #expect(target.isMeasurable)
        #expect(target.targetClass == .deadline)
    }

    @Test(
        "takes so much time before or after something for its time, and for no number",
        arguments: ["节前一周", "会议前3天", "春节前10个工作日", "活动结束后1周"]
    )
    func readsTimeAround(text: String) {
        #expect(reading(of: text).statement == .schedule(Schedule()))
    }

    @Test(
        "takes other words with 前 and 后 for no time around something", arguments: ["提前3天", "最后一周"])
    func readsNoTimeAround(text: String) {
        #expect(reading(of: text).targetClass != .schedule)
    }

    @Test(
        "reads schedules",
        arguments: [
            ("每季度一次", Schedule(quantity: exactly(1, "次"), period: "季度")),
            ("每月不少于一场", Schedule(quantity: atLeast(1, "场"), period: "月")),
            ("一年两次", Schedule(quantity: exactly(2, "次"), period: "年")),
            (
                "3月—10月，每月平均一个活动",
                Schedule(quantity: exactly(1, "个活动"), isMean: true, period: "月", months: 3...10)
            ),
            ("按月安排", Schedule(period: "月")), ("各个重大的节日节点", Schedule()),
            ("3月-10月", Schedule(months: 3...10)), ("1-12月", Schedule(months: 1...12)),
            ("2020年1-12月", Schedule(months: 1...12, year: 2020)),
        ]
    )
    func readsSchedules(text: String, schedule: Schedule) {
        #expect(reading(of: text).statement == .schedule(schedule))
    }

    @Test(
        "takes a span of time for no schedule",
        arguments: [("一周", 1, "周"), ("一个月", 1, "个月"), ("一年", 1, "年"), ("一天", 1, "天")]
            as [(String, DecimalNumber, String)]
    )
    func readsSpans(text: String, number: DecimalNumber, measure: String) {
        let quantity = Quantity(comparison: .equal, number: number, measure: measure)
        #expect(reading(of: text).statement == .quantity(quantity))
    }

    @Test("takes no rhythm from the name of a month or quarter", arguments: ["一月", "一季度", "一日"])
    func readsNoRhythm(text: String) {
        #expect(reading(of: text).targetClass != .schedule)
        #expect(reading(of: text).targetClass != .measure)
    }

    @Test(
        "reads ranks: the place or better, the place itself, a share, or none",
        arguments: [
            ("保持全市前二", Rank(scope: "全市", place: .among(2))),
            ("全市考核力争第一", Rank(scope: "全市考核", place: .exactly(1), isAim: true)),
            ("保持全市领先", Rank(scope: "全市")), ("全市考核领先", Rank(scope: "全市考核")),
            (
                "ESI全球前1%",
                Rank(scope: "ESI全球", place: .best(percent: 1))
            ),
            ("全省第2名", Rank(scope: "全省", place: .exactly(2))), ("前十名", Rank(place: .among(10))),
            ("力争进入全国前３位", Rank(scope: "全国", place: .among(3), isAim: true)),
        ]
    )
    func readsRanks(text: String, rank: Rank) {
        #expect(reading(of: text).statement == .rank(rank))
    }

    @Test("takes no rank from words that only look like one", arguments: ["第三方", "提前", "前期"])
    func readsNoRanks(text: String) {
        #expect(reading(of: text).targetClass != .rank)
    }
}

private func exactly(_ number: DecimalNumber, _ measure: String) -> Quantity {
    Quantity(number: number, measure: measure)
}

private func atLeast(_ number: DecimalNumber, _ measure: String) -> Quantity {
    Quantity(comparison: .atLeast, isSpelledOut: true, number: number, measure: measure)
}
