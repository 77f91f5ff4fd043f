import BudgetModel

extension EnglishReading {
    /// Early December each year; no exact date is given.
    static func reading(of deadline: Deadline) -> Reading {
        let isVague = deadline.partOfMonth != nil || deadline.partOfYear?.isVague == true
        let by = deadline.isLatest ? "by " : ""
        return "\(by)\(date(of: deadline))\(isVague ? "; no exact date is given" : "")"
    }

    /// The parts of a date that are named: 31 December 2022, the end of each month.
    private static func date(of deadline: Deadline) -> String {
        let year = deadline.year.map { String($0) }
        let recurrence = deadline.recurrence.map(word)
        var parts: [String?]
        if let month = deadline.month {
            parts = [deadline.partOfMonth.map(word), deadline.day.map { String($0) }]
            parts += [EnglishWords.months[month - 1], year ?? recurrence]
        } else if let part = deadline.partOfYear {
            parts = [word(for: part), year ?? recurrence ?? "the year"]
        } else {
            parts = [deadline.partOfMonth.map(word), deadline.day.map { "day \($0) of" }]
            parts += [recurrence, year]
        }
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private static func word(for recurrence: Deadline.Recurrence) -> String {
        switch recurrence {
        case .yearly: "each year"
        case .quarterly: "each quarter"
        case .monthly: "each month"
        }
    }

    private static func word(for part: Deadline.PartOfMonth) -> String {
        switch part {
        case .beginning: "the beginning of"
        case .middle: "the middle of"
        case .end: "the end of"
        }
    }

    private static func word(for part: Deadline.PartOfYear) -> String {
        switch part {
        case .beginning: "the beginning of"
        case .middle: "the middle of"
        case .end: "the end of"
        case .whole: "the whole of"
        case .firstHalf: "the first half of"
        case .secondHalf: "the second half of"
        case .firstQuarter: "the first quarter of"
        case .secondQuarter: "the second quarter of"
        case .thirdQuarter: "the third quarter of"
        case .fourthQuarter: "the fourth quarter of"
        }
    }

    /// From March to October, on average 1 个活动 per month.
    static func reading(of schedule: Schedule) -> Reading {
        let window = schedule.months.map { months in
            "from \(EnglishWords.months[months.lowerBound - 1]) "
                + "to \(EnglishWords.months[months.upperBound - 1])"
                + (schedule.year.map { " \($0)" } ?? "")
        }
        guard let period = schedule.period else {
            return "\(window ?? "on the occasions named"); how often is not given"
        }
        let front = window.map { $0 + ", " } ?? ""
        let each = EnglishMeasures.phraseForEach(period)
        guard let quantity = schedule.quantity else {
            return "\(front)at times set\(each); how often is not given"
        }
        return "\(front)\(schedule.isMean ? "on average " : "")\(phrase(for: quantity))\(each)"
    }
}
