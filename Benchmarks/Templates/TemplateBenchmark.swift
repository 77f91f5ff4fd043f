import Diagnostics
import MustacheComparison
import Theme

/// Measures how long one project's page takes in our engine and in another: `swift run -c release TemplateBenchmark`.
@main
struct TemplateBenchmark {
    static func main() throws {
        var faults: [Diagnostic] = []
        let files = themeFiles.map { ThemeFile(path: $0, bytes: Array($1.utf8)) }
        let theme = Theme(layers: [files.sorted { $0.path < $1.path }], faults: &faults)
        let shape = ProjectPage.fields.shape
        let clock = ContinuousClock()
        let start = clock.now
        let template = theme.template(
            "project", shape: shape, language: .chinese, faults: &faults)
        let compiling = clock.now - start
        print(DiagnosticFormat.text.report(faults, in: .english), terminator: "")
        guard let template else { return }

        let page = ProjectPage()
        let value = ProjectPage.fields.value(of: page)
        let other = try SecondEngine(theme, language: .chinese)
        var buffer: [UInt8] = []
        template.render(value, into: &buffer)
        let isEqual =
            String(decoding: buffer, as: UTF8.self) == other.render("project", value, shape)

        print("bytes of the page          \(buffer.count)")
        print("equal in both engines      \(isEqual)")
        print("compiling                  \(compiling)")
        let rendering = fastest(of: 50, times: 1_000) {
            buffer.removeAll(keepingCapacity: true)
            template.render(value, into: &buffer)
        }
        print("rendering                  \(rendering)")
        let reading = fastest(of: 50, times: 1_000) { _ = ProjectPage.fields.value(of: page) }
        print("reading the value          \(reading)")
        let rendition = fastest(of: 5, times: 100) { _ = other.render("project", value, shape) }
        print("rendering, other engine    \(rendition)")
    }

    /// The time of one call in the fastest of some rounds, since other work on the machine only slows down.
    private static func fastest(of rounds: Int, times: Int, _ work: () -> Void) -> Duration {
        let clock = ContinuousClock()
        let durations = (0..<rounds).map { _ in
            clock.measure { for _ in 0..<times { work() } } / times
        }
        return durations.min() ?? .zero
    }
}
