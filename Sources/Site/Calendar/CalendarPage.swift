internal import BudgetModel
internal import Diagnostics
public import Theme

/// The promises of a year that name a time: by month, by other parts of the year, then by rhythm.
public struct CalendarPage: Sendable {
    private let frame: PageFrame
    private let year: Int
    private let file: String?
    private let promiseCount: Int
    private let isSummedUp: Bool
    private let sections: [CalendarSection]
    private let otherYears: [IndicatorYearLink]

    /// How many promises are listed one by one; of more, those with equal words are one row.
    static let limit = 600

    /// Makes the page of a year; without one, of the latest.
    init(of target: Int?, _ calendar: PromiseCalendar, in budget: SiteBudget, context: PageContext)
    {
        let page = PageTarget.calendar(year: target)
        let latest = calendar.years.last
        let year = target ?? latest ?? 0
        let entries = calendar.entries(of: year)
        frame = PageFrame(of: page, context: context)
        self.year = year
        let hasFile =
            year == latest && entries.contains { CalendarFile.days(of: $0.time, in: year) != nil }
        file = hasFile ? context.link(from: page, toPath: CalendarFile.address) : nil
        promiseCount = entries.count
        let isSummedUp = entries.count > Self.limit
        self.isSummedUp = isSummedUp
        sections = Dictionary(grouping: entries) { CalendarTime(of: $0.time, in: year) }
            .sorted { $0.key < $1.key }
            .map { time, entries in
                let rows =
                    isSummedUp
                    ? CalendarRow.summedUp(entries, in: budget, from: page, context: context)
                    : CalendarRow.rows(of: entries, in: budget, from: page, context: context)
                let month = time.month.map { month in
                    context.language == .chinese ? "\(month)" : EnglishWords.months[month - 1]
                }
                return CalendarSection(time: time, month: month, rows: rows)
            }
        otherYears = calendar.years.filter { $0 != year }.map { other in
            IndicatorYearLink(
                year: other,
                href: context.link(from: page, to: .calendar(year: other == latest ? nil : other)))
        }
    }

    /// The names that `calendar.mustache` may use.
    public static let fields = Fields<CalendarPage> { list in
        list.number("year") { $0.year }
        list.url("file") { $0.file }
        list.number("promiseCount") { $0.promiseCount }
        list.flag("isSummedUp") { $0.isSummedUp }
        list.list("sections", CalendarSection.fields) { $0.sections }
        list.flag("hasOtherYears") { !$0.otherYears.isEmpty }
        list.list("otherYears", IndicatorYearLink.fields) { $0.otherYears }
        list.include(PageFrame.fields) { $0.frame }
    }
}

/// The promises of one month, another part of the year or one rhythm.
struct CalendarSection: Sendable {
    let time: CalendarTime
    /// The month as the page's language has it; `nil` for other times.
    let month: String?
    let rows: [CalendarRow]

    static let fields = Fields<CalendarSection> { list in
        list.text("anchor") { $0.time.anchor }
        list.url("href") { "#" + $0.time.anchor }
        list.text("month") { $0.month }
        list.flag("isPartOfYear") { $0.time == .partOfYear }
        list.flag("isMonthly") { $0.time == .monthly }
        list.flag("isQuarterly") { $0.time == .quarterly }
        list.flag("isYearly") { $0.time == .yearly }
        list.flag("isOften") { $0.time == .often }
        list.list("rows", CalendarRow.fields) { $0.rows }
    }
}

/// Where in the calendar a promise stands.
enum CalendarTime: Hashable, Comparable, Sendable {
    /// A month, 1 to 12.
    case month(Int)
    /// A quarter, a half or another part of the year without a month, or another year.
    case partOfYear
    /// Every week or more often, or on occasions.
    case often
    /// Every month.
    case monthly
    /// Every quarter.
    case quarterly
    /// Every year, without a month.
    case yearly

