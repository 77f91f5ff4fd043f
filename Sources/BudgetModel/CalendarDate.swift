/// A day of the calendar, as `YYYY-MM-DD`; later days are greater.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year, month and day, counted as people do.
    public let year, month, day: Int

    /// Reads `YYYY-MM-DD`; another form, or a day the calendar does not have, is `nil`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]),
            let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// A day by its numbers; one the calendar does not have, or a year without four digits, is `nil`.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day after; `nil` for the last one of the year 9999.
    public var next: CalendarDate? {
        if let next = Self(year: year, month: month, day: day + 1) { return next }
        return month < 12
            ? Self(year: year, month: month + 1, day: 1) : Self(year: year + 1, month: 1, day: 1)
    }

    /// The last day of a month; `nil` for a month the calendar does not have.
    public static func last(of month: Int, in year: Int) -> CalendarDate? {
        Self(year: year, month: month, day: days(in: month, of: year))
    }

    /// The form it was read from.
    public var description: String {
        [(year, 4), (month, 2), (day, 2)]
            .map { number, width in
                let digits = String(number)
                return String(repeating: "0", count: width - digits.count) + digits
            }
            .joined(separator: "-")
    }

    /// Orders by time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
