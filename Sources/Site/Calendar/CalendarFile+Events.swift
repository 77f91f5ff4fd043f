internal import BudgetModel
internal import Diagnostics

extension CalendarFile {
    /// The events of the latest year that has promises with a time; `nil` where none names a month.
    init?(of calendar: PromiseCalendar, in index: ReferenceIndex, settings: SiteSettings) {
        guard let year = calendar.years.last else { return nil }
        var known: [String: Int] = [:]
        let events = calendar.entries(of: year).compactMap { entry -> Event? in
            guard case .deadline(let deadline) = entry.time,
                let days = Self.days(of: entry.time, in: year)
            else { return nil }
            let disclosure = index.budget.disclosures[entry.disclosure]
            let page = index.addresses.address(
                of: .project(entry.line.project, in: entry.disclosure))
            let address = "\(page)#\(entry.line.anchor.text)"
            // Two indicators of one name in a project share their address.
            known[address, default: 0] += 1
            let count = known[address] ?? 1
            return Event(
                identifier: count == 1 ? address : "\(address)-\(count)",
                first: days.first,
                last: days.last,
                summary: "\(entry.line.name)：\(entry.line.target.text)",
                description: Self.description(of: entry, on: deadline, in: disclosure),
                address: settings.baseAddress.map { $0 + address }
            )
        }
        guard !events.isEmpty else { return nil }
        self.year = year
        title = settings.title[.chinese] ?? ""
        self.events = events
    }

    /// The days that a deadline names; `nil` where it names no month of the year, or comes back within it.
    static func days(of time: TargetTime, in year: Int) -> (first: Day, last: Day)? {
        guard case .deadline(let deadline) = time,
            deadline.recurrence == nil || deadline.recurrence == .yearly,
            let month = deadline.month
        else { return nil }
        let year = deadline.year ?? year
        let end = Day.days(in: month, of: year)
        func days(_ first: Int, _ last: Int) -> (first: Day, last: Day) {
            (Day(year: year, month: month, day: first), Day(year: year, month: month, day: last))
        }
        if let day = deadline.day { return 1...end ~= day ? days(day, day) : nil }
        return switch deadline.partOfMonth {
        case .beginning?: days(1, 10)
        case .middle?: days(11, 20)
        case .end?: days(21, end)
        case nil: days(1, end)
        }
    }

    private static func description(
        of entry: PromiseCalendar.Entry, on deadline: Deadline, in disclosure: SiteDisclosure
    ) -> String {
        var lines = [
            disclosure.head.department.name.text,
            disclosure.title(ofProject: entry.line.project),
            "指标值：\(entry.line.target.text)",
        ]
        if deadline.day == nil {
            lines.append(
                deadline.partOfMonth == nil
                    ? "原文只写明月份，这里标出整个月。"
                    : "原文没有写明具体日期，这里按习惯标出上旬、中旬或下旬的十天左右。")
        }
        if deadline.isLatest { lines.append("原文写的是“前”：最迟在此时。") }
        return lines.joined(separator: "\n")
    }
}
