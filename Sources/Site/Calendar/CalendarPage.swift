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
    private let otherYears: OtherYears

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
        file =
            year == latest && calendar.hasDays(in: year)
            ? context.link(from: page, toPath: CalendarFile.address) : nil
        promiseCount = entries.count(where: \.isFirst)
        let isSummedUp = entries.count > Self.limit
        self.isSummedUp = isSummedUp
        let rows = CalendarRows(
            areSummedUp: isSummedUp, in: budget, titles: calendar.titles(of: year), from: page,
            context: context)
        sections = Dictionary(grouping: entries) { CalendarTime(of: $0.time, in: year) }
            .sorted { $0.key < $1.key }
            .map { time, entries in
                let month = time.month.map { month in
                    context.language == .chinese ? "\(month)" : EnglishWords.months[month - 1]
                }
                return CalendarSection(time: time, month: month, rows: rows.of(entries))
            }
        let others = calendar.years.filter { $0 != year }
        otherYears = OtherYears(others, from: page, context: context) {
            .calendar(year: $0 == latest ? nil : $0)
        }
    }

    /// The names that `calendar.mustache` may use.
    public static let fields = Fields<CalendarPage> { list in
        list.number("year") { $0.year }
        list.url("file") { $0.file }
        list.number("promiseCount") { $0.promiseCount }
        list.flag("isSummedUp") { $0.isSummedUp }
        list.flag("isLong") { $0.promiseCount > TableLength.seenAtAGlance }
        list.list("sections", CalendarSection.fields) { $0.sections }
        list.include(OtherYears.fields) { $0.otherYears }
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

    /// Where a time stands in the calendar of a year; a promise stands once for each time that it names.
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

/// Makes the rows of a calendar.
private struct CalendarRows {
    /// Whether promises in equal words are one row.
    private let areSummedUp: Bool
    private let budget: SiteBudget
    private let titles: ProjectTitles
    private let page: PageTarget
    private let context: PageContext

    init(
        areSummedUp: Bool, in budget: SiteBudget, titles: ProjectTitles, from page: PageTarget,
        context: PageContext
    ) {
        self.areSummedUp = areSummedUp
        self.budget = budget
        self.titles = titles
        self.page = page
        self.context = context
    }

    /// The rows of some promises, in their order; one for several leads to the project of the first.
    func of(_ entries: [PromiseCalendar.Entry]) -> [CalendarRow] {
        guard areSummedUp else { return entries.map { row($0, count: 1) } }
        var counts: [Words: Int] = [:]
        let firsts = entries.filter { entry in
            counts[Words(entry), default: 0] += 1
            return counts[Words(entry)] == 1
        }
        return firsts.map { row($0, count: counts[Words($0)] ?? 1) }
    }

    private struct Words: Hashable {
        let key: IndicatorKey
        let target: String

        init(_ entry: PromiseCalendar.Entry) {
            key = IndicatorKey(name: entry.line.name)
            target = entry.line.target.text
        }
    }

    private func row(_ entry: PromiseCalendar.Entry, count: Int) -> CalendarRow {
        let disclosure = budget.disclosures[entry.disclosure]
        let link = context.link(from: page, to: .department(entry.disclosure)) ?? ""
        let name = disclosure.projectNames[entry.line.project]
        return CalendarRow(
            indicator: entry.line.name,
            target: entry.line.target.text,
            folder: String(link.dropLast("index.html".count)),
            file: "\(name).html#\(entry.line.anchor.text)",
            project: count == 1 ? titles[entry] : nil,
            department: count == 1 ? disclosure.head.department.name.text : nil,
            count: count == 1 ? nil : count)
    }
}
