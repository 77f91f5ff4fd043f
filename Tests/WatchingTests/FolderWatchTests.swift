import Foundation
import Testing
import Watching

@Suite("A watched folder")
struct FolderWatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("content/2020")
        try folder.write("old", to: "content/2020/table.txt")
    }

    private func watch() throws -> FolderWatch {
        try FolderWatch([folder("content")]) { $0.hasPrefix(".") || $0.hasSuffix("~") }
    }

    /// What is told of files whose paths begin in the temporary folder.
    private func paths(_ names: String...) -> Changes { .paths(names.map { folder($0) }) }

    @Test("tells a file that was written in place")
    func written() throws {
        var watch = try watch()
        try folder.write("new", to: "content/2020/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020/table.txt"))
    }

    @Test("tells a file in whose place another was renamed, by its name alone")
    func replaced() throws {
        var watch = try watch()
        try folder.write("new", to: "content/2020/.table.txt.new")
        try folder.move("content/2020/.table.txt.new", to: "content/2020/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020/table.txt"))
    }

    @Test(
        "tells once a file that an editor moves away, writes anew and then deletes under its old name"
    )
    func movedAwayAndWritten() throws {
        var watch = try watch()
        try folder.write("is this folder writable?", to: "content/2020/.4913")
        try folder.remove("content/2020/.4913")
        try folder.move("content/2020/table.txt", to: "content/2020/table.txt~")
        try folder.write("new", to: "content/2020/table.txt")
        try folder.setMode(0o644, of: "content/2020/table.txt")
        try folder.remove("content/2020/table.txt~")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020/table.txt"))
        #expect(try watch.next(within: .milliseconds(300)) == nil)
    }

    @Test("says nothing of a file before it is closed")
    func unfinished() throws {
        var watch = try watch()
        let file = try folder.open("content/2020/new.txt")
        try file.write(contentsOf: Data("half".utf8))
        #expect(try watch.next(within: .milliseconds(150)) == nil)
        try file.close()
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020/new.txt"))
    }

    @Test("tells files that are gone, linked or have other permissions")
    func otherChanges() throws {
        var watch = try watch()
        try folder.setMode(0o600, of: "content/2020/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020/table.txt"))
        try folder.link("content/link.txt", to: "2020/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/link.txt"))
        try folder.remove("content/link.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/link.txt"))
        try folder.hardLink("content/other.txt", to: "content/2020/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/other.txt"))
    }

    @Test("tells what happens in it together")
    func together() throws {
        var watch = try watch()
        try folder.write("b", to: "content/b.txt")
        try folder.write("a", to: "content/a.txt")
        try folder.remove("content/2020/table.txt")
        try folder.write("b again", to: "content/b.txt")
        let expected = paths("content/2020/table.txt", "content/a.txt", "content/b.txt")
        #expect(try watch.next(within: .seconds(5)) == expected)
    }

    @Test("says nothing of names that are ignored, and of what stands beside it")
    func ignored() throws {
        var watch = try watch()
        try folder.write("1", to: "content/.hidden")
        try folder.write("1", to: "content/backup~")
        try folder.makeFolder("content/.git")
        try folder.write("1", to: "content/.git/index")
        try folder.makeFolder("public")
        try folder.write("1", to: "public/index.html")
        #expect(try watch.next(within: .milliseconds(300)) == nil)
    }

    @Test("tells every one of a thousand files")
    func thousandFiles() throws {
        var watch = try watch()
        let names = (0..<1_000).map { "content/2020/\($0).txt" }
        for name in names { try folder.write("1", to: name) }
        var told: Set<String> = []
        while case .paths(let paths)? = try watch.next(within: .seconds(1)) {
            told.formUnion(paths)
        }
        #expect(told == Set(names.map { folder($0) }))
    }

    @Test("has everything changed when the system lost count, and goes on")
    func overflow() throws {
        var watch = try watch()
        let limit = "/proc/sys/fs/inotify/max_queued_events"
        let most = Int(try String(contentsOfFile: limit, encoding: .utf8).dropLast()) ?? 16_384
        for number in 0...(most / 2) { try folder.write("1", to: "content/2020/\(number).txt") }
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try folder.write("new", to: "content/2020/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020/table.txt"))
    }
}

