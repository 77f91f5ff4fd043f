import Checksums
import Glibc
import Records
import Testing

@testable import mingzhang

private let outline = BuildOutline(
    maker: "0.1.0 一",
    files: [
        "content/site.yml": BuildOutline.File(
            stamp: InputStamp(stat()), fingerprint: ContentFingerprint(high: 1, low: .max)),
        "content/targets/2020/a.txt": BuildOutline.File(
            stamp: nil, fingerprint: ContentFingerprint(high: 2, low: 3)),
    ],
    summary: SiteSummary(pages: 6, departments: 1, projects: 2, indicators: 3, warnings: 4)
)

@Suite("The outline of a build")
struct BuildOutlineTests {
    @Test("is read back whole")
    func isReadBack() throws {
        let read = try #require(BuildOutline(outline.bytes))
        #expect(read.maker == outline.maker)
        #expect(read.files == outline.files)
        #expect(read.summary == outline.summary)
        #expect(read.bytes == outline.bytes)
    }

    @Test("is none where bytes are missing at its end")
    func refusesPieces() {
        let bytes = outline.bytes
        for count in bytes.indices { #expect(BuildOutline(Array(bytes.prefix(count))) == nil) }
    }

    @Test("does not crash on bytes that mean something else", arguments: [0x00, 0x7F, 0x80, 0xFF])
    func survivesDamage(byte: UInt8) {
        let bytes = outline.bytes
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] = byte
            let read = BuildOutline(damaged)
            #expect(read == nil || read?.bytes.isEmpty == false)
        }
    }
}

@Suite("The record of a build")
struct BuildRecordTests {
    private let record = BuildRecord(
        outline: outline,
        tables: [
            "content/targets/2020/a.txt": BuildRecord.Table(
                warnings: 2, disclosures: [[1, 2], [], [3]].map { RecordPieces($0) })
        ],
        notes: ["content/commentary/a.md": [4, 5]],
        theme: [6],
        state: ContentFingerprint(high: 4, low: 5),
        knownNotes: [ContentFingerprint(high: 6, low: 7), ContentFingerprint(high: 6, low: 0)]
    )

    @Test("is read back whole")
    func isReadBack() throws {
        let read = try #require(BuildRecord(of: outline, record.details.bytes))
        #expect(read.tables.keys == record.tables.keys)
        let table = try #require(read.tables["content/targets/2020/a.txt"])
        #expect(table.warnings == 2 && table.disclosures.map(\.bytes) == [[1, 2], [], [3]])
        #expect(read.notes == record.notes && read.theme == record.theme)
        #expect(read.state == record.state)
        #expect(read.knownNotes == record.knownNotes)
        #expect(read.details.bytes == record.details.bytes)
    }

    @Test("is none where bytes are missing at its end")
    func refusesPieces() {
        let bytes = record.details.bytes
        for count in bytes.indices {
            #expect(BuildRecord(of: outline, Array(bytes.prefix(count))) == nil)
        }
    }

    @Test("does not crash on bytes that mean something else", arguments: [0x00, 0x7F, 0x80, 0xFF])
    func survivesDamage(byte: UInt8) {
        let bytes = record.details.bytes
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] = byte
            let read = BuildRecord(of: outline, damaged)
            #expect(read == nil || read?.details.bytes.isEmpty == false)
        }
    }
}
