internal import BudgetModel
internal import Records
internal import Theme

/// How target values are written: what can be set against a result, and what words alone promise.
///
/// It describes and never scores: a target in words can be a good target.
struct Measurability: Hashable, Sendable {
    /// Targets that name a number.
    private(set) var numbers = 0
    /// Targets that name a time or a rhythm.
    private(set) var dates = 0
    /// Targets that name a place among others.
    private(set) var ranks = 0
    /// Targets in words, and blank ones.
    private(set) var texts = 0

    /// Counts the targets of projects, in their places: copies would take hold of each of their parts.
    init(of projects: some Collection<Project>) {
        for project in projects.indices {
            let indicators = projects[project].performanceTarget.indicators
            for index in indicators.indices { count(indicators[index].target.statement) }
        }
    }

    /// Reads what ``write(to:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        numbers = try record.integer()
        dates = try record.integer()
        ranks = try record.integer()
        texts = try record.integer()
    }

    /// Writes the counts.
    func write(to record: inout RecordWriter) {
        for count in [numbers, dates, ranks, texts] { record.write(count) }
    }

    /// Counts together what was counted apart.
    init(adding parts: some Sequence<Measurability>) {
        for part in parts {
            numbers += part.numbers
            dates += part.dates
            ranks += part.ranks
            texts += part.texts
        }
    }

    private mutating func count(_ statement: TargetStatement) {
        guard statement.isMeasurable else {
            texts += 1
            return
        }
        switch statement {
        case .deadline, .schedule: dates += 1
        case .rank: ranks += 1
        default: numbers += 1
        }
    }

    /// How many can be set against a result.
    var measurableCount: Int { numbers + dates + ranks }
    /// How many there are.
    var indicatorCount: Int { measurableCount + texts }

    static let fields = Fields<Measurability> { list in
        list.number("numbers") { $0.numbers }
        list.number("dates") { $0.dates }
        list.number("ranks") { $0.ranks }
        list.number("texts") { $0.texts }
        list.record("bar", Bar.fields) {
            Bar(parts: [$0.numbers, $0.dates, $0.ranks, $0.texts], whole: $0.indicatorCount)
        }
    }
}
