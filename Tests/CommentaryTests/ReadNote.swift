import Commentary
import Diagnostics

/// A note as a test reads it.
struct ReadNote {
    let note: Note
    let faults: [Diagnostic]

    init(
        _ markdown: String,
        path: String = "content/commentary/a.md",
        anchorPrefix: String = "",
        terms: [String] = []
    ) {
        self.init(
            bytes: Array(markdown.utf8), path: path, anchorPrefix: anchorPrefix, terms: terms)
    }

    init(
        bytes: [UInt8],
        path: String = "content/commentary/a.md",
        anchorPrefix: String = "",
        terms: [String] = []
    ) {
        var faults: [Diagnostic] = []
        note = Note(
            parsing: bytes,
            path: path,
            anchorPrefix: anchorPrefix,
            terms: Terms(terms),
            faults: &faults
        )
        self.faults = faults
    }

    /// The HTML with `⟦…⟧` for every hole.
    var html: String {
        note.pieces.map { piece in
            switch piece {
            case .html(let bytes): String(decoding: bytes, as: UTF8.self)
            case .address(let reference): "⟦\(reference)⟧"
            case .figure(let reference): "⟦=\(reference)⟧"
            case .term(let name): "⟦\(name)⟧"
            }
        }
        .joined()
    }

    /// The faults as the program prints them in English.
    var report: String { DiagnosticFormat.text.report(faults, in: .english) }

    /// The codes of the faults and where they are.
    var places: [String] { faults.sorted().map { "\(place($0.location)) \($0.code)" } }

    /// The references and where they are.
    var references: [String] { note.references.map { "\(place($0.location)) \($0.reference)" } }

    private func place(_ location: SourceLocation) -> String {
        String(location.description.dropFirst(location.path.utf8.count + 1))
    }
}