    /// The number of the month; `nil` for other times.
    var month: Int? {
        if case .month(let month) = self { month } else { nil }
    }

    /// The fragment that leads to the section.
    var anchor: String {
        switch self {
        case .month(let month): "m\(month)"
        case .partOfYear: "year"
        case .often: "often"
        case .monthly: "monthly"
        case .quarterly: "quarterly"
        case .yearly: "yearly"
        }
    }

    /// Where a time stands in the calendar of a year; every promise stands once.
    init(of time: TargetTime, in year: Int) {
        switch time {
        case .deadline(let deadline):
            switch deadline.recurrence {
            case .monthly?: self = .monthly
            case .quarterly?: self = .quarterly
            case .yearly?, nil:
                let month = (deadline.year ?? year) == year ? deadline.month : nil
                self = month.map { .month($0) } ?? .partOfYear
            }
        case .schedule(nil, _?): self = .partOfYear
        case .schedule(let period, _):
            switch period {
            case "月"?, "个月"?: self = .monthly
            case "季度"?, "季"?: self = .quarterly
            case "年"?, "半年"?, "学年"?, "学期"?: self = .yearly
            default: self = .often
            }
        }
    }
}

/// A promise in the calendar, or several in the same words.
struct CalendarRow: Sendable {
    let indicator: String
    let target: String
    /// The link to the department's folder.
    let folder: String
    /// The page of the project with the fragment of the indicator, in that folder.
    let file: String
    /// The project, where the row stands for one.
    let project: String?
    /// The department, where the row stands for one.
    let department: String?
    /// How many promises the row stands for; `nil` for one.
    let count: Int?

    private init(_ entry: PromiseCalendar.Entry, count: Int?, in budget: SiteBudget, folder: String)
    {
        let disclosure = budget.disclosures[entry.disclosure]
        indicator = entry.line.name
        target = entry.line.target.text
        self.folder = folder
        file = "\(disclosure.projectNames[entry.line.project]).html#\(entry.line.anchor.text)"
        project = count == nil ? disclosure.title(ofProject: entry.line.project) : nil
        department = count == nil ? disclosure.head.department.name.text : nil
        self.count = count
    }

    /// A row for each promise.
    static func rows(
        of entries: [PromiseCalendar.Entry], in budget: SiteBudget, from page: PageTarget,
        context: PageContext
    ) -> [CalendarRow] {
        entries.map { entry in
            let link = context.link(from: page, to: .department(entry.disclosure)) ?? ""
            return CalendarRow(
                entry, count: nil, in: budget, folder: String(link.dropLast("index.html".count)))
        }
    }

    /// A row for each indicator and target, which leads to the first of its projects.
    static func summedUp(
        _ entries: [PromiseCalendar.Entry], in budget: SiteBudget, from page: PageTarget,
        context: PageContext
    ) -> [CalendarRow] {
        struct Words: Hashable {
            let key: IndicatorKey
            let target: String
        }
        var counts: [Words: Int] = [:]
        let firsts = entries.filter { entry in
            let words = Words(
                key: IndicatorKey(name: entry.line.name), target: entry.line.target.text)
            counts[words, default: 0] += 1
            return counts[words] == 1
        }
        return firsts.map { entry in
            let words = Words(
                key: IndicatorKey(name: entry.line.name), target: entry.line.target.text)
            let link = context.link(from: page, to: .department(entry.disclosure)) ?? ""
            let count = counts[words] ?? 1
            return CalendarRow(
                entry, count: count > 1 ? count : nil, in: budget,
                folder: String(link.dropLast("index.html".count)))
        }
    }

    static let fields = Fields<CalendarRow> { list in
        list.text("indicator") { $0.indicator }
        list.text("target") { $0.target }
        list.url("folder") { $0.folder }
        list.url("file") { $0.file }
        list.text("project") { $0.project }
        list.text("department") { $0.department }
        list.number("count") { $0.count }
    }
}
