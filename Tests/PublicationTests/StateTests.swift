import Checksums
import Publication
import Testing

/// A site whose outputs say what they are made from, and that notes which of them were rendered.
final class StatedSite: Sendable {
    /// The addresses that were rendered.
    let rendered = NotedTexts()

    /// A plan for texts, each with the state that goes by its name, if it has one.
    func plan(
        _ texts: [String: String],
        states: [String: String],
        record: String = ""
    ) -> PublicationPlan {
        let addresses = texts.keys.sorted()
        return PublicationPlan(
            addresses: addresses,
            state: { index in
                states[addresses[index]].map { ContentFingerprint(of: Array($0.utf8)) }
            },
            record: { Array(record.utf8) },
            render: { index, buffer in
                self.rendered.note(addresses[index])
                buffer.append(contentsOf: (texts[addresses[index]] ?? "").utf8)
            }
        )
    }
}

@Suite("An output that says what it is made from")
struct StateTests {
    private let folder = TemporaryFolder()
    private let site = StatedSite()
    private let texts = ["a.html": "a", "b/c.html": "c", "b/d.html": "d"]
    private let states = ["a.html": "A", "b/c.html": "C", "b/d.html": "D"]

    /// Publishes, and gives the report and what was rendered for it.
    private func publish(
        _ texts: [String: String],
        _ states: [String: String],
        inPlace: Bool = false
    ) throws -> (report: PublicationReport, rendered: [String]) {
        let publisher = Publisher(output: folder("public"), inPlace: inPlace, workers: 2)
        let report = try publisher.publish(site.plan(texts, states: states))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: texts))
        return (report, site.rendered.take())
    }

    @Test("is not rendered again from the same")
    func skipsRendering() throws {
        #expect(try publish(texts, states).rendered == ["a.html", "b/c.html", "b/d.html"])
        let (report, rendered) = try publish(texts, states)
        #expect(rendered == [])
        #expect(report.way == .nothingToDo)
    }

    @Test("is rendered again from something else, alone", arguments: [false, true])
    func rendersWhatChanged(inPlace: Bool) throws {
        var texts = texts
        var states = states
        _ = try publish(texts, states, inPlace: inPlace)
        for version in 1...4 {
            texts["b/c.html"] = "version \(version)"
            states["b/c.html"] = "version \(version)"
            let (report, rendered) = try publish(texts, states, inPlace: inPlace)
            #expect(rendered == ["b/c.html"])
            #expect(report.written == 2)
            #expect(report.kept == 2)
        }
    }

    @Test("is taken from the spare if that has it from before")
    func takesFromSpare() throws {
        _ = try publish(texts, states)
        _ = try publish(["a.html": "b", "b/c.html": "c", "b/d.html": "d"], ["a.html": "B"])
        let (report, rendered) = try publish(texts, states)
        #expect(rendered == [])
        #expect(report.written == 2)
    }

    @Test("is rendered if it does not say so", arguments: [true, false])
    func rendersWithoutState(isStatedBefore: Bool) throws {
        _ = try publish(texts, isStatedBefore ? states : [:])
        let (report, rendered) = try publish(texts, ["a.html": "A"])
        #expect(rendered == (isStatedBefore ? ["b/c.html", "b/d.html"] : texts.keys.sorted()))
        #expect(report.way == .nothingToDo)
        #expect(try publish(texts, ["a.html": "A"]).rendered == ["b/c.html", "b/d.html"])
    }

    @Test("is kept, and known by its new state, if the bytes stay the same")
    func keepsEqualBytes() throws {
        _ = try publish(texts, states)
        var others = states
        others["a.html"] = "from something else"
        let (report, rendered) = try publish(texts, others)
        #expect(rendered == ["a.html"])
        #expect(report.way == .nothingToDo)
        #expect(try publish(texts, others).rendered == [])
    }

    @Test("keeps its new state when another output changes", arguments: [false, true])
    func keepsNewState(inPlace: Bool) throws {
        var texts = texts
        _ = try publish(texts, [:], inPlace: inPlace)
        texts["a.html"] = "changed"
        #expect(try publish(texts, states, inPlace: inPlace).rendered == texts.keys.sorted())
        #expect(try publish(texts, states, inPlace: inPlace).rendered == [])
    }

    @Test("is made right again after its file was changed by hand", arguments: Tampering.all)
    func repairs(tampering: Tampering) throws {
        let texts = ["2020/a.html": "aaaaaaaa", "2020/b.html": "b", "index.html": "home"]
        let states = ["2020/a.html": "A", "2020/b.html": "B", "index.html": "I"]
        try folder.makeFolder("outside")
        try folder.write("gold", to: "outside/treasure")
        _ = try publish(texts, states)
        try tampering.act(folder, "public")
        let (report, _) = try publish(texts, states)
        #expect(report.way == .exchanged)
        #expect(try publish(texts, states).rendered == [])
        #expect(try folder.text(of: "outside/treasure") == "gold")
    }
}
