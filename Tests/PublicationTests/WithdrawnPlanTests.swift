import Publication
import Testing

@Suite("A plan that is withdrawn once it is rendered")
struct WithdrawnPlanTests {
    private let folder = TemporaryFolder()
    private let old = ["a.html": "old", "b/c.html": "c"]
    private let new = ["a.html": "new", "b/d.html": "d"]

    private func publish(
        _ texts: [String: String],
        record: String = "",
        isRight: Bool,
        inPlace: Bool
    ) throws -> PublicationReport {
        let addresses = texts.keys.sorted()
        let plan = PublicationPlan(
            addresses: addresses,
            record: { Array(record.utf8) },
            isRight: { isRight },
            render: { index, buffer in buffer += Array((texts[addresses[index]] ?? "").utf8) }
        )
        return try Publisher(output: folder("public"), inPlace: inPlace, workers: 2).publish(plan)
    }

    @Test("leaves the old site, and the next plan is published as ever", arguments: [false, true])
    func leavesOldSite(inPlace: Bool) throws {
        _ = try publish(old, isRight: true, inPlace: inPlace)
        for _ in 1...2 {
            let report = try publish(new, isRight: false, inPlace: inPlace)
            #expect(report.way == .withdrawn)
            #expect(try Snapshot(of: folder("public")) == cleanBuild(of: old))
        }
        let report = try publish(new, isRight: true, inPlace: inPlace)
        #expect(report.way == (inPlace ? .inPlace(.asked) : .exchanged))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: new))
    }

    @Test("leaves no site where there was none")
    func makesNoSite() throws {
        #expect(try publish(old, isRight: false, inPlace: false).way == .withdrawn)
        #expect(!folder.exists("public"))
    }

    @Test("leaves the record of the old site, even where no file would have changed")
    func leavesRecord() throws {
        _ = try publish(old, record: "first", isRight: true, inPlace: false)
        let report = try publish(old, record: "second", isRight: false, inPlace: false)
        #expect(report.way == .withdrawn)
        let last = try Publisher(output: folder("public")).lastPublication()
        #expect(last?.record == Array("first".utf8))
    }
}
