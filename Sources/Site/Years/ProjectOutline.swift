internal import BudgetModel
internal import Checksums
internal import Comparison
internal import Records

/// What the pages of other years show of a project, and by what they know it.
struct ProjectOutline: Hashable, Sendable {
    let identity: ProjectIdentity
    /// All its money; `nil` where the table discloses no total.
    let total: Amount?
    let indicatorCount: Int

    private init(identity: ProjectIdentity, total: Amount?, indicatorCount: Int) {
        self.identity = identity
        self.total = total
        self.indicatorCount = indicatorCount
    }
}

extension ProjectOutline {
    /// A project of which nothing is known, where a record is damaged.
    static let unknown = ProjectOutline(
        identity: ProjectIdentity(name: ""), total: nil, indicatorCount: 0)

    /// What other years show of the project with an index.
    init(_ projects: [Project], _ index: Int) {
        identity = ProjectIdentity(projects[index])
        total = projects[index].funding.total?.amount
        indicatorCount = projects[index].performanceTarget.indicators.count
    }

    /// Reads what ``write(to:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        let name = try record.text()
        let code = try record.optional { record throws(RecordReader.Damage) in try record.text() }
        identity = ProjectIdentity(code: code, lacksFirstPart: try record.flag(), name: name)
        total = try record.optional { record throws(RecordReader.Damage) in
            Amount(fen: try record.integer())
        }
        indicatorCount = try record.integer()
    }

    /// Writes the outline.
    func write(to record: inout RecordWriter) {
        record.write(identity.name)
        record.write(identity.code) { $0.write($1) }
        record.write(identity.lacksFirstPart)
        record.write(total) { $0.write($1.fen) }
        record.write(indicatorCount)
    }
}

extension Project {
    /// A fingerprint of what `ProjectComparison` calls unchanged: the money, the goal and the texts of all
    /// indicators, in whatever order they stand.
    var promiseFingerprint: ContentFingerprint {
        var high: UInt64 = 0
        var low: UInt64 = 0
        // No text has a byte of 255, so it parts one from the next.
        let end: UInt8 = 0xFF
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        for index in performanceTarget.indicators.indices {
            bytes.removeAll(keepingCapacity: true)
            performanceTarget.indicators[index].appendTexts(to: &bytes, ending: end)
            let fingerprint = ContentFingerprint(of: bytes)
            high &+= fingerprint.high
            low &+= fingerprint.low
        }
        var record = RecordWriter(capacity: 64)
        for sum in funding.sums { record.write(sum) { $0.write($1) } }
        record.write(performanceTarget.goal?.text) { $0.write($1) }
        record.write(performanceTarget.indicators.count)
        record.write(high)
        record.write(low)
        return ContentFingerprint(of: record.bytes)
    }
}

extension Indicator {
    fileprivate func appendTexts(to bytes: inout [UInt8], ending end: UInt8) {
        for depth in levels.indices {
            bytes += levels[depth].text.utf8
            bytes.append(end)
        }
        bytes += name.text.utf8
        bytes.append(end)
        bytes += target.text.utf8
        bytes.append(end)
        if let explanation { bytes += explanation.text.utf8 }
    }
}
