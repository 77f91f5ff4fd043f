import BudgetModel
import Testing

@Suite("A day of the calendar")
struct CalendarDateTests {
    @Test("is one the calendar has", arguments: ["2020-02-29", "2000-02-29", "2020-12-31"])
    func takesDate(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test("is no other", arguments: ["1900-02-29", "2020-13-01", "2020-00-10", "2020-1-1", ""])
    func refusesDate(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("comes before later ones")
    func ordersDates() throws {
        let days = ["2020-02-01", "2019-12-31", "2020-01-31"].compactMap(CalendarDate.init)
        #expect(days.sorted().map(\.description) == ["2019-12-31", "2020-01-31", "2020-02-01"])
    }

    @Test(
        "is followed by the next, across months and years",
        arguments: [
            ("2020-02-28", "2020-02-29"), ("2019-02-28", "2019-03-01"),
            ("2020-12-31", "2021-01-01"), ("9999-12-31", nil),
        ]
    )
    func hasNext(day: String, next: String?) {
        #expect(CalendarDate(day)?.next?.description == next)
    }

    @Test(
        "ends a month",
        arguments: [(2, 2020, "2020-02-29"), (4, 2020, "2020-04-30"), (13, 2020, nil)]
    )
    func endsMonth(month: Int, year: Int, last: String?) {
        #expect(CalendarDate.last(of: month, in: year)?.description == last)
    }
}