@Suite("Folders in a watched folder")
struct InnerFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("content/2020/deep")
        try folder.makeFolder("elsewhere/2021/deep")
    }

    private func paths(_ names: String...) -> Changes { .paths(names.map { folder($0) }) }

    @Test("are watched as soon as they are made")
    func made() throws {
        var watch = try FolderWatch([folder("content")])
        try folder.makeFolder("content/2022/deep")
        let made = try watch.next(within: .seconds(5))
        #expect(made == paths("content/2022") || made == paths("content/2022", "content/2022/deep"))
        try folder.write("1", to: "content/2022/deep/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2022/deep/table.txt"))
    }

    @Test("are watched once they are moved in")
    func movedIn() throws {
        var watch = try FolderWatch([folder("content")])
        try folder.move("elsewhere/2021", to: "content/2021")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2021"))
        try folder.write("1", to: "content/2021/deep/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2021/deep/table.txt"))
    }

    @Test("are no longer watched once they are moved out")
    func movedOut() throws {
        var watch = try FolderWatch([folder("content")])
        try folder.move("content/2020", to: "elsewhere/2020")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2020"))
        try folder.write("1", to: "elsewhere/2020/deep/table.txt")
        #expect(try watch.next(within: .milliseconds(300)) == nil)
    }

    @Test("are told by their new names once they are renamed")
    func renamed() throws {
        var watch = try FolderWatch([folder("content")])
        try folder.move("content/2020", to: "content/2019")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2019", "content/2020"))
        try folder.write("1", to: "content/2019/deep/table.txt")
        #expect(try watch.next(within: .seconds(5)) == paths("content/2019/deep/table.txt"))
    }

    @Test("are told when they are deleted with everything in them")
    func deleted() throws {
        try folder.write("1", to: "content/2020/deep/table.txt")
        var watch = try FolderWatch([folder("content")])
        try folder.remove("content/2020")
        let expected = paths(
            "content/2020", "content/2020/deep", "content/2020/deep/table.txt")
        #expect(try watch.next(within: .seconds(5)) == expected)
    }

    @Test("are not entered through links")
    func linked() throws {
        try folder.link("content/link", to: folder("elsewhere"))
        var watch = try FolderWatch([folder("content")])
        try folder.write("1", to: "elsewhere/2021/table.txt")
        #expect(try watch.next(within: .milliseconds(300)) == nil)
    }
}

@Suite("A watched root")
struct RootTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("site/content")
    }

    /// Expects that a file in the root is told.
    private func expectWatching(_ watch: inout FolderWatch) throws {
        try folder.write("1", to: "site/content/table.txt")
        let expected = Changes.paths([folder("site/content/table.txt")])
        #expect(try watch.next(within: .seconds(5)) == expected)
    }

    @Test("may be deleted and come back")
    func deletedAndBack() throws {
        var watch = try FolderWatch([folder("site/content")])
        try folder.remove("site/content")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try folder.makeFolder("site/content")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try expectWatching(&watch)
    }

    @Test("may be replaced by another folder")
    func replaced() throws {
        try folder.makeFolder("site/other")
        var watch = try FolderWatch([folder("site/content")])
        try folder.move("site/content", to: "site/old")
        try folder.move("site/other", to: "site/content")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try expectWatching(&watch)
        try folder.write("1", to: "site/old/table.txt")
        #expect(try watch.next(within: .milliseconds(300)) == nil)
    }

    @Test("may be missing at first, and so may what holds it")
    func missing() throws {
        try folder.remove("site")
        var watch = try FolderWatch([folder("site/content")])
        #expect(try watch.next(within: .milliseconds(100)) == nil)
        try folder.makeFolder("site")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try folder.makeFolder("site/content")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try expectWatching(&watch)
    }

    @Test("may go away with the folder that holds it")
    func goneWithParent() throws {
        var watch = try FolderWatch([folder("site/content")])
        try folder.move("site", to: "away")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try folder.move("away", to: "site")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try expectWatching(&watch)
    }

    @Test("may be a link, which may be turned to another folder")
    func link() throws {
        try folder.makeFolder("first")
        try folder.makeFolder("second")
        try folder.remove("site/content")
        try folder.link("site/content", to: folder("first"))
        var watch = try FolderWatch([folder("site/content")])
        try expectWatching(&watch)
        try folder.link("site/turned", to: folder("second"))
        try folder.move("site/turned", to: "site/content")
        #expect(try watch.next(within: .seconds(5)) == .everything)
        try expectWatching(&watch)
    }

    @Test("may be named from the current folder on")
    func relative() throws {
        let roots = ["site-that-is-not-here/content", "content-that-is-not-here"]
        var watch = try FolderWatch(roots)
        #expect(try watch.next(within: .milliseconds(50)) == nil)
    }

    @Test("may stand beside others in one folder")
    func several() throws {
        try folder.makeFolder("site/theme")
        var watch = try FolderWatch([folder("site/content"), folder("site/theme")])
        try folder.write("1", to: "site/theme/a")
        try folder.write("1", to: "site/content/b")
        let expected = Changes.paths([folder("site/content/b"), folder("site/theme/a")])
        #expect(try watch.next(within: .seconds(5)) == expected)
        try folder.remove("site/theme")
        #expect(try watch.next(within: .seconds(5)) == .everything)
    }
}
