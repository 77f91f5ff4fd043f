internal import FoundationEssentials

/// The faults as one JSON object: `errors`, `warnings` and `diagnostics`, each with its place.
func jsonReport(of diagnostics: [Diagnostic], in language: Language) -> String {
    jsonText(
        JSONReport(
            errors: diagnostics.count { $0.severity == .error },
            warnings: diagnostics.count { $0.severity == .warning },
            diagnostics: diagnostics.map { JSONReport.Fault($0, in: language) }
        )
    )
}

/// A value as indented JSON with sorted keys, so that equal faults print equal bytes.
func jsonText(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Only numbers that are not finite can fail to encode, and these reports hold none.
    let bytes = (try? encoder.encode(value)) ?? Data()
    return String(decoding: bytes, as: UTF8.self) + "\n"
}

private struct JSONReport: Encodable {
    struct Fault: Encodable {
        var code: String
        var severity: String
        var path: String
        var line: Int?
        var column: Int?
        var message: String
        var remedy: String?

        init(_ diagnostic: Diagnostic, in language: Language) {
            code = diagnostic.code
            severity = diagnostic.severity.rawValue
            path = diagnostic.location.path
            line = diagnostic.location.line
            column = diagnostic.location.column
            message = diagnostic.message[language]
            remedy = diagnostic.remedy?[language]
        }
    }

    var errors: Int
    var warnings: Int
    var diagnostics: [Fault]
}
