internal import BudgetModel

/// The days of a year that a promise names.
struct EventDays: Sendable {
    let first: CalendarDate
    /// The day after the last one.
    let next: CalendarDate
    /// What must be said of days that the table does not name; `nil` where it names the day.
    let note: String?
    /// Whether the promise is to be kept before their end.
    let isLatest: Bool

    /// The days of a time; `nil` where it names no month of the year, or comes back within it.
    init?(of time: TargetTime, in year: Int) {
        guard case .deadline(let deadline) = time,
            deadline.recurrence == nil || deadline.recurrence == .yearly,
            let month = deadline.month
        else { return nil }
        let year = deadline.year ?? year
        func day(_ day: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
        let end = CalendarDate.last(of: month, in: year)
        let (first, last) =
            switch (deadline.day, deadline.partOfMonth) {
            case (let named?, _): (day(named), day(named))
            case (nil, .beginning?): (day(1), day(10))
            case (nil, .middle?): (day(11), day(20))
            case (nil, .end?): (day(21), end)
            case (nil, nil): (day(1), end)
            }
        guard let first, let next = last?.next else { return nil }
        self.first = first
        self.next = next
        isLatest = deadline.isLatest
        note =
            switch (deadline.day, deadline.partOfMonth) {
            case (_?, _): nil
            case (nil, nil): "原文只写明月份，这里标出整个月。"
            case (nil, _?): "原文没有写明具体日期，这里按习惯标出上旬、中旬或下旬的十天左右。"
            }
    }
}
