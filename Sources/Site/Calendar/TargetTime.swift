internal import BudgetModel
internal import Records

/// The time that a target value names, as the calendar shows it.
enum TargetTime: Hashable, Sendable {
    /// By when, or in which part of the year.
    case deadline(Deadline)
    /// How often: the period, where one is named (周, 月, 季度), and the months in which it applies.
    case schedule(period: String?, months: ClosedRange<Int>?)

    /// The times that a target names, in their order; none where it names none.
    static func all(in statement: TargetStatement) -> [TargetTime] {
        switch statement {
        case .deadline(let deadline): [.deadline(deadline)]
        case .deadlines(let deadlines): deadlines.map { .deadline($0) }
        case .schedule(let schedule) where schedule.period != nil || schedule.months != nil:
            [.schedule(period: schedule.period, months: schedule.months)]
        default: []
        }
    }
}

extension TargetTime {
    /// Reads what ``write(to:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        guard try record.flag() else {
            let period = try record.optional { record throws(RecordReader.Damage) in
                try record.text()
            }
            let months = try record.optional { record throws(RecordReader.Damage) in
                let (first, last) = (try record.month(), try record.month())
                guard first <= last else { throw RecordReader.Damage() }
                return first...last
            }
            self = .schedule(period: period, months: months)
            return
        }
        self = .deadline(
            Deadline(
                year: try record.optional { record throws(RecordReader.Damage) in
                    try record.integer()
                },
                partOfYear: try record.word(),
                month: try record.optional { record throws(RecordReader.Damage) in
                    try record.month()
                },
                partOfMonth: try record.word(),
                day: try record.optional { record throws(RecordReader.Damage) in
                    try record.integer()
                },
                recurrence: try record.word(),
                isLatest: try record.flag()
            ))
    }

    /// Writes the time.
    func write(to record: inout RecordWriter) {
        switch self {
        case .deadline(let deadline):
            record.write(true)
            record.write(deadline.year) { $0.write($1) }
            record.write(deadline.partOfYear) { $0.write($1.rawValue) }
            record.write(deadline.month) { $0.write($1) }
            record.write(deadline.partOfMonth) { $0.write($1.rawValue) }
            record.write(deadline.day) { $0.write($1) }
            record.write(deadline.recurrence) { $0.write($1.rawValue) }
            record.write(deadline.isLatest)
        case .schedule(let period, let months):
            record.write(false)
            record.write(period) { $0.write($1) }
            record.write(months) { record, months in
                record.write(months.lowerBound)
                record.write(months.upperBound)
            }
        }
    }
}

extension RecordReader {
    fileprivate mutating func month() throws(Damage) -> Int {
        let month = try integer()
        guard 1...12 ~= month else { throw Damage() }
        return month
    }

    /// Reads a word of a fixed list, or none.
    fileprivate mutating func word<Word: RawRepresentable<String>>() throws(Damage) -> Word? {
        guard try flag() else { return nil }
        guard let word = Word(rawValue: try text()) else { throw Damage() }
        return word
    }
}
