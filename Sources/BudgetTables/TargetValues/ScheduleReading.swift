import BudgetModel

extension TextScanner {
    /// Reads how often something is done: `每季度一次`, `3月—10月，每月平均一个活动`, `按月安排`.
    ///
    /// Eight months with a mean of one a month is eight only by inference, so no total is computed.
    mutating func schedule() -> Schedule? {
        attemptWhole { scanner in
            let (months, year) = scanner.datedWindow()
            if scanner.isAtEnd { return months.map { Schedule(months: $0, year: year) } }
            if var schedule = scanner.rhythm() {
                (schedule.months, schedule.year) = (months, year)
                return schedule
            }
            guard months == nil, scanner.skipOccasions() || scanner.skipTimeAround() else {
                return nil
            }
            return Schedule()
        }
    }

    /// Reads `2020年1-12月`, or the months alone.
    private mutating func datedWindow() -> (ClosedRange<Int>?, year: Int?) {
        let dated = attempt { scanner -> (ClosedRange<Int>?, year: Int?)? in
            guard let year = scanner.smallNumber(), (1990...2100).contains(year),
                scanner.skip("年"), let months = scanner.monthWindow()
            else { return nil }
            return (months, year)
        }
        return dated ?? (monthWindow(), nil)
    }

    /// Steps over so much time before or after something: `节前一周`, `会议前3天`.
    ///
    /// It is no number that is promised, and gives neither count nor period.
    private mutating func skipTimeAround() -> Bool {
        attempt { scanner in
            let start = scanner.position
            while let next = scanner.next, next != "前", next != "后" {
                let isName = (0x4E00...0x9FFF).contains(next.value) && numeralValue(next) == nil
                guard isName, scanner.position - start < 10 else { return nil }
                scanner.position += 1
            }
            guard scanner.position > start, let side = scanner.next,
                !ScheduleWords.otherBefore.contains(scanner.scalars[scanner.position - 1])
            else { return nil }
            scanner.position += 1
            guard side == "前" || side == "后", let read = scanner.quantity(), scanner.isAtEnd,
                read.quantity.isDuration, read.quantity.per.isEmpty
            else { return nil }
            return true
        } ?? false
    }

    /// Reads `3月—10月，`.
    private mutating func monthWindow() -> ClosedRange<Int>? {
        attempt { scanner in
            guard let first = scanner.month(needsWord: false),
                scanner.skipAny(of: TargetWords.dashes),
                let last = scanner.month(needsWord: true), first <= last
            else { return nil }
            scanner.skipAny(of: ScheduleWords.pauses)
            scanner.skipBlanks()
            return first...last
        }
    }

    /// Reads `10月` or, where the word may come later (3-10月), `3`.
    private mutating func month(needsWord: Bool) -> Int? {
        attempt { scanner in
            guard let month = scanner.smallNumber(), (1...12).contains(month) else { return nil }
            return scanner.skipAny(of: ScheduleWords.month) || !needsWord ? month : nil
        }
    }

    /// Reads `每月平均一个活动`, `一年两次`, `按月安排`; `一年` without a count is a span of time.
    private mutating func rhythm() -> Schedule? {
        attempt { scanner in
            if scanner.skipAny(of: ScheduleWords.by) {
                guard let period = scanner.skip(TargetWords.periods) else { return nil }
                scanner.skipAny(of: ScheduleWords.arrangements)
                return Schedule(period: period)
            }
            let isEach = scanner.next == "每"
            guard scanner.skipAny(of: ScheduleWords.each),
                let period = scanner.skip(TargetWords.periods)
            else { return nil }
            guard scanner.isAtEnd else { return scanner.countedRhythm(each: period) }
            return isEach ? Schedule(period: period) : nil
        }
    }

    /// Reads what is done in each period; money for a period is a rate and not a rhythm.
    private mutating func countedRhythm(each period: String) -> Schedule? {
        skipAny(of: ScheduleWords.pauses)
        skipAny(of: ScheduleWords.doings)
        let isMean = skipAny(of: ScheduleWords.means)
        skipAny(of: ScheduleWords.doings)
        guard let read = quantity(), read.quantity.per.isEmpty, !read.quantity.isMoney,
            read.quantity.measure != nil, read.quantity.measure != "%"
        else { return nil }
        return Schedule(quantity: read.quantity, isMean: isMean, period: period)
    }

    /// Steps over the naming of occasions, which gives neither count nor period: `各个重大的节日节点`.
    private mutating func skipOccasions() -> Bool {
        guard ScheduleWords.eachOccasion.start(of: rest) != nil,
            ScheduleWords.occasions.end(of: rest) != nil
        else { return false }
        position = end
        return true
    }
}

/// The words of schedules.
private enum ScheduleWords {
    /// What stands before 前 or 后 in words that name no time: 提前, 最后, 今后, 先后.
    static let otherBefore: [Unicode.Scalar] = ["提", "最", "今", "以", "先", "目", "当", "往", "落"]
    static let pauses: WordList<Void> = ["，", ",", ":"]
    static let month: WordList<Void> = ["月", "月份"]
    static let by: WordList<Void> = ["按", "逐"]
    static let each: WordList<Void> = ["每", "一"]
    static let means: WordList<Void> = ["平均", "均"]
    static let arrangements: WordList<Void> = [
        "安排", "开展", "进行", "组织", "拨付", "发放", "完成", "实施", "通报", "报送", "推进",
    ]
    static let doings: WordList<Void> = ["举办", "开展", "组织", "各", "进行", "召开"]
    static let eachOccasion: WordList<Void> = ["各", "每逢", "逢", "重大", "重要", "传统"]
    static let occasions: WordList<Void> = ["节点", "节日", "节假日", "期间", "时点", "时节"]
}
