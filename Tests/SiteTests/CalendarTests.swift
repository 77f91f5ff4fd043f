import BudgetModel
import Site
import Testing

@Suite("The calendar of promises")
struct CalendarTests {
    @Test("lists promises by month, then by other parts of the year, then by rhythm")
    func lists() throws {
        let page = try site([
            ("全年检查", "每季度一次", .schedule(Schedule(period: "季度"))),
            ("补助发放", "每年12月初", .deadline(earlyDecember)),
            ("方案制定", "3月底前", .deadline(Deadline(month: 3, partOfMonth: .end, isLatest: true))),
            ("工程竣工", "年底", .deadline(Deadline(partOfYear: .end))),
            ("月报", "每月10日", .deadline(Deadline(day: 10, recurrence: .monthly))),
            ("满意度", "≥90%", Sample.number),
        ]).text("calendar.html")
        #expect(page.contains("2020年有 5 个指标写明了月份或周期"))
        #expect(
            headings(page) == [
                "3月: 3月底前 方案制定", "12月: 每年12月初 补助发放", "年内某一时段: 年底 工程竣工", "每月: 每月10日 月报",
                "每季度: 每季度一次 全年检查",
            ])
        #expect(page.contains("<a href=\"2020/jiaju/p-35f958be.html#"))
    }

    @Test("lists a promise under each time that it names, and counts it once")
    func listsSeveralTimes() throws {
        let site = try site([
            (
                "拨付时间", "每年3月底和9月底",
                .deadlines([
                    Deadline(month: 3, partOfMonth: .end, recurrence: .yearly),
                    Deadline(month: 9, partOfMonth: .end, recurrence: .yearly),
                ])
            )
        ])
        let page = try site.text("calendar.html")
        #expect(page.contains("2020年有 1 个指标写明了月份或周期"))
        #expect(headings(page) == ["3月: 每年3月底和9月底 拨付时间", "9月: 每年3月底和9月底 拨付时间"])
        let file = try site.text("calendar.ics")
        #expect(file.contains("DTSTART;VALUE=DATE:20200321"))
        #expect(file.contains("DTSTART;VALUE=DATE:20200921"))
    }

    @Test("has a page for each year, the latest at its own address, and none without a promise")
    func hasYears() throws {
        let old = disclosure([("补助发放", "每年12月初", .deadline(earlyDecember))], year: 2_019)
        let new = disclosure([("补助发放", "每年12月初", .deadline(earlyDecember))])
        let addresses = try PlannedSite(old, new).addresses.filter { $0.hasPrefix("calendar") }
        #expect(addresses == ["calendar.html", "calendar/2019.html", "calendar.ics"])
        let without = try site([("满意度", "≥90%", Sample.number)])
        #expect(!without.addresses.contains { $0.hasPrefix("calendar") })
        #expect(!(try without.text("index.html")).contains("calendar.html"))
    }

    @Test("puts promises in the same words into one row where there are more than 600")
    func sumsUp() throws {
        let projects = (0..<601).map { number in
            Sample.project(
                "项目\(number)",
                indicators: [
                    Sample.indicator(
                        "补助发放", target: "每年12月初", statement: .deadline(earlyDecember))
                ])
        }
        let page = try PlannedSite(Sample.disclosure(department: "甲局", projects: projects))
            .text("calendar.html")
        #expect(page.contains("601 个指标</small>"))
        #expect(page.components(of: "<li><b>") == 1)
    }

    @Test(
        "makes events of whole days, and of a part of a month the days that custom gives it",
        arguments: [
            (Deadline(month: 2, day: 29), "20200229", "20200301"),
            (Deadline(month: 12, partOfMonth: .beginning), "20201201", "20201211"),
            (Deadline(month: 6, partOfMonth: .middle), "20200611", "20200621"),
            (Deadline(month: 12, partOfMonth: .end), "20201221", "20210101"),
            (Deadline(month: 4), "20200401", "20200501"),
            (Deadline(year: 2_021, month: 2, partOfMonth: .end), "20210221", "20210301"),
        ]
    )
    func makesEvents(deadline: Deadline, first: String, end: String) throws {
        let file = try site([("竣工", "某时", .deadline(deadline))]).text("calendar.ics")
        #expect(file.contains("\r\nDTSTART;VALUE=DATE:\(first)\r\nDTEND;VALUE=DATE:\(end)\r\n"))
        #expect(file.contains("\r\nDTSTAMP:20200101T000000Z\r\n"))
        #expect(file.contains("\r\nSUMMARY:竣工：某时\r\n"))
        #expect(!file.contains("RRULE"))
    }

    @Test(
        "makes no event of what names no month, no day of the month, or comes back within the year",
        arguments: [
            Deadline(partOfYear: .end), Deadline(month: 2, day: 30),
            Deadline(day: 10, recurrence: .monthly), Deadline(month: 3, recurrence: .quarterly),
        ]
    )
    func leavesOut(deadline: Deadline) throws {
        let site = try site([("竣工", "某时", .deadline(deadline))])
        #expect(!site.addresses.contains("calendar.ics"))
        #expect(!(try site.text("calendar.html")).contains("calendar.ics"))
    }

    @Test("folds long lines between characters and marks what means something in text")
    func folds() throws {
        let name = String(repeating: "补助资金,发放;", count: 9) + "\\"
        let file = try site([(name, "每年12月初", .deadline(earlyDecember))]).text("calendar.ics")
        let lines = file.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        let unfolded = file.split(separator: "\r\n ").joined()
        let marked = String(repeating: "补助资金\\,发放\\;", count: 9) + "\\\\"
        #expect(unfolded.contains("SUMMARY:\(marked)：每年12月初\r\n"))
    }

    @Test("gives each event an identifier of its own that no rebuild changes")
    func identifies() throws {
        let twice: [(String, String, TargetStatement)] = [
            ("发放", "每年12月初", .deadline(earlyDecember)), ("发放", "3月", .deadline(Deadline(month: 3))),
        ]
        let file = try site(twice).text("calendar.ics").split(separator: "\r\n ").joined()
        let identifiers = file.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(
            identifiers == [
                "UID:d87d10d1-5e89-8651-9085-63d0f9d830ee",
                "UID:3549da4c-317e-8ce1-aa1c-2ee1a9102381",
            ])
    }

    @Test(
        "has a state that changes with its promises and with nothing else",
        arguments: ["calendar.html", "calendar.ics"]
    )
    func hasState(address: String) throws {
        func state(_ time: String, _ other: String) throws -> String {
            let site = try site([
                ("发放", time, .deadline(earlyDecember)), ("满意度", other, .freeText),
            ])
            let state = site.state(address)
            return "\(try #require(state))"
        }
        #expect(try state("12月初", "好") == state("12月初", "更好"))
        #expect(try state("12月初", "好") != state("每年12月初", "好"))
    }

    private let earlyDecember = Deadline(month: 12, partOfMonth: .beginning, recurrence: .yearly)

    private func disclosure(
        _ indicators: [(name: String, target: String, statement: TargetStatement)],
        year: Int = 2_020
    ) -> Disclosure {
        let rows = indicators.map {
            Sample.indicator($0.name, target: $0.target, statement: $0.statement)
        }
        return Sample.disclosure(
            department: "甲局", year: year, projects: [Sample.project("补助", indicators: rows)])
    }

    private func site(
        _ indicators: [(name: String, target: String, statement: TargetStatement)]
    ) throws -> PlannedSite {
        try PlannedSite(disclosure(indicators))
    }

    /// The sections of the page, each with its promises: `12月: 每年12月初 补助发放`.
    private func headings(_ page: String) -> [String] {
        page.split(separator: "<h2 id=\"").dropFirst().filter { $0.contains("<li><b>") }.map {
            part in
            let title = part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
            let rows = part.split(separator: "<li><b>").dropFirst().map { row in
                let target = row.prefix { $0 != "<" }
                let link = row.split(separator: "<a ").dropFirst().first ?? ""
                return "\(target) \(link.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })"
            }
            return "\(title): \(rows.joined(separator: ", "))"
        }
    }
}
