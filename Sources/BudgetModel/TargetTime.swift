/// By when, or in which part of each year, something is due.
public struct Deadline: Hashable, Sendable {
    /// The year; `nil` where the text names none.
    public var year: Int?
    /// The month, 1 to 12; `nil` where only a year is named.
    public var month: Int?
    /// The day of the month; `nil` where none is named.
    public var day: Int?
    /// The part of the month (初, 中, 底); no exact date is made of it.
    public var partOfMonth: PartOfMonth?
    /// Whether it comes back each year (每年).
    public var isYearly: Bool

    /// Collects the parts of a date as far as they are named.
    public init(
        year: Int? = nil,
        month: Int? = nil,
        day: Int? = nil,
        partOfMonth: PartOfMonth? = nil,
        isYearly: Bool = false
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.partOfMonth = partOfMonth
        self.isYearly = isYearly
    }

    /// A part of a month, by custom the first, second or last ten days.
    public enum PartOfMonth: String, Hashable, Sendable {
        /// 初, 上旬.
        case beginning
        /// 中, 中旬.
        case middle
        /// 底, 末, 下旬.
        case end
    }
}

/// How often something is done.
public struct Schedule: Hashable, Sendable {
    /// How many times in each period; `nil` where only occasions are named.
    public var count: Int?
    /// The period, as written: 周, 月, 季度, 年.
    public var period: String?
    /// The first and last month in which it applies.
    public var months: ClosedRange<Int>?

    /// Collects what the text says of a rhythm.
    public init(count: Int? = nil, period: String? = nil, months: ClosedRange<Int>? = nil) {
        self.count = count
        self.period = period
        self.months = months
    }
}

/// A place among others.
public struct Rank: Hashable, Sendable {
    /// Among whom, as written (全市); `nil` where the text does not say.
    public var scope: String?
    /// The place to reach or better, counted from 1; `nil` for "ahead" (领先).
    public var place: Int?
    /// Whether it is only aimed at (力争), not promised (保持).
    public var isAim: Bool

    /// Describes a place.
    public init(scope: String? = nil, place: Int? = nil, isAim: Bool = false) {
        self.scope = scope
        self.place = place
        self.isAim = isAim
    }
}
