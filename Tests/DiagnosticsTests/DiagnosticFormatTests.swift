import Diagnostics
import Foundation
import Testing

private let fault = Diagnostic(
    code: "total-differs",
    severity: .error,
    location: SourceLocation(path: "content/targets/2020/组织部, a.txt", line: 7, column: 15),
    message: Wording(chinese: "合计是 100% 之外", english: "the total is not 100%"),
    remedy: Wording(chinese: "改正", english: "correct it")
)
private let whole = Diagnostic(
    code: "empty-file",
    severity: .warning,
    location: SourceLocation(path: "a.txt"),
    message: Wording(chinese: "文件是空的", english: "the file is empty")
)

@Suite("A report of diagnostics")
struct DiagnosticFormatTests {
    @Test("says place, fault, code and remedy to people, sorted by place")
    func printsText() {
        #expect(
            DiagnosticFormat.text.report([fault, whole], in: .english) == """
                a.txt: warning: the file is empty [empty-file]
                content/targets/2020/组织部, a.txt:7:15: error: the total is not 100% [total-differs]
                    remedy: correct it

                """
        )
        #expect(
            DiagnosticFormat.text.report([fault, whole], in: .chinese) == """
                a.txt: 警告：文件是空的 [empty-file]
                content/targets/2020/组织部, a.txt:7:15: 错误：合计是 100% 之外 [total-differs]
                    办法：改正

                """
        )
    }

    @Test("leaves in pieces that are the same together", arguments: DiagnosticFormat.allCases)
    func piecesTogether(format: DiagnosticFormat) {
        let faults = Array(repeating: fault, count: 2_000)
        var pieces: [String] = []
        format.write(faults, in: .chinese, isColored: false) { pieces.append($0) }
        #expect(pieces.joined() == format.report(faults, in: .chinese))
        #expect((pieces.count > 1) == (format == .text))
    }

    @Test("colours only the severity, and only text")
    func colours() {
        let text = DiagnosticFormat.text.report([whole], in: .english, isColored: true)
        #expect(text == "a.txt: \u{1B}[1;33mwarning\u{1B}[0m: the file is empty [empty-file]\n")
        for format in [DiagnosticFormat.json, .sarif, .github] {
            let report = format.report([whole], in: .english, isColored: true)
            #expect(!report.contains("\u{1B}"))
        }
    }

    @Test("is empty text where there is no fault, and still JSON where JSON is asked for")
    func printsNothing() throws {
        #expect(DiagnosticFormat.text.report([], in: .english).isEmpty)
        #expect(DiagnosticFormat.github.report([], in: .english).isEmpty)
        let json = try object(DiagnosticFormat.json.report([], in: .english))
        #expect(json["errors"] as? Int == 0)
    }

    @Test("gives programs the parts as JSON")
    func printsJSON() throws {
        let json = try object(DiagnosticFormat.json.report([fault, whole], in: .english))
        #expect(json["errors"] as? Int == 1)
        #expect(json["warnings"] as? Int == 1)
        let faults = try #require(json["diagnostics"] as? [[String: Any]])
        #expect(faults.map { $0["code"] as? String } == ["empty-file", "total-differs"])
        #expect(faults.map { $0["line"] as? Int } == [nil, 7])
        #expect(faults.map { $0["remedy"] as? String } == [nil, "correct it"])
    }

    @Test("is a SARIF log with the rules and encoded places")
    func printsSARIF() throws {
        let log = try object(DiagnosticFormat.sarif.report([fault, whole], in: .english))
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["warning", "error"])
        let locations = try #require(results[1]["locations"] as? [[String: Any]])
        let physical = try #require(locations.first?["physicalLocation"] as? [String: Any])
        let artifact = try #require(physical["artifactLocation"] as? [String: String])
        let region = try #require(physical["region"] as? [String: Int])
        #expect(
            artifact["uri"] == "content/targets/2020/%E7%BB%84%E7%BB%87%E9%83%A8%2C%20a.txt"
        )
        #expect(region == ["startLine": 7, "startColumn": 15])
    }

    @Test("escapes what would end a workflow command early")
    func printsGitHubCommands() {
        #expect(
            DiagnosticFormat.github.report([fault], in: .english)
                == "::error file=content/targets/2020/组织部%2C a.txt,line=7,col=15,"
                + "title=total-differs::the total is not 100%25%0Acorrect it\n"
        )
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
