internal import Diagnostics
internal import FoundationEssentials

/// The state as the script in the page reads it: one line of JSON.
struct StateReport: Encodable {
    private let run: String
    private let version: Int
    private let faults: [Fault]
    /// How many faults there are beyond those that are listed.
    private let unlisted: Int

    init(_ snapshot: PreviewState.Snapshot, run: String) {
        self.run = run
        version = snapshot.version
        faults = snapshot.faults.prefix(ShownFault.mostListed).map(Fault.init)
        unlisted = snapshot.faults.count - faults.count
    }

    /// The report as an event of a stream of server-sent events.
    var event: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and whole numbers can always be encoded.
        let json = (try? encoder.encode(self)) ?? Data()
        return Array("data: ".utf8) + json + Array("\n\n".utf8)
    }

    private struct Fault: Encodable {
        let code: String
        let severity: String
        let place: String
        let message: Texts
        let remedy: Texts?
        let excerpt: [Line]

        init(_ fault: ShownFault) {
            code = fault.diagnostic.code
            severity = fault.diagnostic.severity.rawValue
            place = fault.diagnostic.location.description
            message = Texts(fault.diagnostic.message)
            remedy = fault.diagnostic.remedy.map(Texts.init)
            excerpt = fault.excerpt?.lines.map(Line.init) ?? []
        }
    }

    private struct Texts: Encodable {
        let chinese: String
        let english: String

        init(_ wording: Wording) {
            chinese = wording.chinese
            english = wording.english
        }
    }

    private struct Line: Encodable {
        let number: Int
        let before: String
        let marked: String
        let after: String

        init(_ line: SourceExcerpt.Line) {
            number = line.number
            before = line.before
            marked = line.marked
            after = line.after
        }
    }
}
