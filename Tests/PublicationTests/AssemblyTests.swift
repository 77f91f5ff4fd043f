import Checksums
import Publication
import Testing

/// Publishes texts, all but those of pages in one file, and a list with the size of that; notes what is made
/// anew.
final class AssembledSite: Sendable {
    /// What was rendered or assembled.
    let made = NotedTexts()

    func plan(_ texts: [String: String]) -> PublicationPlan {
        let plain = texts.keys.sorted()
        let all = Assembly(of: plain.indices.filter { !isPage(plain[$0]) }) { parts, buffer in
            self.made.note("all")
            for part in 0..<parts.count { buffer += parts.bytes(of: part) }
        }
        let list = Assembly(of: [plain.count]) { parts, buffer in
            self.made.note("list")
            buffer += Array("\(parts.byteCount(of: 0)) \(parts.digest(of: 0).hexadecimal)".utf8)
        }
        return PublicationPlan(
            addresses: plain + ["all", "list"],
            state: { index in
                let text = index < plain.count ? texts[plain[index]] ?? "" : "assembly"
                return ContentFingerprint(of: Array(text.utf8))
            },
            isEarly: { plain[$0] == "c" },
            assemblies: [all, list],
            render: { index, buffer in
                self.made.note(plain[index])
                buffer += Array((texts[plain[index]] ?? "").utf8)
            }
        )
    }

    /// The texts that a folder has then.
    static func expected(_ texts: [String: String]) -> [String: String] {
        let parts = texts.filter { !isPage($0.key) }
        let all = parts.sorted { $0.key < $1.key }.map(\.value).joined()
        let digest = SHA256Digest(of: Array(all.utf8)).hexadecimal
        return texts.merging(["all": all, "list": "\(all.utf8.count) \(digest)"]) { $1 }
    }
}

private func isPage(_ address: String) -> Bool { address.hasPrefix("page") }

@Suite("An assembly")
struct AssemblyTests {
    private let folder = TemporaryFolder(inMemory: true)
    private let site = AssembledSite()
    private let texts = ["a/1": "one", "b/2": "two", "c": "three", "page/1": "four"]

    /// Publishes, and gives what was made.
    private func publish(_ texts: [String: String], inPlace: Bool = false) throws -> [String] {
        let publisher = Publisher(output: folder("public"), inPlace: inPlace, workers: 2)
        _ = try publisher.publish(site.plan(texts))
        let clean = try cleanBuild(of: AssembledSite.expected(texts))
        #expect(try Snapshot(of: folder("public")) == clean)
        return site.made.take().sorted()
    }

    @Test("is made once its parts are, and then what is made from it", arguments: [false, true])
    func isMade(inPlace: Bool) throws {
        let all = ["a/1", "all", "b/2", "c", "list", "page/1"]
        #expect(try publish(texts, inPlace: inPlace) == all)
        #expect(try folder.text(of: "public/SHA256SUMS").contains("  all\n"))
    }

    @Test("is not made again of the same parts")
    func isKept() throws {
        _ = try publish(texts)
        #expect(try publish(texts) == [])
    }

    @Test("takes the parts that did not change from their files")
    func readsParts() throws {
        _ = try publish(texts)
        var changed = texts
        changed["b/2"] = "another"
        #expect(try publish(changed) == ["all", "b/2", "list"])
    }

    @Test("is not made again for an output that is none of its parts")
    func leavesOthers() throws {
        _ = try publish(texts)
        var changed = texts
        changed["page/1"] = "another"
        #expect(try publish(changed) == ["page/1"])
    }

    @Test("is right where a part was added or removed")
    func followsParts() throws {
        _ = try publish(texts)
        #expect(try publish(["a/1": "one", "d": "four"]) == ["all", "d", "list"])
    }

    @Test("is mended where somebody has touched it or one of its parts", arguments: ["all", "a/1"])
    func isMended(name: String) throws {
        _ = try publish(texts)
        try folder.write("tampered with", to: "public/\(name)")
        _ = try publish(texts)
        try folder.remove("public/\(name)")
        _ = try publish(texts)
    }
}
