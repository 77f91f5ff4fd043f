import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc

/// `mingzhang init DIR`: makes a new site that builds at once.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Wording(
            chinese: "新建一个网站文件夹：带说明的 site.yml、一张示例表、一篇说明和常用页面",
            english:
                "Make a new site: a commented site.yml, an example table, a commentary and pages"
        )[.system],
        discussion: Wording(
            chinese: "例：mingzhang init my-site，然后 cd my-site，再运行 mingzhang。",
            english: "Example: mingzhang init my-site, then cd my-site, then mingzhang."
        )[.system]
    )

    @Argument(help: help("新文件夹，必须是空的或还不存在", "The new folder, empty or not there yet."))
    var folder: String

    @Flag(
        help: help(
            "改为演示网站：五个虚构部门三年的数据",
            "Make a demonstration instead: three years of five invented departments.")
    )
    var demo = false

    @Option(
        help: help("提示的语言", "The language of messages.")
    )
    var language = Language.system

    func run() throws {
        do {
            try makeSite()
        } catch let failure as MachineFailure {
            Console.write(failure.text[language] + "\n", to: .standardError)
            throw ExitStatus.machineFailed.exitCode
        }
        say(
            Wording(
                chinese: "已新建 \(folder)。下一步：cd \(folder)，改好 content/site.yml，再运行 mingzhang",
                english: "made \(folder); next: cd \(folder), edit content/site.yml, run mingzhang"
            )
        )
    }

    private func makeSite() throws {
        guard let installed = InstalledFiles.found else { throw MachineFailure.exampleMissing }
        try refuseFolderInUse()
        let source = demo ? installed.demonstration : installed.example
        for name in try names(of: source) {
            try copy(name, from: source, to: "\(folder)/content")
        }
    }

    /// What to copy: all of the demonstration, with what was recorded of it; the example's settings, table and
    /// pages, and one of its commentaries.
    private func names(of source: Folder) throws -> [String] {
        let commentary = try source.entries(below: "commentary").filter {
            demo || $0.path.hasSuffix("department.md")
        }
        let folders = ["targets", "pages"] + (demo ? ["revisions"] : [])
        let others = try folders.flatMap { try source.entries(below: $0) }
        return ["site.yml"] + (commentary + others).filter { !$0.isFolder }.map(\.path)
    }

    /// Ends the command where files of somebody's would be mixed with the new ones.
    private func refuseFolderInUse() throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        if names.isEmpty { return }
        let text = Wording(
            chinese: "“\(folder)”不是空文件夹；请换一个名称",
            english: "\"\(folder)\" is not empty; choose another name"
        )
        Console.write("mingzhang: \(text[language])\n", to: .standardError)
        throw ExitStatus.wrongUsage.exitCode
    }

    private func copy(_ name: String, from example: Folder, to content: String)
        throws(MachineFailure)
    {
        let bytes = try example.bytes(of: name)
        let target = "\(content)/\(name)"
        let parent = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
        do {
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .writing(parent, errno: errno)
        }
        guard FileManager.default.createFile(atPath: target, contents: Data(bytes)) else {
            throw .writing(target, errno: errno)
        }
    }

    private func say(_ text: Wording) {
        Console.write(text[language] + "\n", to: .standardOutput)
    }
}
