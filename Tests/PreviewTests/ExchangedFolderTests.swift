import CLinux
import Foundation
import Preview
import Testing

/// Deep in the folder, so that a build has time to come between while a file is looked up.
private let page = String(repeating: "a/", count: 100) + "page.txt"

@Suite("A folder that is replaced while it is served")
struct ExchangedFolderTests {
    @Test("is never seen half-written")
    func exchanges() async throws {
        let preview = try Preview()
        let text = String(repeating: "x", count: 5_000)
        try preview.write(text, to: "public/\(page)")
        try preview.write(text, to: "spare/\(page)")
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                for _ in 0..<300 { publish(text, in: preview) }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<300 {
                        let answer = try await preview.ask("GET /\(page)")
                        #expect(answer.status == 200 && answer.body == text)
                    }
                }
            }
        }
    }
}

/// Writes the spare folder anew and lets it change places with the served one, as a build does.
private func publish(_ text: String, in preview: Preview) {
    do {
        let file = preview.path("spare/\(page)")
        try FileManager.default.removeItem(atPath: file)
        _ = FileManager.default.createFile(atPath: file, contents: Data())
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.write(contentsOf: Data(text.prefix(100).utf8))
        Thread.sleep(forTimeInterval: 0.001)
        try handle.write(contentsOf: Data(text.dropFirst(100).utf8))
        try handle.close()
        let code = unsafe renameat2(
            AT_FDCWD, preview.path("spare"), AT_FDCWD, preview.folder, rename_exchange)
        #expect(code == 0)
        preview.state.update(isChanged: true)
    } catch {
        Issue.record(error)
    }
}
