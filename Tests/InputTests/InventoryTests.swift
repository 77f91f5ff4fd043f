import ArgumentParser
import Foundation
import Testing

@testable import mingzhang

@Suite("The list of a site's files")
struct InventoryTests {
    private let site: URL
    private let options: SiteOptions
    private let table = "content/targets/2020/a.txt"

    init() throws {
        site = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
        options = try SiteOptions.parse(["--site", site.path()])
        for name in ["content/site.yml", table, "theme/assets/site.css", "theme/words/en.yml"] {
            try write("text", to: name)
        }
    }

    private func write(_ text: String, to name: String) throws {
        let file = site.appending(path: name)
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The full path of a file, as the watch tells it.
    private func path(of name: String) -> String { "\(site.path())/\(name)" }

    private func stamps(of inventory: Inventory) -> [String] {
        inventory.content.map { "\($0.path) \(String(describing: $0.stamp))" }
            + inventory.layers.flatMap(\.entries).map {
                "\($0.path) \(String(describing: $0.stamp))"
            }
    }

    @Test("is right after another look at the files that changed alone")
    func looksAgain() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        var inventory = try Inventory(of: options)
        let before = stamps(of: inventory)
        let changed = [table, "theme/assets/site.css"]
        for name in changed { try write("another text", to: name) }
        let isEnough = inventory.look(againAt: changed.map(path))
        #expect(isEnough)
        #expect(try stamps(of: inventory) == stamps(of: Inventory(of: options)))
        #expect(stamps(of: inventory) != before)
    }

    @Test(
        "must be made anew where a file came, went or became a link",
        arguments: ["new", "gone", "link", "folder"])
    func mustLookAtAll(what: String) throws {
        defer { try? FileManager.default.removeItem(at: site) }
        var inventory = try Inventory(of: options)
        var name = table
        if what != "new" { try FileManager.default.removeItem(atPath: path(of: table)) }
        switch what {
        case "new":
            name = "content/targets/2020/b.txt"
            try write("text", to: name)
        case "link":
            try FileManager.default.createSymbolicLink(
                atPath: path(of: table), withDestinationPath: path(of: "content/site.yml"))
        case "folder": try write("text", to: "\(table)/inner.txt")
        default: break
        }
        let isEnough = inventory.look(againAt: [path(of: name)])
        #expect(!isEnough)
    }

    @Test("must be made anew where a link leads to a file that nobody watches")
    func mustFollowLinks() throws {
        defer { try? FileManager.default.removeItem(at: site) }
        try FileManager.default.createSymbolicLink(
            atPath: path(of: "content/targets/link.txt"),
            withDestinationPath: path(of: "elsewhere"))
        var inventory = try Inventory(of: options)
        let isEnough = inventory.look(againAt: [path(of: table)])
        #expect(!isEnough)
    }
}
