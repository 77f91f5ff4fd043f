import Diagnostics
import Foundation
import Publication
import Testing

@Suite("A publication that is refused")
struct RefusedPublicationTests {
    private let folder = TemporaryFolder()
    private let site = ["index.html": "home", "a/b.html": "page"]

    private func failure(_ publisher: Publisher) -> PublicationFailure? {
        #expect(throws: PublicationFailure.self) { try publisher.publish(plan(site)) }
    }

    @Test("names the file that it would have deleted, and touches nothing")
    func refusesForeignFolder() throws {
        try folder.makeFolder("home/letters")
        try folder.write("dear", to: "home/letters/to-mother.txt")
        let failure = failure(Publisher(output: folder("home")))
        #expect(failure?.cause == .outputNotOurs)
        #expect(
            failure?.diagnostic
                == Diagnostic(
                    code: "output-not-ours",
                    severity: .error,
                    location: SourceLocation(path: folder("home")),
                    message: Wording(
                        chinese: "输出文件夹里的“letters/to-mother.txt”不是明账生成的，发布会将其删除",
                        english: "the output folder holds \"letters/to-mother.txt\", "
                            + "which mingzhang did not make and publishing would delete"
                    ),
                    remedy: Wording(
                        chinese: "请把它移到别处，或另选一个空的输出文件夹",
                        english: "move it elsewhere or choose an empty output folder"
                    )
                )
        )
        #expect(try folder.names() == ["home"])
        #expect(try folder.names(in: "home/letters") == ["to-mother.txt"])
    }

    @Test("is not one into an empty folder, a cloned mark or a copied site")
    func acceptsOwnFolders() throws {
        try folder.makeFolder("empty")
        try folder.makeFolder("cloned")
        try folder.write("", to: "cloned/.nojekyll")
        _ = try Publisher(output: folder("public")).publish(plan(site))
        try FileManager.default.copyItem(atPath: folder("public"), toPath: folder("copied"))
        for name in ["empty", "cloned", "copied"] {
            let report = try Publisher(output: folder(name)).publish(plan(site))
            #expect(report.way == .exchanged)
            #expect(try Snapshot(of: folder(name)) == cleanBuild(of: site))
        }
    }

    @Test("is one into a copied site with a file that its list does not have")
    func refusesStrangerInCopy() throws {
        _ = try Publisher(output: folder("public")).publish(plan(site))
        try FileManager.default.copyItem(atPath: folder("public"), toPath: folder("copied"))
        try folder.write("mine", to: "copied/a/notes.txt")
        let message = failure(Publisher(output: folder("copied")))?.diagnostic.message.english
        #expect(message?.contains("\"a/notes.txt\"") == true)
        #expect(try folder.text(of: "copied/a/notes.txt") == "mine")
    }

    @Test("is one into a folder that got the inode of a deleted site")
    func refusesReusedInode() throws {
        _ = try Publisher(output: folder("public")).publish(plan(site))
        let inode = try folder.inode(of: "public")
        try folder.remove("public")
        try folder.makeFolder("public")
        try folder.write("mine", to: "public/notes.txt")
        // Whatever inode the file system gave: pretend that it is the old one.
        let state = ".public.mingzhang/manifest-"
        try FileManager.default.copyItem(
            atPath: folder(state + String(inode)),
            toPath: folder(state + "copy")
        )
        try folder.remove(state + String(inode))
        let now = try folder.inode(of: "public")
        try FileManager.default.moveItem(
            atPath: folder(state + "copy"),
            toPath: folder(state + String(now))
        )
        #expect(failure(Publisher(output: folder("public")))?.cause == .outputNotOurs)
        #expect(try folder.text(of: "public/notes.txt") == "mine")
    }

    @Test("is one into a work tree of Git, though a site stands there")
    func refusesWorkTree() throws {
        _ = try Publisher(output: folder("public")).publish(plan(site))
        try folder.write("gitdir: elsewhere", to: "public/.git")
        let message = failure(Publisher(output: folder("public")))?.diagnostic.message.english
        #expect(message?.contains("\".git\"") == true)
    }

    @Test("protects what the caller names, from the folder itself to the root")
    func refusesProtectedFolders() throws {
        try folder.makeFolder("site/content")
        let content = folder("site/content")
        for output in ["site/content", "site", "site/content/..", "."] {
            let publisher = Publisher(output: folder(output), protecting: [content])
            #expect(failure(publisher)?.cause == .outputProtected)
        }
        let failure = failure(Publisher(output: folder("site"), protecting: [content]))
        #expect(
            failure?.diagnostic
                == Diagnostic(
                    code: "output-protected",
                    severity: .error,
                    location: SourceLocation(path: folder("site")),
                    message: Wording(
                        chinese: "输出文件夹“\(folder("site"))”里有“\(content)”，会被替换掉",
                        english: "the output folder \"\(folder("site"))\" holds \"\(content)\", "
                            + "which would be replaced"
                    ),
                    remedy: Wording(
                        chinese: "请另选一个只放网站的输出文件夹",
                        english: "choose an output folder that holds nothing but the site"
                    )
                )
        )
        let root = self.failure(Publisher(output: "/"))
        #expect(root?.diagnostic.message.english == "the output folder cannot be \"/\"")
        let beside = Publisher(output: folder("site/content-public"), protecting: [content])
        #expect(try beside.publish(plan(site)).way == .renamed)
    }

    @Test(
        "is one into a source of the site, by whatever way, and leaves nothing there",
        arguments: [
            "content", "content/public", "content/a/b", "way/in", "content/a/../x/",
            "new/../content/x",
        ]
    )
    func refusesSources(output: String) throws {
        try folder.makeFolder("content/targets")
        try folder.link("way", to: folder("content"))
        let publisher = Publisher(output: folder(output), beside: [folder("way")])
        #expect(failure(publisher)?.cause == .outputProtected)
        #expect(try folder.names() == ["content", "way"])
        #expect(try folder.names(in: "content") == ["targets"])
    }

    @Test("says that pages in a source of the site would be read")
    func explainsSource() throws {
        try folder.makeFolder("content")
        let (output, source) = (folder("content/public"), folder("content"))
        let failure = failure(Publisher(output: output, beside: [source]))
        #expect(
            failure?.diagnostic
                == Diagnostic(
                    code: "output-protected",
                    severity: .error,
                    location: SourceLocation(path: output),
                    message: Wording(
                        chinese: "输出文件夹“\(output)”在“\(source)”里面，生成的网页会混进建站的内容",
                        english: "the output folder \"\(output)\" lies in \"\(source)\", "
                            + "and its pages would be taken for what the site is made from"
                    ),
                    remedy: Wording(
                        chinese: "请另选一个只放网站的输出文件夹",
                        english: "choose an output folder that holds nothing but the site"
                    )
                )
        )
    }

    @Test("waits for nobody while another one is running")
    func refusesSecondPublication() throws {
        _ = try Publisher(output: folder("public")).publish(plan(site))
        let script = """
            exec 9> $1/.public.mingzhang/lock
            flock --nonblock 9
            $2 $1/public 10 100 1 2 exchange || echo "status $?"
            """
        let result = try shell(script, [folder.path, probe])
        #expect(
            result.output == """
                output-in-use another mingzhang is publishing into this folder
                status 3

                """
        )
        #expect(try Snapshot(of: folder("public")) == cleanBuild(of: site))
        #expect(try Publisher(output: folder("public")).publish(plan(site)).way == .nothingToDo)
    }

    @Test("says why the system did not let it")
    func explainsSystemFailure() throws {
        try folder.write("a file", to: "public")
        let failure = failure(Publisher(output: folder("public")))
        #expect(failure?.cause == .system(SystemError(number: ENOTDIR)))
        #expect(
            failure?.diagnostic
                == Diagnostic(
                    code: "output-unwritable",
                    severity: .error,
                    location: SourceLocation(path: folder("public")),
                    message: Wording(
                        chinese: "无法写入“\(folder("public"))”：不是文件夹",
                        english: "cannot write \"\(folder("public"))\": not a folder"
                    ),
                    remedy: Wording(
                        chinese: "请检查该路径是否存在、是否有写入权限",
                        english: "check that the path exists and that you may write to it"
                    )
                )
        )
        try folder.link("dangling", to: folder("nowhere"))
        let dangling = self.failure(Publisher(output: folder("dangling")))
        #expect(dangling?.cause == .system(SystemError(number: ENOENT)))
        #expect(try folder.names() == ["dangling", "public"])
    }
}
