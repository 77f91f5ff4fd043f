import Foundation
import Publication
import Testing

@Suite("A publication")
struct PublisherTests {
    private let folder = TemporaryFolder()
    private let site = [
        "index.html": "home", "2020/index.html": "year", "2020/zuzhibu/2-1.html": "project",
        "about.html": "about",
    ]

    private var publisher: Publisher { Publisher(output: folder("public")) }

    private func publish(_ texts: [String: String]) throws -> PublicationReport {
        let report = try publisher.publish(plan(texts))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: texts))
        return report
    }

    @Test("makes a folder that is missing, with its parents, and reports every file")
    func makesFolder() throws {
        let output = folder("deep/er/public")
        let report = try Publisher(output: output + "/").publish(plan(site))
        #expect(report.way == .renamed)
        #expect(report.files == 5 && report.written == 5 && report.kept == 0)
        #expect(report.deleted == 0)
        let sums = try folder.text(of: "deep/er/public/SHA256SUMS")
        #expect(report.bytes == 4 + 4 + 7 + 5 + sums.utf8.count)
        #expect(report.bytesWritten == report.bytes)
        for (address, text) in site {
            #expect(try folder.text(of: "deep/er/public/" + address) == text)
        }
    }

    @Test("lists all digests by address, as `sha256sum --check` reads them")
    func listsDigests() throws {
        _ = try publish(site)
        let sums = try folder.text(of: "public/SHA256SUMS").split(separator: "\n")
        #expect(
            sums.map { $0.dropFirst(66) } == [
                "2020/index.html", "2020/zuzhibu/2-1.html", "about.html", "index.html",
            ]
        )
        let check = try shell(
            "cd $1; sha256sum --check --strict --quiet SHA256SUMS", [folder("public")])
        #expect(check.status == 0)
    }

    @Test("touches nothing when the folder equals the plan")
    func leavesEqualFolder() throws {
        _ = try publish(site)
        let before = try shell("cd $1; find . -printf '%p %i %C@\\n'", [folder("public")])
        let report = try publish(site)
        #expect(report.way == .nothingToDo)
        #expect(report.written == 0 && report.kept == 5 && report.bytesWritten == 0)
        let after = try shell("cd $1; find . -printf '%p %i %C@\\n'", [folder("public")])
        #expect(before.output == after.output)
    }

    @Test("writes what differs, shares what does not, and deletes what is gone")
    func writesWhatDiffers() throws {
        _ = try publish(site)
        let about = try folder.inode(of: "public/about.html")
        let home = try FileHandle(forReadingFrom: URL(filePath: folder("public/index.html")))
        var edited = site
        edited["index.html"] = "new home"
        edited["2020/zuzhibu/2-1.html"] = nil
        edited["2021/index.html"] = "another year"
        let report = try publish(edited)
        #expect(report.way == .exchanged)
        #expect(report.written == 3 && report.kept == 2 && report.deleted == 1)
        #expect(try folder.inode(of: "public/about.html") == about)
        #expect(try home.readToEnd() == Data("home".utf8), "an open file keeps its bytes")
        #expect(!folder.exists("public/2020/zuzhibu"))
    }

    @Test("lets a file become a folder and a folder a file, there and back")
    func changesKinds() throws {
        let file = ["a": "file", "b/c/d": "deep", "index.html": "home"]
        let folder = ["a/x": "in a folder", "b": "flat", "index.html": "home"]
        for texts in [file, folder, file, folder, folder, file] { _ = try publish(texts) }
    }

    @Test("takes back what the spare still has without writing it again")
    func takesBackFromSpare() throws {
        _ = try publish(site)
        _ = try publish(site.merging(["index.html": "another"]) { $1 })
        let report = try publish(site)
        #expect(report.way == .exchanged && report.written == 2 && report.bytesWritten == 0)
    }

    @Test("publishes nothing that a killed first publication left in the spare")
    func clearsLeftSpare() throws {
        try folder.makeFolder(".public.mingzhang/spare/2019")
        try folder.write("left", to: ".public.mingzhang/spare/2019/index.html")
        #expect(try publish(site).way == .renamed)
        #expect(!folder.exists("public/2019"))
    }

    @Test("empties the folder but for the list of digests when the plan is empty")
    func publishesEmptyPlan() throws {
        _ = try publish(site)
        let report = try publish([:])
        #expect(report.files == 1 && report.deleted == 4)
        #expect(try folder.names(in: "public") == ["SHA256SUMS"])
    }

    @Test("gives the same bytes with any number of workers", arguments: [1, 2, 7])
    func workersDoNotMatter(workers: Int) throws {
        let texts = Dictionary(
            uniqueKeysWithValues: (0..<700).map { number in
                ("\(number % 9)/\(number).html", "page \(number)")
            })
        _ = try Publisher(output: folder("public"), workers: workers).publish(plan(texts))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: texts))
    }

    @Test("sets the modes itself, whatever the umask", arguments: ["000", "022", "077", "777"])
    func ignoresUmask(mask: String) throws {
        // With 777 nobody but root could enter the folders that `mkdir` itself makes.
        guard mask != "777" || geteuid() == 0 else { return }
        let script = "umask $1; exec $2 $3 60 100 1 2 exchange"
        #expect(try shell(script, [mask, probe, folder("public")]).status == 0)
        let modes = try shell("find $1 -printf '%y%m\\n' | sort -u", [folder("public")])
        #expect(modes.output == "d755\nf644\n")
    }

    @Test("works beside the real folder when the output is a symbolic link to it")
    func followsLinkToOutput() throws {
        try folder.makeFolder("srv/www")
        try folder.link("public", to: folder("srv/www"))
        #expect(try publish(site).way == .exchanged)
        #expect(try publish(["index.html": "other"]).way == .exchanged)
        #expect(try folder.names() == ["public", "srv"])
        #expect(try folder.names(in: "srv") == [".www.mingzhang", "www"])
    }

    @Test("makes the site anew when its state is lost or spoilt")
    func survivesLostState() throws {
        _ = try publish(site)
        try folder.remove(".public.mingzhang")
        #expect(try publish(site).way == .exchanged)
        for name in try folder.names(in: ".public.mingzhang") where name.hasPrefix("manifest") {
            try folder.write("mingzh\0\u{1}spoilt", to: ".public.mingzhang/" + name)
        }
        #expect(try publish(site).way == .exchanged)
        #expect(try publish(site).way == .nothingToDo)
    }
}
