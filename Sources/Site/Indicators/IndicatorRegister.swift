internal import BudgetModel
internal import Checksums
internal import Records

/// The indicators of a disclosure by their names, for pages that put several tables together.
///
/// Bytes and not values: a rebuild has hundreds of disclosures, and looks into few of them. Made where the
/// table is read, on several threads.
struct IndicatorRegister: Sendable {
    /// First every different target once, then the indicators that name a time, then what each project
    /// promises in short, then the names by their keys, each with its lines.
    let bytes: [UInt8]

    /// One name of a disclosure.
    struct Entry: Sendable {
        let key: IndicatorKey
        /// Tells whether anything changed that pages show of the name's lines.
        let fingerprint: UInt64
        /// How many projects have an indicator of the name.
        let projectCount: Int
        /// Where its lines stand among the bytes.
        let place: Int
    }

    /// One indicator of a name.
    struct Line: Sendable {
        /// The index of its project.
        let project: Int
        /// The name as printed.
        let name: String
        let target: RegisteredTarget
        let anchor: IndicatorAnchor
    }

    /// Every name of the disclosure, in the order of keys; none of what is damaged.
    func visitEntries(_ visit: (Entry) -> Void) {
        var record = RecordReader(bytes)
        do {
            for _ in 0..<3 { try record.skip() }
            for _ in 0..<(try record.number()) {
                let key = IndicatorKey(value: try record.number())
                let fingerprint = try record.number()
                let projectCount = try record.integer()
                let place = record.place
                try record.skip()
                visit(
                    Entry(
                        key: key, fingerprint: fingerprint, projectCount: projectCount,
                        place: place))
            }
        } catch {
            return
        }
    }

    /// What the projects promise, to find those that promise the same; nothing of what is damaged.
    var promises: RegisteredPromises {
        var record = RecordReader(bytes)
        do {
            for _ in 0..<2 { try record.skip() }
            _ = try record.number()
            return try RegisteredPromises(from: &record)
        } catch {
            return RegisteredPromises()
        }
    }

    /// Tells whether anything changed that pages show of the indicators that name a time; `nil` where there
    /// is none.
    var datedState: UInt64? { dated?.state }

    /// The indicators that name a time, in table order.
    var datedLines: [Line] { dated.map { lines(at: $0.place) } ?? [] }

    private var dated: (state: UInt64, place: Int)? {
        var record = RecordReader(bytes)
        do {
            try record.skip()
            guard try record.number() > 0 else { return nil }
            return (try record.number(), record.place)
        } catch {
            return nil
        }
    }

    /// The name of an entry as its first indicator has it; empty where it is damaged.
    func name(at place: Int) -> String {
        var record = RecordReader(bytes, at: place)
        do {
            _ = try record.number()
            return try record.text()
        } catch {
            return ""
        }
    }

    /// The lines of an entry, in table order; none where they are damaged.
    func lines(at place: Int) -> [Line] {
        do {
            var targets = RecordReader(bytes)
            _ = try targets.number()
            var record = RecordReader(bytes, at: place)
            _ = try record.number()
            let name = try record.text()
            return try record.list { [bytes, start = targets.place] record throws(Damage) in
                let project = try record.integer()
                var target = RecordReader(bytes, at: start + (try record.integer()))
                let anchor = UInt32(truncatingIfNeeded: try record.number())
                let ownName = try record.optional { record throws(Damage) in try record.text() }
                return Line(
                    project: project,
                    name: ownName ?? name,
                    target: try RegisteredTarget(from: &target),
                    anchor: IndicatorAnchor(value: anchor)
                )
            }
        } catch {
            return []
        }
    }

    private typealias Damage = RecordReader.Damage
}

extension IndicatorRegister {
    /// Lists the indicators of projects, whose names in addresses are given.
    init(of projects: [Project], addressed addresses: [String]) {
        var targets = TargetWriter()
        let rows = sortedRows(of: projects, &targets)
        let states = zip(projects, addresses).map { project, address in
            var shown = RecordWriter(capacity: 128)
            shown.write(project.name)
            shown.write(address)
            return ContentFingerprint(of: shown.bytes).low
        }
        var entries = RecordWriter(capacity: 48 * rows.count)
        var count = 0
        var start = 0
        while start < rows.count {
            let end = rows[start...].firstIndex { $0.key != rows[start].key } ?? rows.count
            entries.writeEntry(rows[start..<end], of: projects, states: states)
            count += 1
            start = end
        }
        let dated = rows.filter(\.target.isDated).sorted {
            ($0.project, $0.indicator) < ($1.project, $1.indicator)
        }
        var record = RecordWriter(capacity: targets.record.bytes.count + entries.bytes.count + 64)
        record.write(targets.record.bytes)
        record.writeDated(dated, of: projects, states: states)
        record.write(
            RegisteredPromises.written(
                rows.lazy.map { (project: $0.project, key: $0.promise) }, states: states))
        record.write(UInt64(count))
        bytes = record.bytes + entries.bytes
    }
}

