import Diagnostics
import Publication
import Testing

@Suite("The addresses of a plan")
struct PublicationPlanTests {
    private let folder = TemporaryFolder()

    private func failure(of addresses: [String]) -> PublicationFailure? {
        let plan = PublicationPlan(addresses: addresses) { _, _ in }
        return #expect(throws: PublicationFailure.self) {
            try Publisher(output: folder("public")).publish(plan)
        }
    }

    @Test(
        "are refused if they lead out of the folder or have no name",
        arguments: ["", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b"]
    )
    func refusesPathsElsewhere(address: String) {
        let failure = failure(of: ["index.html", address])
        #expect(failure?.cause == .invalidPlan)
        #expect(
            failure?.diagnostic.message.english
                == "the address \"\(address)\" of a file of the site is no path below the folder"
        )
        #expect(!folder.exists("public"))
    }

    @Test(
        "are refused for what no file may be called",
        arguments: [
            ("组织部/index.html", "has a character that is not allowed"),
            ("a\nb", "has a character that is not allowed"),
            ("a\\b", "has a character that is not allowed"),
            ("SHA256SUMS", "is a reserved name"),
            (".mingzhang-incoming", "is a reserved name"),
            (String(repeating: "a", count: 251), "has a part that is too long"),
        ]
    )
    func refusesNames(address: String, fault: String) {
        let message = failure(of: [address])?.diagnostic.message.english
        #expect(message == "the address \"\(address)\" of a file of the site \(fault)")
    }

    @Test(
        "are refused if one stands twice or is also a folder",
        arguments: [
            (["a", "b", "a"], "\"a\" of a file of the site stands in the plan twice"),
            (["a/b", "a-c", "a"], "\"a\" of a file of the site is also a folder of other files"),
        ]
    )
    func refusesConflicts(addresses: [String], fault: String) {
        #expect(failure(of: addresses)?.diagnostic.message.english == "the address \(fault)")
    }

    @Test("may be anything else, in any order")
    func acceptsOthers() throws {
        let texts = [
            "a-b.html": "1", "a/b.html": "2", "a.html": "3", "a/b/c/d": "4", ".nojekyll": "",
            "..a": "5", "a b~!.txt": "6", String(repeating: "a", count: 250): "7",
        ]
        let report = try Publisher(output: folder("public")).publish(plan(texts))
        #expect(report.files == 9)
        for (address, text) in texts { #expect(try folder.text(of: "public/" + address) == text) }
    }
}
