import BudgetModel
import Diagnostics
import Revisions
import Testing

@Suite("The chain of revisions")
struct RevisionChainTests {
    private let path = "content/targets/2020/a.txt"

    /// A chain of two, the second of which exchanges the only table.
    private func revisions() throws -> [Revision] {
        let first = try Sample.revision(
            1, after: nil,
            tables: [TableChange(path: path, before: nil, after: Sample.digest("a"))])
        let change = TableChange(path: path, before: Sample.digest("a"), after: Sample.digest("b"))
        let second = try Sample.revision(
            2, after: try digest(of: first), tables: [change], changes: [Sample.change])
        return [first, second]
    }

    private func digest(of revision: Revision) throws -> String {
        let line = String(decoding: revision.bytes, as: UTF8.self).split(separator: "\n").last
        return String(try #require(line).dropFirst("sha256\t".count))
    }

    @Test("is read in the order of its numbers, and knows the tables of the last state")
    func isRead() throws {
        let files = try revisions().map { Sample.file($0) }
        let read = ReadChain(files.reversed(), copies: [Sample.digest("b")])
        #expect(read.report == "")
        #expect(read.chain.revisions.map(\.revision) == (try revisions()))
        #expect(read.chain.tables == [Sample.digest("b"): path])
        #expect(ReadChain([]).chain.last == nil)
    }

    @Test("is broken where a revision is missing")
    func missesRevisions() throws {
        let files = try revisions().map { Sample.file($0) }
        let read = ReadChain([files[1]], copies: [Sample.digest("b")])
        #expect(
            read.report == """
                content/revisions/0001.txt: error: revision 1 is missing, and later ones are there [revision-missing]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
        #expect(read.chain.revisions.isEmpty)
    }

    @Test("is broken where a revision follows another one, or stands under another number")
    func missesLinks() throws {
        var revisions = try revisions()
        revisions[1].previous = Sample.digest("f")
        let read = ReadChain(revisions.map { Sample.file($0) }, copies: [Sample.digest("b")])
        #expect(
            read.report
                == broken(2, line: 5, "this revision does not follow revision 1 as it is here"))
        #expect(read.chain == RevisionChain())

        let second = Sample.file(try self.revisions()[1])
        let renamed = RevisionFile(path: RevisionFile.path(of: 1), bytes: second.bytes)
        #expect(ReadChain([renamed]).report.contains("0001.txt:2:1: error: this revision does not"))
    }

    @Test("is broken where a revision is older than the one before")
    func goesBack() throws {
        var revisions = try revisions()
        revisions[1].date = try #require(CalendarDate("2026-10-31"))
        let read = ReadChain(revisions.map { Sample.file($0) }, copies: [Sample.digest("b")])
        #expect(
            read.report
                == broken(
                    2, line: 3,
                    "this revision is dated before 2026-11-01, the day of the one before"))
    }

    @Test("is broken where a revision replaces a table that was never recorded")
    func replacesNothing() throws {
        var revisions = try revisions()
        revisions[1].tables[0].before = Sample.digest("e")
        let read = ReadChain(
            revisions.map { Sample.file($0) }, copies: [Sample.digest("a"), Sample.digest("b")])
        #expect(
            read.report
                == broken(
                    2, line: 6, "this revision replaces a \"\(path)\" that no revision before has"))
    }

    @Test("is broken where the copy of a table of the last state is missing")
    func missesCopies() throws {
        let files = try revisions().map { Sample.file($0) }
        let read = ReadChain(files, copies: [Sample.digest("a")])
        #expect(
            read.report == """
                content/revisions/tables/\(Sample.digest("b")).txt: error: the copy of a recorded table is missing, so nothing can be compared [recorded-table-damaged]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test("says of a table whose copy was altered that it was")
    func refusesAlteredCopies() {
        let fault = Diagnostic.recordedTableDamaged("a", isMissing: false)
        #expect(
            DiagnosticFormat.text.report([fault], in: .english) == """
                content/revisions/tables/a.txt: error: the copy of a recorded table was altered [recorded-table-damaged]
                    remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

                """
        )
    }

    @Test("warns where tables are others than the recorded ones, and not of one that was renamed")
    func comparesTables() throws {
        let files = try revisions().map { Sample.file($0) }
        let chain = ReadChain(files, copies: [Sample.digest("b")]).chain
        let fault = chain.fault(comparing: [Sample.digest("c"): path])
        #expect(
            DiagnosticFormat.text.report([fault].compactMap(\.self), in: .english) == """
                \(path): warning: 1 table differs from revision 2 of 2026-11-02, and no revision says why [data-unrecorded]
                    remedy: run mingzhang record -m "reason", then build

                """
        )
        #expect(fault?.isAboutRecording == true)
        let more = chain.fault(comparing: [Sample.digest("b"): path, Sample.digest("c"): "new.txt"])
        #expect(more?.location.path == "new.txt")
        #expect(chain.fault(comparing: [:])?.location.path == path)
        #expect(chain.fault(comparing: [Sample.digest("b"): "renamed.txt"]) == nil)
        #expect(RevisionChain().fault(comparing: [Sample.digest("c"): path]) == nil)
    }

    private func broken(_ number: Int, line: Int, _ message: String) -> String {
        """
        content/revisions/000\(number).txt:\(line):1: error: \(message) [revision-chain-broken]
            remedy: restore content/revisions from a backup or version control; only mingzhang record writes there

        """
    }
}
