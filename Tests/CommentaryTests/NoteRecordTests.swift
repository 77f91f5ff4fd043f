import Commentary
import Diagnostics
import Records
import Testing

@Suite("A note that was written to a record")
struct NoteRecordTests {
    private static let texts = [
        "---\nabout: 2020/zuzhibu\n---\n\n一句。\n",
        """
        ---
        about: 2020/zuzhibu/2-1000001
        title: 说明
        date: 2020-02-29
        language: en
        order: 3
        ---

        The total is {{2020/zuzhibu#total}} & **万元** counts.

        ## Of {{home#projects}} projects

        [home](home), [2020](2020), [a heading](other.md#绩效), [elsewhere](https://example.org/?a=b).
        """,
        "# 只有标题\n\n> 引文\n\n- 一\n- 二\n",
    ]

    private func note(_ text: String) -> Note {
        var faults: [Diagnostic] = []
        defer { #expect(faults == []) }
        return Note(
            parsing: Array(text.utf8),
            path: "content/commentary/a.md",
            anchorPrefix: "n1-",
            headingShift: 1,
            terms: Terms(["万元"]),
            faults: &faults
        )
    }

    @Test("is read back with all it says, links and cites", arguments: texts)
    func isReadBack(text: String) throws {
        let note = note(text)
        var written = RecordWriter()
        note.write(to: &written)
        var record = RecordReader(written.bytes)
        let read = try Note(from: &record, path: note.path)
        #expect(record.isAtEnd)
        #expect(read.path == note.path && read.frontMatter == note.frontMatter)
        #expect(read.title == note.title && read.summary == note.summary)
        #expect(read.headings == note.headings && read.anchorPrefix == note.anchorPrefix)
        #expect(read.pieces == note.pieces && read.references == note.references)
    }

    @Test("is told from bytes that end too soon")
    func refusesDamage() {
        var written = RecordWriter()
        note(Self.texts[1]).write(to: &written)
        for count in 0..<written.bytes.count {
            #expect(throws: RecordReader.Damage.self) {
                var record = RecordReader(Array(written.bytes[..<count]))
                _ = try Note(from: &record, path: "a.md")
            }
        }
    }
}