/// One indicator on its way into the register.
private struct Row {
    let key: IndicatorKey
    let project: Int
    let indicator: Int
    let target: WrittenTarget

    /// Equal for rows of the same name and target: 48 bits of a hash.
    var promise: UInt64 {
        ((key.value ^ target.key &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93) >> 16
    }
}

/// The indicators of some projects, those of one name together; blank names are no names.
private func sortedRows(of projects: [Project], _ targets: inout TargetWriter) -> [Row] {
    var rows: [Row] = []
    for project in projects.indices {
        let indicators = projects[project].performanceTarget.indicators
        for index in indicators.indices where !indicators[index].name.text.isEmpty {
            rows.append(
                Row(
                    key: IndicatorKey(name: indicators[index].name.text),
                    project: project,
                    indicator: index,
                    target: targets.written(indicators[index].target)
                )
            )
        }
    }
    rows.sort {
        ($0.key.value, $0.project, $0.indicator) < ($1.key.value, $1.project, $1.indicator)
    }
    return rows
}

/// Where a target stands among the targets, and what tells whether it is still the same.
private struct WrittenTarget {
    let place: Int
    let state: UInt64
    /// Equal for texts that differ as little as names of the same key do.
    let key: UInt64
    let isDated: Bool
}

/// Writes each different target once.
private struct TargetWriter {
    private(set) var record = RecordWriter()
    private var known: [String: (registered: RegisteredTarget, target: WrittenTarget)] = [:]

    /// A target as it was written; one that reads otherwise than an equal text before it is written anew.
    mutating func written(_ target: TargetValue) -> WrittenTarget {
        let registered = RegisteredTarget(target)
        if let known = known[registered.text], known.registered == registered {
            return known.target
        }
        let place = record.bytes.count
        registered.write(to: &record)
        let state = ContentFingerprint(of: record.bytes[place...]).low
        let target = WrittenTarget(
            place: place, state: state, key: IndicatorKey(name: registered.text).value,
            isDated: !registered.times.isEmpty)
        known[registered.text] = (registered, target)
        return target
    }
}

/// Some indicators as a register keeps them, and what tells whether pages show the same of them.
private func written(
    _ rows: ArraySlice<Row>, of projects: [Project], states: [UInt64]
) -> (bytes: [UInt8], state: UInt64) {
    guard let first = rows.first else { return ([], 0) }
    let name = projects[first.project].performanceTarget.indicators[first.indicator].name.text
    var lines = RecordWriter(capacity: 32 + 16 * rows.count)
    var shown = RecordWriter(capacity: 32 + 32 * rows.count)
    lines.write(name)
    shown.write(name)
    lines.write(rows) { lines, row in
        let indicators = projects[row.project].performanceTarget.indicators
        let level = indicators[row.indicator].levels.first?.text
        let ownName = indicators[row.indicator].name.text
        let anchor = IndicatorAnchor(level: level, name: ownName)
        lines.write(row.project)
        lines.write(row.target.place)
        lines.write(UInt64(anchor.value))
        lines.write(ownName == name ? nil : ownName) { $0.write($1) }
        shown.write(states[row.project])
        shown.write(row.target.state)
        shown.write(UInt64(anchor.value))
        if ownName != name { shown.write(ownName) }
    }
    return (lines.bytes, ContentFingerprint(of: shown.bytes).low)
}

extension RecordWriter {
    /// Writes one name with its indicators.
    fileprivate mutating func writeEntry(
        _ rows: ArraySlice<Row>, of projects: [Project], states: [UInt64]
    ) {
        guard let key = rows.first?.key else { return }
        let (lines, state) = written(rows, of: projects, states: states)
        write(key.value)
        write(state)
        write(zip(rows, rows.dropFirst()).count { $0.project != $1.project } + 1)
        write(lines)
    }

    /// Writes the indicators that name a time, which mostly are few or none.
    fileprivate mutating func writeDated(
        _ rows: [Row], of projects: [Project], states: [UInt64]
    ) {
        var dated = RecordWriter()
        if !rows.isEmpty {
            let (lines, state) = written(rows[...], of: projects, states: states)
            dated.write(state)
            dated.write(lines)
        }
        write(dated.bytes)
    }
}
