/// By when, or in which part of each year, something is due.
public struct Deadline: Hashable, Sendable {
    /// The year; `nil` where the text names none.
    public var year: Int?
    /// The part of the year (年底, 上半年); `nil` where none is named.
    public var partOfYear: PartOfYear?
    /// The month, 1 to 12; `nil` where none is named.
    public var month: Int?
    /// The part of the month (初, 中, 底); no exact date is made of it.
    public var partOfMonth: PartOfMonth?
    /// The day of the month, 1 to 31; `nil` where none is named.
    public var day: Int?
    /// How often it comes back (每年, 每月); `nil` where it is due once.
    public var recurrence: Recurrence?
    /// Whether the text says "by" (前, 之前); otherwise it names the time and leaves that open.
    public var isLatest: Bool

    /// Collects the parts of a date as far as they are named.
    public init(
        year: Int? = nil,
        partOfYear: PartOfYear? = nil,
        month: Int? = nil,
        partOfMonth: PartOfMonth? = nil,
        day: Int? = nil,
        recurrence: Recurrence? = nil,
        isLatest: Bool = false
    ) {
        self.year = year
        self.partOfYear = partOfYear
        self.month = month
        self.partOfMonth = partOfMonth
        self.day = day
        self.recurrence = recurrence
        self.isLatest = isLatest
    }

    /// A part of a year; the beginning, middle and end have no exact dates.
    public enum PartOfYear: String, Hashable, Sendable {
        /// 年初.
        case beginning
        /// 年中.
        case middle
        /// 年底, 年末.
        case end
        /// 全年, 年内.
        case whole
        /// 上半年.
        case firstHalf
        /// 下半年.
        case secondHalf
        /// 一季度.
        case firstQuarter
        /// 二季度.
        case secondQuarter
        /// 三季度.
        case thirdQuarter
        /// 四季度.
        case fourthQuarter
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

    /// How often a deadline comes back.
    public enum Recurrence: String, Hashable, Sendable {
        /// 每年.
        case yearly
        /// 每季度.
        case quarterly
        /// 每月.
        case monthly
    }
}

/// How often something is done.
public struct Schedule: Hashable, Sendable {
    /// How much is done in each period (`一次`, `一个活动`); `nil` where only occasions are named.
    public var quantity: Quantity?
    /// Whether that is a mean (平均), so that a single period may have more or less.
    public var isMean: Bool
    /// The period, as written: 周, 月, 季度, 年.
    public var period: String?
    /// The first and last month in which it applies.
    public var months: ClosedRange<Int>?
    /// The year of these months (2020年1-12月); `nil` where the text names none.
    public var year: Int?

    /// Collects what the text says of a rhythm.
    public init(
        quantity: Quantity? = nil,
        isMean: Bool = false,
        period: String? = nil,
        months: ClosedRange<Int>? = nil,
        year: Int? = nil
    ) {
        self.quantity = quantity
        self.isMean = isMean
        self.period = period
        self.months = months
        self.year = year
    }
}

/// A place among others.
public struct Rank: Hashable, Sendable {
    /// Among whom, as written (全市); `nil` where the text does not say.
    public var scope: String?
    /// The place to reach or better; `nil` where the text only says "ahead" (领先).
    public var place: Place?
    /// Whether it is only aimed at (力争), not promised (保持).
    public var isAim: Bool

    /// Describes a place.
    public init(scope: String? = nil, place: Place? = nil, isAim: Bool = false) {
        self.scope = scope
        self.place = place
        self.isAim = isAim
    }

    /// What is to be reached or bettered.
    public enum Place: Hashable, Sendable {
        /// That place itself, counted from 1: 第一.
        case exactly(Int)
        /// That place or a better one, counted from 1: 前二.
        case among(Int)
        /// The best so many per cent: 前1%.
        case best(percent: DecimalNumber)
    }
}
