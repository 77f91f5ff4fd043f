import BudgetModel
import Records
import Site
import Synchronization
import Testing

@Suite("A disclosure that was written to a record")
struct SiteDisclosureRecordTests {
    private let disclosure = Sample.disclosure(projects: [
        Sample.checkUp, Sample.project("表彰", code: "2—1000004"), Sample.project("无编码"),
    ])

    private var bytes: [UInt8] { SiteDisclosure(disclosure).record.bytes }

    @Test("is read back with all that other pages show of it, and its projects are not asked for")
    func keepsHead() throws {
        var record = RecordReader(bytes)
        let read = try SiteDisclosure(from: &record) { _, _ in
            Issue.record("somebody asked for the projects")
            return []
        }
        #expect(record.isAtEnd)
        #expect(read.head == SiteDisclosure(disclosure).head)
        #expect(read.projectCount == 3)
        let (tally, whole) = (
            SiteBudget(disclosures: [read]).tally,
            SiteBudget(disclosures: [SiteDisclosure(disclosure)]).tally
        )
        #expect(tally == whole)
        #expect(tally.indicators == 2 && tally.measurable == 1)
        #expect(read.record.bytes == bytes)
    }

    @Test("keeps blanks of its funding apart from sums of nothing")
    func keepsBlanks() throws {
        var disclosure = disclosure
        disclosure.funding = Funding(
            total: nil, generalBudget: Sample.figure("0.00", fen: 0), fundBudget: nil,
            other: Sample.figure("-1", fen: -1_000_000))
        var record = RecordReader(SiteDisclosure(disclosure).record.bytes)
        let read = try SiteDisclosure(from: &record) { _, _ in [] }
        #expect(read.head.funding == disclosure.funding)
    }

    @Test("asks for its projects once, by its document and their number")
    func asksOnce() throws {
        let times = Mutex(0)
        var record = RecordReader(bytes)
        let read = try SiteDisclosure(from: &record) { [disclosure] document, count in
            times.withLock { $0 += 1 }
            #expect(document == disclosure.document && count == 3)
            return disclosure.projects
        }
        #expect(read.projects == disclosure.projects)
        #expect(read.projects == disclosure.projects)
        let asked = times.withLock { $0 }
        #expect(asked == 1)
    }

    @Test("is not read from bytes that end too soon")
    func refusesPieces() {
        for count in bytes.indices {
            #expect(throws: RecordReader.Damage.self) { try read(Array(bytes.prefix(count))) }
        }
    }

    @Test("is not read where its stage is none")
    func refusesStages() throws {
        let stage = Array("budget".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: stage) })
        var damaged = bytes
        damaged[place] = UInt8(ascii: "x")
        let unknown = damaged
        #expect(throws: RecordReader.Damage.self) { try read(unknown) }
    }

    private func read(_ bytes: [UInt8]) throws {
        var record = RecordReader(bytes)
        _ = try SiteDisclosure(from: &record) { _, _ in [] }
    }
}
