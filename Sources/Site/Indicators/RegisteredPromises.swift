internal import Records

/// What the projects of a disclosure promise, in so far as it tells who promises the same.
struct RegisteredPromises: Sendable {
    /// Of each project what tells whether its name or its address changed.
    private(set) var states: [UInt64] = []
    /// The indicators, those of one name and target in the order of projects: the project, and what is equal
    /// for the same name and target.
    private(set) var promises: [(project: Int, key: UInt64)] = []

    /// No projects.
    init() {}

    /// Reads what ``written(_:states:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        states = try record.list { record throws(RecordReader.Damage) in try record.number() }
        let count = states.count
        promises = try record.list { record throws(RecordReader.Damage) in
            let project = try record.number()
            guard project < UInt64(count) else { throw RecordReader.Damage() }
            return (Int(project), try record.number())
        }
    }

    /// Promises as bytes.
    static func written(
        _ promises: some Collection<(project: Int, key: UInt64)>, states: [UInt64]
    ) -> [UInt8] {
        var record = RecordWriter(capacity: 10 * states.count + 9 * promises.count + 16)
        record.write(states) { $0.write($1) }
        record.write(promises) { record, promise in
            record.write(UInt64(promise.project))
            record.write(promise.key)
        }
        return record.bytes
    }
}
