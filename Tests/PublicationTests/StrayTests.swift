import Foundation
import Publication
import Testing

@Suite("A file of somebody else's in a published folder")
struct StrayTests {
    private let folder = TemporaryFolder()
    private let site = ["index.html": "home", "2020/a.html": "page one"]

    private func putAside(_ address: String) throws -> String {
        try folder.text(of: ".public.mingzhang/removed/\(address)")
    }

    @Test(
        "is moved out of it and named, whether or not the site changes", arguments: [false, true])
    func movesStrays(inPlace: Bool) throws {
        let publisher = Publisher(output: folder("public"), inPlace: inPlace)
        _ = try publisher.publish(plan(site))
        try folder.write("example.org", to: "public/CNAME")
        try folder.makeFolder("public/2020/files")
        try folder.write("letter", to: "public/2020/files/a.pdf")
        let report = try publisher.publish(plan(site))
        #expect(report.strays?.addresses == ["2020/files/a.pdf", "CNAME"])
        #expect(report.strays?.folder.hasSuffix("/.public.mingzhang/removed") == true)
        #expect(report.deleted == 2)
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
        var edited = site
        edited["index.html"] = "new"
        try folder.write("example.net", to: "public/CNAME")
        #expect(try publisher.publish(plan(edited)).strays?.addresses == ["CNAME"])
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: edited))
        #expect(try publisher.publish(plan(site)).strays == nil)
        #expect(try putAside("CNAME") == "example.net")
        #expect(try putAside("2020/files/a.pdf") == "letter")
    }

    @Test("is kept where the site now has a file of the same name")
    func keepsFileThatIsReplaced() throws {
        let publisher = Publisher(output: folder("public"))
        _ = try publisher.publish(plan(site))
        try folder.write("mine", to: "public/about.html")
        var larger = site
        larger["about.html"] = "ours"
        #expect(try publisher.publish(plan(larger)).strays?.addresses == ["about.html"])
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: larger))
        #expect(try putAside("about.html") == "mine")
    }

    @Test("is none that the site had before, edited or under another name's file")
    func knowsItsOwn() throws {
        let publisher = Publisher(output: folder("public"))
        _ = try publisher.publish(plan(site))
        try folder.write("edited", to: "public/2020/a.html")
        #expect(try publisher.publish(plan(["index.html": "home"])).strays == nil)
        #expect(try folder.names(in: "public") == ["SHA256SUMS", "index.html"])
    }

    @Test("is none that the folder's own list of digests has, as after a copy over an older site")
    func knowsCopiedSites() throws {
        var other = site
        other["2021/b.html"] = "page two"
        _ = try Publisher(output: folder("other")).publish(plan(other))
        let publisher = Publisher(output: folder("public"))
        _ = try publisher.publish(plan(site))
        _ = try run("/bin/cp", ["-R", folder("other") + "/.", folder("public")])
        #expect(try publisher.publish(plan(site)).strays == nil)
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
    }
}
