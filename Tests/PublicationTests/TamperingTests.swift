import Foundation
import Publication
import Testing

/// One thing that somebody does to a tree by hand.
struct Tampering: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var act: @Sendable (TemporaryFolder, _ tree: String) throws -> Void

    static let all = [
        Tampering(testDescription: "edits a file in place") { folder, tree in
            let file = FileHandle(forWritingAtPath: folder("\(tree)/2020/a.html"))
            try file?.seekToEnd()
            try file?.write(contentsOf: Data("!".utf8))
            try file?.close()
        },
        Tampering(testDescription: "replaces a file by one of the same length") { folder, tree in
            try folder.write("aaaaaaaa", to: "\(tree)/2020/a.html")
        },
        Tampering(testDescription: "deletes a file") { folder, tree in
            try folder.remove("\(tree)/2020/a.html")
        },
        Tampering(testDescription: "deletes a folder") { folder, tree in
            try folder.remove("\(tree)/2020")
        },
        Tampering(testDescription: "deletes the list of digests") { folder, tree in
            try folder.remove("\(tree)/SHA256SUMS")
        },
        Tampering(testDescription: "adds a file") { folder, tree in
            try folder.write("x", to: "\(tree)/2020/extra.html")
        },
        Tampering(testDescription: "adds an empty folder") { folder, tree in
            try folder.makeFolder("\(tree)/empty/er")
        },
        Tampering(testDescription: "moves a file") { folder, tree in
            try FileManager.default.moveItem(
                atPath: folder("\(tree)/2020/a.html"),
                toPath: folder("\(tree)/2020/z.html")
            )
        },
        Tampering(testDescription: "lets nobody read a file") { folder, tree in
            try folder.setMode(0, of: "\(tree)/2020/a.html")
        },
        Tampering(testDescription: "lets nobody enter a folder") { folder, tree in
            try folder.setMode(0, of: "\(tree)/2020")
        },
        Tampering(testDescription: "turns a file into a link to outside") { folder, tree in
            try folder.remove("\(tree)/2020/a.html")
            try folder.link("\(tree)/2020/a.html", to: folder("outside/treasure"))
        },
        Tampering(testDescription: "turns a folder into a link to outside") { folder, tree in
            try folder.remove("\(tree)/2020")
            try folder.link("\(tree)/2020", to: folder("outside"))
        },
        Tampering(testDescription: "adds a link to a folder outside") { folder, tree in
            try folder.link("\(tree)/2020/way-out", to: folder("outside"))
        },
        Tampering(testDescription: "turns a file into a folder") { folder, tree in
            try folder.remove("\(tree)/2020/a.html")
            try folder.makeFolder("\(tree)/2020/a.html/deep")
            try folder.write("x", to: "\(tree)/2020/a.html/deep/x")
        },
        Tampering(testDescription: "turns a folder into a file") { folder, tree in
            try folder.remove("\(tree)/2020")
            try folder.write("x", to: "\(tree)/2020")
        },
        Tampering(testDescription: "puts a pipe in the place of a file") { folder, tree in
            try folder.remove("\(tree)/2020/a.html")
            _ = try run("/usr/bin/mkfifo", [folder("\(tree)/2020/a.html")])
        },
    ]
}

@Suite("What somebody does to a published folder by hand")
struct TamperingTests {
    private let folder = TemporaryFolder()
    private let site = ["index.html": "home", "2020/a.html": "page one", "2020/b.html": "two"]

    /// The site, with a second tree beside it that has the same files but one.
    private func publishTwice(inPlace: Bool) throws -> Publisher {
        try folder.makeFolder("outside")
        try folder.write("dear", to: "outside/treasure")
        let publisher = Publisher(output: folder("public"), inPlace: inPlace)
        _ = try publisher.publish(plan(["index.html": "old", "2020/a.html": "page one"]))
        _ = try publisher.publish(plan(site))
        return publisher
    }

    @Test(
        "is made right by the next build, which leads nowhere outside",
        arguments: Tampering.all,
        [false, true]
    )
    func repairsServedTree(tampering: Tampering, inPlace: Bool) throws {
        let publisher = try publishTwice(inPlace: inPlace)
        try tampering.act(folder, "public")
        let report = try publisher.publish(plan(site))
        #expect(report.way == (inPlace ? .inPlace(.asked) : .exchanged))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
        #expect(try publisher.publish(plan(site)).way == .nothingToDo)
        #expect(try folder.text(of: "outside/treasure") == "dear")
        #expect(try folder.names(in: "outside") == ["treasure"])
    }

    @Test("does no harm when it is done to the spare", arguments: Tampering.all)
    func repairsSpare(tampering: Tampering) throws {
        let publisher = try publishTwice(inPlace: false)
        try tampering.act(folder, ".public.mingzhang/spare")
        var edited = site
        edited["index.html"] = "newer"
        _ = try publisher.publish(plan(edited))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: edited))
        _ = try publisher.publish(plan(site))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
        #expect(try folder.text(of: "outside/treasure") == "dear")
        #expect(try folder.names(in: "outside") == ["treasure"])
    }

    @Test(
        "is found in folders that would not be listed, since nobody had touched them for long",
        arguments: Tampering.all,
        ["public", ".public.mingzhang/spare"]
    )
    func findsInSettledFolders(tampering: Tampering, tree: String) throws {
        let publisher = try publishTwice(inPlace: false)
        var edited = site
        for number in 0..<4 {
            // A folder's time counts once the clock of the file system has gone on.
            usleep(60_000)
            edited["index.html"] = "home \(number)"
            _ = try publisher.publish(plan(edited))
        }
        try tampering.act(folder, tree)
        edited["index.html"] = "home at last"
        _ = try publisher.publish(plan(edited))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: edited))
        _ = try publisher.publish(plan(site))
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
        #expect(try publisher.lastPublication()?.isUntouched() == true)
    }
}
