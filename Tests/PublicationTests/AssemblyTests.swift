import Checksums
import Diagnostics
import Foundation
import Publication
import Testing

/// Publishes texts, all but those of pages in one file, and a list with the size of that; notes what is made
/// anew.
final class AssembledSite: Sendable {
    /// What was rendered or assembled.
    let made = NotedTexts()

    func plan(_ texts: [String: String]) -> PublicationPlan {
        let plain = texts.keys.sorted()
        let all = Assembly(of: plain.indices.filter { !isPage(plain[$0]) }) { parts, file in
            self.made.note("all")
            for part in 0..<parts.count { file.append(parts.bytes(of: part)[...]) }
        }
        let list = Assembly(of: [plain.count]) { parts, file in
            self.made.note("list")
            file.append(
                Array("\(parts.byteCount(of: 0)) \(parts.digest(of: 0).hexadecimal)".utf8)[...])
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

    @Test("may be longer than what is kept in memory", arguments: [false, true])
    func isLong(inPlace: Bool) throws {
        var long = texts
        long["b/2"] = String(repeating: "0123456789", count: 300_000)
        long["c"] = String(repeating: "abc", count: 500_001)
        _ = try publish(long, inPlace: inPlace)
        #expect(try publish(long, inPlace: inPlace) == [])
        long["page/1"] = "another"
        #expect(try publish(long, inPlace: inPlace) == ["page/1"])
        long["a/1"] = "another"
        #expect(try publish(long, inPlace: inPlace) == ["a/1", "all", "list"])
        try folder.write("tampered with", to: "public/all")
        _ = try publish(long, inPlace: inPlace)
    }

    /// A file that a library makes at a path.
    private func plan(
        _ make: @escaping @Sendable (_ path: String) -> SystemError?
    ) -> PublicationPlan {
        PublicationPlan(
            addresses: ["page", "made/by a library"],
            assemblies: [Assembly(of: [0]) { _, file in file.make(by: make) }],
            render: { _, buffer in buffer += Array("page".utf8) }
        )
    }

    @Test("may be made by a library, of any length")
    func isMadeByLibrary() throws {
        let publisher = Publisher(output: folder("public"), workers: 2)
        for text in ["", "short", String(repeating: "0123456789", count: 300_000)] {
            let plan = plan { path in
                FileManager.default.createFile(
                    atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
                    ? nil : SystemError(number: EIO)
            }
            #expect(try publisher.publish(plan).way != .nothingToDo)
            let expected = try cleanBuild(of: ["page": "page", "made/by a library": text])
            #expect(try Snapshot(of: folder("public")) == expected)
            #expect(try publisher.publish(plan).way == .nothingToDo)
        }
    }

    @Test("leaves the old site where the library cannot make it")
    func isRefused() throws {
        let publisher = Publisher(output: folder("public"), workers: 2)
        #expect(throws: PublicationFailure.self) {
            _ = try publisher.publish(plan { _ in SystemError(number: ENOSPC) })
        }
        _ = try publisher.publish(site.plan(texts))
        let old = try Snapshot(of: folder("public"))
        do throws(PublicationFailure) {
            _ = try publisher.publish(plan { _ in SystemError(number: ENOSPC) })
            Issue.record("there was no room")
        } catch {
            #expect(error.cause == .system(SystemError(number: ENOSPC)))
            #expect(error.diagnostic.message.english.contains("made/by a library"))
        }
        #expect(try Snapshot(of: folder("public")) == old)
    }
}
