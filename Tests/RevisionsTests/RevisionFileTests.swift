import BudgetModel
import Revisions
import Testing

@Suite("The file of a revision")
struct RevisionFileTests {
    @Test("has a line for each fact, and ends with the SHA-256 of those above")
    func writes() throws {
        let tables = [
            TableChange(
                path: "content/targets/2020/zuzhibu.txt",
                before: Sample.digest("a"),
                after: Sample.digest("b")
            )
        ]
        let revision = try Sample.revision(
            2, after: Sample.digest("c"), tables: tables, changes: [Sample.change])
        #expect(
            String(decoding: revision.bytes, as: UTF8.self) == """
                mingzhang-revision\t1
                number\t2
                date\t2026-11-02
                reason\t更正
                previous\t\(Sample.digest("c"))
                table\tcontent/targets/2020/zuzhibu.txt\t\(Sample.digest("a"))\t\(Sample.digest("b"))
                change\tyear\tstage\tdepartment\tproject\ttitle\tindicator\tlevel\tname\tfield\tbefore\tafter
                changed\t2020\tbudget\t组织部\t2-1\t体检\ti-3b7aab28\t产出指标\t参检率\ttarget\t≥85%\t≥90%
                sha256\t4a1423b8753ded32dd2521e880165e58b5d0e693c5d796fc1ef9203f49429700

                """
        )
    }

    @Test(
        "is read back as it was, whatever the texts hold",
        arguments: [
            "", "\\", "\\t", "a\tb\nc\r\nd", "\u{0}\u{7}", "\u{2028}é\u{301}👨‍👩‍👧", "\"，;=1+1",
            "sha256\t",
        ]
    )
    func isReadBack(text: String) throws {
        var change = Sample.change
        change.before = text
        change.disclosure.department = text
        change.project?.title = text
        change.indicator?.level = text
        var revision = try Sample.revision(1, after: nil, changes: [change])
        revision.reason = text
        let read = ReadChain([Sample.file(revision)])
        #expect(read.report == "")
        #expect(read.chain.last?.revision == revision)
        #expect(read.chain.last?.file.bytes == revision.bytes)
    }

    @Test("is refused where it was altered after it was recorded")
    func refusesAlteration() throws {
        var file = Sample.file(try Sample.revision(1, after: nil, changes: [Sample.change]))
        file.bytes = Array(
            String(decoding: file.bytes, as: UTF8.self)
                .replacing("≥90%", with: "≥99%").utf8)
        #expect(
            ReadChain([file]).report == """
                content/revisions/0001.txt:8:1: error: the revision was altered after it was recorded: its checksum differs [revision-altered]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test(
        "is refused where it is no revision",
        arguments: [
            ("", 1, 1, "this is not what a revision has here"),
            ("x\t1\n", 1, 1, "this is not what a revision has here"),
            ("mingzhang-revision\n", 1, 1, "this line of the revision must have 2 cells"),
            (
                "mingzhang-revision\t2\n", 1, 20,
                "the revision has form \"2\", and this program knows form 1"
            ),
            ("number\tone\n", 2, 8, "this cell must be a number"),
            ("number\t-1\n", 2, 8, "this cell must be a number"),
            ("number\t1\ndate\t2026-02-30\n", 3, 6, "this cell must be a day such as 2020-01-31"),
            (
                "number\t1\ndate\t2026-02-03\nreason\tx\nprevious\tABC\n", 5, 10,
                "this cell must be a SHA-256 of 64 digits"
            ),
            (
                "number\t1\ndate\t2026-02-03\nreason\t组\nprevious\t\ntable\t组\t\t\n", 6, 9,
                "this cell must be a SHA-256 of 64 digits"
            ),
            (
                "number\t1\ndate\t2026-02-03\nreason\tx\nprevious\t\n", 6, 1,
                "this is not what a revision has here"
            ),
        ]
    )
    func refusesOthers(lines: String, line: Int, column: Int, message: String) {
        let start = lines.hasPrefix("number") ? "mingzhang-revision\t1\n" : ""
        #expect(
            ReadChain([Sample.file(start + lines)]).report == """
                content/revisions/0001.txt:\(line):\(column): error: \(message) [revision-damaged]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test(
        "is refused where a line of changes is none",
        arguments: [
            (
                "moved\t2020\tbudget\t组\t\t\t\t\t\ttotal\t\t", 1,
                "this is not what a revision has here"
            ),
            ("added\tx\tbudget\t组\t\t\t\t\t\ttotal\t\t", 7, "this cell must be a number"),
            ("added\t2020\tx\t组\t\t\t\t\t\ttotal\t\t", 12, "this is not what a revision has here"),
            (
                "added\t2020\tbudget\t组织\t\t\t\t\t\tall\t\t", 27,
                "this is not what a revision has here"
            ),
            ("added\t2020", 1, "this line of the revision must have 12 cells"),
        ]
    )
    func refusesChanges(line: String, column: Int, message: String) throws {
        let text = String(
            decoding: try Sample.revision(1, after: nil).bytes, as: UTF8.self)
        let lines = text.split(separator: "\n").dropLast()
        let file = Sample.file(lines.joined(separator: "\n") + "\n" + line + "\n")
        #expect(
            ReadChain([file]).report == """
                content/revisions/0001.txt:7:\(column): error: \(message) [revision-damaged]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test("is refused where it is not UTF-8")
    func refusesOtherEncodings() {
        let file = RevisionFile(path: "content/revisions/0001.txt", bytes: [0xD6, 0xD0])
        #expect(
            ReadChain([file]).report == """
                content/revisions/0001.txt: error: the revision is not UTF-8 [revision-damaged]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test("is refused wherever it is cut off")
    func refusesCuts() throws {
        let whole = Sample.file(try Sample.revision(1, after: nil, changes: [Sample.change]))
        for count in whole.bytes.indices {
            let cut = RevisionFile(path: whole.path, bytes: Array(whole.bytes.prefix(count)))
            #expect(ReadChain([cut]).report.contains("[revision-"), "\(count) bytes")
            #expect(ReadChain([cut]).chain.revisions.isEmpty)
        }
        let line = Array(whole.bytes.dropLast(72))
        #expect(
            ReadChain([RevisionFile(path: whole.path, bytes: line)]).report == """
                content/revisions/0001.txt:7:1: error: the revision is not whole: its last line is no checksum [revision-damaged]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test("is refused whichever of its bytes is another one")
    func refusesFlips() throws {
        let whole = Sample.file(try Sample.revision(1, after: nil, changes: [Sample.change]))
        for index in whole.bytes.indices {
            var flipped = whole
            flipped.bytes[index] ^= 0x20
            #expect(ReadChain([flipped]).chain.revisions.isEmpty, "byte \(index)")
        }
    }

    @Test("stands under its number, a copy of a table under its digest")
    func isNamed() {
        #expect(RevisionFile.path(of: 1) == "content/revisions/0001.txt")
        #expect(RevisionFile.path(of: 12345) == "content/revisions/12345.txt")
        #expect(RevisionFile.number(of: "content/revisions/0012.txt") == 12)
        for other in ["0000.txt", "12.txt", "00012.txt", "-001.txt", "0001.bak", "a.txt", ""] {
            #expect(RevisionFile.number(of: "content/revisions/\(other)") == nil)
        }
        let digest = Sample.digest("a")
        #expect(RevisionFile.digest(ofTable: RevisionFile.path(ofTable: digest)) == digest)
        #expect(RevisionFile.digest(ofTable: "content/revisions/tables/a.txt") == nil)
    }
}
