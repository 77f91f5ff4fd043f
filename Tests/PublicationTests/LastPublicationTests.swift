import Foundation
import Publication
import Testing

@Suite("The last publication")
struct LastPublicationTests {
    private let folder = TemporaryFolder()
    private let site = StatedSite()
    private let texts = [
        "2020/a.html": "aaaaaaaa", "2020/a/b/c.html": "c", "2020/b.html": "b", "index.html": "home",
    ]

    private var publisher: Publisher { Publisher(output: folder("public"), workers: 2) }

    private func publish(_ texts: [String: String], record: String) throws {
        _ = try publisher.publish(site.plan(texts, states: [:], record: record))
    }

    /// The record of the last publication as text.
    private func record() throws -> String? {
        try publisher.lastPublication()?.record.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("is none before the first, and looking for it makes nothing")
    func isNoneBeforeFirst() throws {
        #expect(try publisher.lastPublication() == nil)
        try folder.makeFolder("public")
        #expect(try publisher.lastPublication() == nil)
        #expect(try folder.names() == ["public"])
    }

    @Test("gives back its record, whether or not a file had changed", arguments: [false, true])
    func givesRecord(inPlace: Bool) throws {
        var publisher = publisher
        publisher.inPlace = inPlace
        for (text, record) in [("1", "one"), ("1", "two"), ("2", "three"), ("2", "")] {
            let plan = site.plan(["a": text], states: [:], record: record)
            _ = try publisher.publish(plan)
            #expect(try self.record() == record)
        }
    }

    @Test("has no record once that was lost or changed, and one again after the next")
    func missesRecord() throws {
        try publish(texts, record: "first")
        let inode = try folder.inode(of: "public")
        try folder.write("forged", to: ".public.mingzhang/record-\(inode)")
        #expect(try record() == nil)
        try folder.remove(".public.mingzhang/record-\(inode)")
        #expect(try record() == nil)
        try publish(texts, record: "first")
        #expect(try record() == "first")
    }

    @Test("gives back details, which belong to its record alone")
    func givesDetails() throws {
        func publish(_ text: String) throws {
            let plan = PublicationPlan(
                addresses: ["a"], record: { Array(text.utf8) },
                details: { [Array(text.utf8), [], Array("s".utf8)] },
                render: { $1 += Array(text.utf8) })
            _ = try publisher.publish(plan)
        }
        try publish("first")
        let last = try #require(try publisher.lastPublication())
        #expect(try last.details() == Array("firsts".utf8))
        try publish("second")
        #expect(try publisher.lastPublication()?.details() == Array("seconds".utf8))
        let inode = try folder.inode(of: "public")
        try folder.write("forged", to: ".public.mingzhang/details-\(inode)")
        #expect(try record() == "second")
        #expect(try publisher.lastPublication()?.details() == nil)
        try publish("second")
        #expect(try publisher.lastPublication()?.details() == Array("seconds".utf8))
    }

    @Test("reports all files as kept")
    func reports() throws {
        try publish(texts, record: "")
        let report = try publisher.publish(site.plan(texts, states: [:]))
        #expect(try publisher.lastPublication()?.report == report)
    }

    @Test("left an untouched folder, whatever the number of files and threads")
    func isUntouched() throws {
        var texts = texts
        for number in 0..<1700 { texts["many/\(number % 7)/\(number)"] = "\(number)" }
        for workers in 1...3 {
            try publish(texts, record: "")
            var publisher = publisher
            publisher.workers = workers
            #expect(try publisher.lastPublication()?.isUntouched() == true)
            texts["2020/b.html"] = "changed \(workers)"
        }
    }

    @Test("left a folder that is touched by whoever changes it by hand", arguments: Tampering.all)
    func isTouched(tampering: Tampering) throws {
        try folder.makeFolder("outside")
        try folder.write("gold", to: "outside/treasure")
        try publish(texts, record: "")
        try tampering.act(folder, "public")
        #expect(try publisher.lastPublication()?.isUntouched() == false)
        try publish(texts, record: "")
        #expect(try publisher.lastPublication()?.isUntouched() == true)
    }

    @Test("does not mind what is done to the spare tree")
    func ignoresSpare() throws {
        try publish(texts, record: "1")
        try publish(texts.merging(["index.html": "new"]) { $1 }, record: "2")
        try folder.remove(".public.mingzhang/spare")
        #expect(try publisher.lastPublication()?.isUntouched() == true)
        #expect(try record() == "2")
    }
}
