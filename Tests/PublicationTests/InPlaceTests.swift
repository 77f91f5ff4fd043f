import Foundation
import Publication
import Testing

@Suite("A publication in place")
struct InPlaceTests {
    private let folder = TemporaryFolder()
    private let site = ["index.html": "home", "a/b.html": "old", "a/c.html": "same"]
    private let edited = ["index.html": "new home", "a": "now a file", "d/e.html": "new"]

    @Test("keeps the folder itself, replaces what differs and deletes what is gone")
    func keepsFolder() throws {
        let publisher = Publisher(output: folder("public"), inPlace: true)
        #expect(try publisher.publish(plan(site)).way == .renamed)
        let root = try folder.inode(of: "public")
        let home = try FileHandle(forReadingFrom: URL(filePath: folder("public/index.html")))
        let report = try publisher.publish(plan(edited))
        #expect(report.way == .inPlace(.asked))
        #expect(report.written == 4 && report.kept == 0 && report.deleted == 2)
        #expect(try folder.inode(of: "public") == root)
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: edited))
        #expect(try home.readToEnd() == Data("home".utf8), "an open file keeps its bytes")
        #expect(try publisher.publish(plan(edited)).way == .nothingToDo)
    }

    @Test("fills an empty folder that is there already")
    func fillsEmptyFolder() throws {
        try folder.makeFolder("public")
        let publisher = Publisher(output: folder("public"), inPlace: true)
        #expect(try publisher.publish(plan(site)).way == .inPlace(.asked))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
    }

    @Test("goes to and fro with publications that exchange")
    func mixesWithExchange() throws {
        for step in 0..<6 {
            let texts = step.isMultiple(of: 2) ? site : edited
            let publisher = Publisher(output: folder("public"), inPlace: step % 3 == 1)
            _ = try publisher.publish(plan(texts))
            #expect(try Snapshot(of: folder("public")) == cleanBuild(of: texts))
        }
    }

    @Test("is what happens by itself where the output is a mount point", .enabled(if: canMount))
    func fallsBackAtMountPoint() throws {
        let script = """
            mkdir $1/public $1/real
            mount --bind $1/real $1/public
            for seed in 1 2 2; do $2 $1/public 60 100 $seed 2 exchange; done
            (cd $1/public; sha256sum --check --strict --quiet SHA256SUMS; find . -type f | wc -l)
            umount $1/public
            mount -t tmpfs none $1/public
            for seed in 3 4 4; do $2 $1/public 60 100 $seed 2 exchange; done
            (cd $1/public; sha256sum --check --strict --quiet SHA256SUMS; find . -type f | wc -l)
            """
        let result = try shellThatMounts(script, [folder.path, probe])
        let way = "inPlace(Publication.PublicationReport.Reason.mountPoint)"
        let lines = [
            "\(way) 62 62 0 0", "\(way) 63 23 40 0", "nothingToDo 63 0 63 0", "63",
            "\(way) 64 64 0 0", "\(way) 65 23 42 0", "nothingToDo 65 0 65 0", "65",
        ]
        #expect(result.output == lines.joined(separator: "\n") + "\n")
        #expect(result.status == 0)
    }
}
