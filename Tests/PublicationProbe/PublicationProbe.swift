import Diagnostics
import Publication

/// A process that publishes a made-up site and can be killed: for the tests of what is left then.
///
/// `publication-probe OUTPUT PAGES BYTES SEED WORKERS exchange|in-place` prints the report on one line
/// and ends with 0, or prints the failure and ends with 3. Two sites of different seeds differ in
/// a third of their pages and in their number.
@main
struct PublicationProbe {
    static func main() {
        let arguments = CommandLine.arguments
        let numbers = arguments.dropFirst(2).prefix(4).compactMap { Int($0) }
        guard arguments.count == 7, numbers.count == 4 else {
            print("usage: publication-probe OUTPUT PAGES BYTES SEED WORKERS exchange|in-place")
            exit(with: 2)
        }
        let publisher = Publisher(
            output: arguments[1],
            inPlace: arguments[6] == "in-place",
            workers: numbers[3]
        )
        let site = ProbeSite(pages: numbers[0], bytes: numbers[1], seed: numbers[2])
        do throws(PublicationFailure) {
            let report = try publisher.publish(site.plan)
            print(report.way, report.files, report.written, report.kept, report.deleted)
        } catch {
            print(error.diagnostic.code, error.diagnostic.message.english)
            exit(with: 3)
        }
    }
}
