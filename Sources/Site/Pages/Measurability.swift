internal import BudgetModel
internal import Records
internal import Theme

/// How target values are written: how many there are of each kind.
///
/// It describes and never scores: a target in words can be a good target.
struct Measurability: Sendable {
    /// As many as there are kinds, each in its place.
    private var counts = InlineArray<18, Int>(repeating: 0)

    /// Nothing counted yet.
    init() {}

    /// Counts the targets of projects, in their places: copies would take hold of each of their parts.
    init(of projects: some Collection<Project>) {
        for project in projects.indices {
            let indicators = projects[project].performanceTarget.indicators
            for index in indicators.indices {
                counts[indicators[index].target.targetClass.kind.rawValue] += 1
            }
        }
    }

    /// Reads what ``write(to:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        for index in counts.indices { counts[index] = try record.integer() }
    }

    /// Writes the counts.
    func write(to record: inout RecordWriter) {
        for index in counts.indices { record.write(counts[index]) }
    }

    /// Counts together what was counted apart.
    init(adding parts: some Sequence<Measurability>) {
        for part in parts {
            for index in counts.indices { counts[index] += part.counts[index] }
        }
    }

    /// How many are of a kind.
    subscript(kind: TargetKind) -> Int { counts[kind.rawValue] }

    /// How many are of the kinds of a family.
    subscript(family: TargetKind.Family) -> Int {
        TargetKind.allCases.reduce(0) { $1.family == family ? $0 + self[$1] : $0 }
    }

    /// How many can be set against a result.
    var measurableCount: Int { indicatorCount - self[.words] - self[.blanks] }
    /// How many there are.
    var indicatorCount: Int {
        var sum = 0
        for index in counts.indices { sum += counts[index] }
        return sum
    }

    /// The parts of a bar, family after family.
    var bar: Bar? {
        Bar(parts: TargetKind.Family.allCases.map { self[$0] }, whole: indicatorCount)
    }

    static let fields = Fields<Measurability> { list in
        list.number("numbers") { $0[.numbers] }
        list.number("times") { $0[.times] }
        list.number("ranks") { $0[.ranks] }
        list.number("stated") { $0[.words] }
        list.number("blanks") { $0[.blanks] }
        list.flag("hasBlanks") { $0[.blanks] > 0 }
        list.record("bar", Bar.fields) { $0.bar }
        list.record("kinds", kindFields) { $0 }
    }

    /// How many there are of each kind; nothing of those that there are none of.
    static let kindFields = Fields<Measurability> { list in
        list.kindNumbers { $0[$1] == 0 ? nil : $0[$1] }
    }
}
