import BudgetModel

extension TextScanner {
    /// Reads by when something is due: `每年12月初`, `2022年12月31日前`, `年底前完成`, `2026/1/1`.
    ///
    /// `初`, `中` and `底` stay what they are: no exact date is made of them.
    ///
    /// Several, parted by 和 or a comma, are all read: `每年3月底和9月底` is due twice each year.
    mutating func deadlines() -> [Deadline]? {
        attemptWhole { scanner in
            guard let first = scanner.deadline() else { return nil }
            var deadlines = [first]
            while scanner.skipSeparator() {
                guard var next = scanner.deadline() else { return nil }
                if next.year == nil, next.recurrence == nil {
                    (next.year, next.recurrence) = (first.year, first.recurrence)
                }
                deadlines.append(next)
            }
            return deadlines
        }
    }

    /// Reads one time by which something is due.
    private mutating func deadline() -> Deadline? {
        attempt { scanner in
            scanner.skipAny(of: DeadlineWords.before)
            guard var deadline = scanner.numericDate() ?? scanner.writtenDate() else { return nil }
            scanner.skipBlanks()
            deadline.isLatest = scanner.skipAny(of: DeadlineWords.latest)
            scanner.skipAny(of: TargetWords.completions)
            return deadline
        }
    }

    /// Reads a date in words, each part only as far as it is there.
    private mutating func writtenDate() -> Deadline? {
        attempt { scanner in
            var deadline = Deadline(recurrence: scanner.skip(DeadlineWords.recurrences))
            deadline.year = scanner.number(in: 1990...2100, before: DeadlineWords.year)
            scanner.skipBlanks()
            deadline.partOfYear = scanner.skip(DeadlineWords.partsOfYear)
            if deadline.year != nil || deadline.recurrence?.isMonthly == false {
                deadline.partOfYear =
                    deadline.partOfYear ?? scanner.skip(DeadlineWords.partsOfThatYear)
            }
            deadline.month = scanner.number(in: 1...12, before: DeadlineWords.month)
            scanner.skipBlanks()
            if deadline.month != nil || deadline.recurrence == .monthly {
                deadline.day = scanner.number(in: 1...31, before: DeadlineWords.day)
                deadline.partOfMonth = scanner.skip(DeadlineWords.partsOfMonth)
            }
            return deadline.isComplete ? deadline : nil
        }
    }

    /// Reads a small number within limits and the word behind it, or nothing of both.
    private mutating func number(in limits: ClosedRange<Int>, before word: WordList<Void>) -> Int? {
        attempt { scanner in
            scanner.skipBlanks()
            guard let number = scanner.smallNumber(), limits.contains(number) else { return nil }
            scanner.skipBlanks()
            return scanner.skipAny(of: word) ? number : nil
        }
    }

    /// Reads `2026/1/1`, `2024-01-01`, `2024.12.31`, `2026-05` or `26-05`.
    ///
    /// Points need a day, or `2020.12` would be a date; two digits need a month in two digits smaller
    /// than they are, or `26-28` would be one.
    private mutating func numericDate() -> Deadline? {
        attempt { scanner in
            guard let year = scanner.plainDigits(), let separator = scanner.dateSeparator(),
                let month = scanner.plainDigits(), (1...12).contains(month.value)
            else { return nil }
            let day = scanner.skip(separator) ? scanner.plainDigits() : nil
            if let day { guard (1...31).contains(day.value) else { return nil } }
            guard day != nil || separator != "." else { return nil }
            switch year.count {
            case 4 where (1990...2100).contains(year.value):
                return Deadline(year: year.value, month: month.value, day: day?.value)
            case 2 where separator == "-" && month.count == 2 && month.value < year.value:
                return Deadline(year: 2000 + year.value, month: month.value, day: day?.value)
            default: return nil
            }
        }
    }

    /// Reads one to four digits without sign or point.
    private mutating func plainDigits() -> (value: Int, count: Int)? {
        attempt { scanner in
            let start = scanner.position
            var value = 0
            while let next = scanner.next, let digit = digitValue(next) {
                guard scanner.position - start < 4 else { return nil }
                value = value * 10 + digit
                scanner.position += 1
            }
            return scanner.position > start ? (value, scanner.position - start) : nil
        }
    }

    /// Reads what parts the numbers of a date.
    private mutating func dateSeparator() -> Unicode.Scalar? {
        for separator: Unicode.Scalar in ["-", "/", "."] where skip(separator) { return separator }
        return nil
    }
}

extension Deadline {
    /// Whether enough is named to tell when.
    fileprivate var isComplete: Bool {
        switch recurrence {
        case nil: year != nil || partOfYear != nil || month != nil
        case .yearly?: year == nil && (partOfYear != nil || month != nil)
        case .monthly?: year == nil && month == nil && (day != nil || partOfMonth != nil)
        // 每季度末: the end of each quarter.
        case .quarterly?: year == nil && month == nil && partOfYear == .end
        }
    }
}

extension Deadline.Recurrence {
    /// Whether it comes back each month, so that 底 is the end of a month.
    fileprivate var isMonthly: Bool { self == .monthly }
}

/// The words of deadlines.
private enum DeadlineWords {
    static let before: WordList<Void> = ["于", "在", "到", "至", "截至", "截止", "截止到"]
    static let latest: WordList<Void> = ["前", "之前", "以前", "止", "为止", "前后"]
    static let recurrences: WordList<Deadline.Recurrence> = [
        "每年": .yearly, "每季度": .quarterly, "每季": .quarterly, "每月": .monthly,
    ]
    static let year: WordList<Void> = ["年", "年度"]
    static let month: WordList<Void> = ["月", "月份"]
    static let day: WordList<Void> = ["日", "号"]
    static let partsOfMonth: WordList<Deadline.PartOfMonth> = [
        "初": .beginning, "上旬": .beginning, "中": .middle, "中旬": .middle, "底": .end, "末": .end,
        "下旬": .end,
    ]
    static let partsOfThatYear: WordList<Deadline.PartOfYear> = [
        "初": .beginning, "中": .middle, "底": .end, "末": .end, "内": .whole,
    ]
    static let partsOfYear: WordList<Deadline.PartOfYear> = [
        "年初": .beginning, "年中": .middle, "年底": .end, "年末": .end, "全年": .whole, "年内": .whole,
        "当年": .whole, "当年内": .whole,
        "上半年": .firstHalf, "下半年": .secondHalf,
        "第一季度": .firstQuarter, "一季度": .firstQuarter, "第1季度": .firstQuarter,
        "1季度": .firstQuarter, "第二季度": .secondQuarter, "二季度": .secondQuarter,
        "第2季度": .secondQuarter, "2季度": .secondQuarter, "第三季度": .thirdQuarter,
        "三季度": .thirdQuarter, "第3季度": .thirdQuarter, "3季度": .thirdQuarter,
        "第四季度": .fourthQuarter, "四季度": .fourthQuarter, "第4季度": .fourthQuarter,
        "4季度": .fourthQuarter,
    ]
}
