import Publication
import Testing

/// Publishes texts with companions in capitals, and notes for which texts companions were made.
///
/// Texts below three characters have none.
final class AccompaniedSite: Sendable {
    /// The texts of which companions were made.
    let made = NotedTexts()

    func plan(_ texts: [String: String], method: String = "capitals") -> PublicationPlan {
        let addresses = texts.keys.sorted()
        let capitals = Companion(
            suffix: ".up",
            method: method,
            isWanted: { $0.hasSuffix("html") },
            make: { content, buffer in
                let text = String(decoding: content, as: UTF8.self)
                self.made.note(text)
                if text.count > 2 { buffer += Array(text.uppercased().utf8) }
            }
        )
        return PublicationPlan(addresses: addresses, companions: [capitals]) { index, buffer in
            buffer += Array((texts[addresses[index]] ?? "").utf8)
        }
    }

    /// The texts that a folder has then.
    static func expected(_ texts: [String: String]) -> [String: String] {
        let companions = texts.filter { address, text in
            address.hasSuffix("html") && text.count > 2 && texts["\(address).up"] == nil
        }
        let added = companions.map { ("\($0.key).up", $0.value.uppercased()) }
        return texts.merging(added) { text, _ in text }
    }
}

@Suite("A companion")
struct CompanionTests {
    private let folder = TemporaryFolder(inMemory: true)
    private let site = AccompaniedSite()
    private let texts = [
        "a.html": "text a", "b/c.html": "text c", "b/c.html-": "between", "d": "d",
    ]

    /// Publishes, and gives the report and the texts that companions were made of.
    private func publish(
        _ texts: [String: String],
        method: String = "capitals",
        inPlace: Bool = false
    ) throws -> (report: PublicationReport, made: [String]) {
        let publisher = Publisher(output: folder("public"), inPlace: inPlace, workers: 2)
        let report = try publisher.publish(site.plan(texts, method: method))
        let clean = try cleanBuild(of: AccompaniedSite.expected(texts))
        #expect(try Snapshot(of: folder("public")) == clean)
        return (report, site.made.take())
    }

    @Test("is a file like any other, in the report and in SHA256SUMS")
    func isPublished() throws {
        let (report, made) = try publish(texts)
        #expect(made == ["text a", "text c"])
        #expect(report.files == 7)
        #expect(try folder.text(of: "public/SHA256SUMS").contains("  b/c.html.up\n"))
    }

    @Test("is not made again of the same bytes")
    func isKept() throws {
        _ = try publish(texts)
        let (report, made) = try publish(texts)
        #expect(made == [])
        #expect(report.way == .nothingToDo)
    }

    @Test("is made again of others, alone", arguments: [false, true])
    func isMadeOfChanges(inPlace: Bool) throws {
        var texts = texts
        _ = try publish(texts, inPlace: inPlace)
        for version in 1...4 {
            texts["b/c.html"] = "version \(version)"
            let (report, made) = try publish(texts, inPlace: inPlace)
            #expect(made == ["version \(version)"])
            #expect(report.written == 3)
            #expect(report.kept == 4)
        }
    }

    @Test("is taken from the spare if that has it from before")
    func isTakenFromSpare() throws {
        _ = try publish(texts)
        _ = try publish(["a.html": "text b"])
        #expect(try publish(texts).made == [])
    }

    @Test("is made again in another way")
    func followsMethod() throws {
        _ = try publish(texts)
        #expect(try publish(texts, method: "capitals 2").made == ["text a", "text c"])
    }

    @Test("goes when its output goes, and when nobody asks for it any more")
    func isDeleted() throws {
        var texts = texts
        _ = try publish(texts)
        texts["a.html"] = nil
        #expect(try publish(texts).report.deleted == 2)
        let report = try Publisher(output: folder("public")).publish(plan(texts))
        #expect(report.deleted == 1)
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: texts))
    }

    @Test("is no file where nothing was made, and goes where nothing is made any more")
    func mayBeAbsent() throws {
        var texts = texts
        texts["empty.html"] = "2"
        #expect(try publish(texts).report.files == 8)
        #expect(try publish(texts).report.way == .nothingToDo)
        texts["a.html"] = "a"
        #expect(try publish(texts).report.deleted == 1)
        #expect(try publish(texts).report.way == .nothingToDo)
    }

    @Test("gives way to an output of its address")
    func givesWay() throws {
        var texts = texts
        texts["a.html.up"] = "the site's own"
        #expect(try publish(texts).made == ["text c"])
    }

    @Test("is made right again after it was changed by hand", arguments: Tampering.all)
    func isRepaired(tampering: Tampering) throws {
        let texts = ["2020/a.html": "aaaaaaaa", "2020/b.html": "b", "index.html": "home"]
        try folder.makeFolder("outside")
        try folder.write("gold", to: "outside/treasure")
        _ = try publish(texts)
        try tampering.act(folder, "public")
        #expect(try publish(texts).report.way == .exchanged)
        #expect(try folder.text(of: "outside/treasure") == "gold")
    }

    @Test("equals that of a clean build after random edits", arguments: [false, true])
    func equalsCleanBuild(inPlace: Bool) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("random edits with companions, in place: \(inPlace), seed \(seed)")
        var random = SeededGenerator(state: seed)
        var texts: [String: String] = [:]
        for step in 0..<150 {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let name =
                    "\(Int.random(in: 0...1, using: &random))/\(Int.random(in: 0...5, using: &random))"
                let suffix = [".html", ".html.up", ""].randomElement(using: &random) ?? ""
                let text = String(repeating: "x", count: Int.random(in: 0...6, using: &random))
                texts[name + suffix] = Bool.random(using: &random) ? text : nil
            }
            if Int.random(in: 0...4, using: &random) == 0 {
                _ = try Publisher(output: folder("public"), inPlace: inPlace).publish(plan(texts))
            }
            _ = try publish(texts, inPlace: inPlace)
            let again = try publish(texts, inPlace: inPlace)
            #expect(again.made.allSatisfy { $0.count < 3 }, "seed \(seed), step \(step)")
            #expect(again.report.way == .nothingToDo, "seed \(seed), step \(step)")
        }
    }
}
