import Checksums
import Glibc
import Testing

@testable import mingzhang

@Suite("The record of a build")
struct BuildRecordTests {
    private let record = BuildRecord(
        maker: "0.1.0 一",
        files: [
            "content/site.yml": BuildRecord.File(
                stamp: InputStamp(stat()), fingerprint: ContentFingerprint(high: 1, low: .max)),
            "content/targets/2020/a.txt": BuildRecord.File(
                stamp: nil, fingerprint: ContentFingerprint(high: 2, low: 3)),
        ],
        tables: [
            "content/targets/2020/a.txt": BuildRecord.Table(
                warnings: 2, disclosures: [[1, 2], [], [3]])
        ],
        notes: ["content/commentary/a.md": [4, 5]],
        theme: [6],
        state: ContentFingerprint(high: 4, low: 5),
        knownNotes: [ContentFingerprint(high: 6, low: 7), ContentFingerprint(high: 6, low: 0)],
        summary: SiteSummary(pages: 6, departments: 1, projects: 2, indicators: 3, warnings: 4)
    )

    @Test("is read back whole")
    func isReadBack() throws {
        let read = try #require(BuildRecord(record.bytes))
        #expect(read.maker == record.maker)
        #expect(read.files == record.files)
        #expect(read.tables.keys == record.tables.keys)
        let table = try #require(read.tables["content/targets/2020/a.txt"])
        #expect(table.warnings == 2 && table.disclosures == [[1, 2], [], [3]])
        #expect(read.notes == record.notes && read.theme == record.theme)
        #expect(read.state == record.state)
        #expect(read.knownNotes == record.knownNotes)
        #expect(read.summary == record.summary)
        #expect(read.bytes == record.bytes)
    }

    @Test("is none where bytes are missing at its end")
    func refusesPieces() {
        let bytes = record.bytes
        for count in bytes.indices { #expect(BuildRecord(Array(bytes.prefix(count))) == nil) }
    }

    @Test("does not crash on bytes that mean something else", arguments: [0x00, 0x7F, 0x80, 0xFF])
    func survivesDamage(byte: UInt8) {
        let bytes = record.bytes
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] = byte
            let read = BuildRecord(damaged)
            #expect(read == nil || read?.bytes.isEmpty == false)
        }
    }
}
