import BudgetModel

extension ChineseReading {
    /// 每年 12 月初，没有写明具体日期.
    static func reading(of deadline: Deadline) -> Reading {
        let isVague = deadline.partOfMonth != nil || deadline.partOfYear?.isVague == true
        return "\(date(of: deadline))\(isVague ? "，没有写明具体日期" : "")"
    }

    /// The parts of a date that are named, with 前 where it is due by then.
    private static func date(of deadline: Deadline) -> String {
        var parts: [String] = []
        if let recurrence = deadline.recurrence { parts.append(word(for: recurrence)) }
        if let year = deadline.year { parts.append("\(year) 年") }
        if let part = deadline.partOfYear { parts.append(word(for: part)) }
        if let month = deadline.month {
            parts.append("\(month) 月" + word(for: deadline.partOfMonth))
        }
        if deadline.month == nil, deadline.partOfMonth != nil {
            parts.append(word(for: deadline.partOfMonth))
        }
        if let day = deadline.day { parts.append("\(day) 日") }
        return parts.joined(separator: " ") + (deadline.isLatest ? "前" : "")
    }

    private static func word(for recurrence: Deadline.Recurrence) -> String {
        switch recurrence {
        case .yearly: "每年"
        case .quarterly: "每季度"
        case .monthly: "每月"
        }
    }

    private static func word(for part: Deadline.PartOfMonth?) -> String {
        switch part {
        case .beginning?: "初"
        case .middle?: "中"
        case .end?: "底"
        case nil: ""
        }
    }

    private static func word(for part: Deadline.PartOfYear) -> String {
        switch part {
        case .beginning: "年初"
        case .middle: "年中"
        case .end: "年底"
        case .whole: "全年"
        case .firstHalf: "上半年"
        case .secondHalf: "下半年"
        case .firstQuarter: "第一季度"
        case .secondQuarter: "第二季度"
        case .thirdQuarter: "第三季度"
        case .fourthQuarter: "第四季度"
        }
    }

    /// 3 月至 10 月，平均每月 1 个活动; `nil` where the text says just that.
    static func reading(of schedule: Schedule) -> Reading? {
        guard let rhythm = rhythm(of: schedule) else {
            return schedule.months.map { "\(window($0, schedule.year))，没有写明次数" } ?? "只写明了时机，没有写明次数"
        }
        if let months = schedule.months { return "\(window(months, schedule.year))，\(rhythm)" }
        let isSaid = schedule.quantity?.comparison == nil && schedule.quantity != nil
        return isSaid && !schedule.isMean ? nil : rhythm
    }

    private static func window(_ months: ClosedRange<Int>, _ year: Int?) -> String {
        "\(year.map { "\($0) 年 " } ?? "")\(months.lowerBound) 月至 \(months.upperBound) 月"
    }

    /// 平均每月 1 个活动; `nil` where no period is named.
    private static func rhythm(of schedule: Schedule) -> Reading? {
        guard let period = schedule.period else { return nil }
        guard let quantity = schedule.quantity else { return "每\(period)都有，没有写明次数" }
        let phrase = phrase(for: quantity)
        let blank = quantity.comparison == nil ? " " : ""
        return "\(schedule.isMean ? "平均" : "")每\(period)\(blank)\(phrase)"
    }
}

extension Deadline.PartOfYear {
    /// Whether it has no exact first and last day.
    var isVague: Bool { self == .beginning || self == .middle || self == .end }
}
