/// The faults as a SARIF 2.1.0 log with one run (OASIS, "Static Analysis Results Interchange Format").
func sarifReport(of diagnostics: [Diagnostic], in language: Language) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let results = diagnostics.map { SARIFLog.Result($0, in: language) }
    let driver = SARIFLog.Driver(rules: codes.map(SARIFLog.Rule.init))
    return jsonText(SARIFLog(runs: [SARIFLog.Run(tool: .init(driver: driver), results: results)]))
}

private struct SARIFLog: Encodable {
    struct Run: Encodable {
        var tool: Tool
        var columnKind = "unicodeCodePoints"
        var results: [Result]
    }

    struct Tool: Encodable {
        var driver: Driver
    }

    struct Driver: Encodable {
        var name = "mingzhang"
        var rules: [Rule]
    }

    struct Rule: Encodable {
        var id: String
    }

    struct Message: Encodable {
        var text: String
    }

    struct Result: Encodable {
        var ruleId: String
        var level: String
        var message: Message
        var locations: [Location]

        init(_ diagnostic: Diagnostic, in language: Language) {
            ruleId = diagnostic.code
            level = diagnostic.severity.rawValue
            let sentences = [diagnostic.message[language], diagnostic.remedy?[language]]
            message = Message(text: sentences.compactMap(\.self).joined(separator: "\n"))
            locations = [Location(diagnostic.location)]
        }
    }

    struct Location: Encodable {
        struct Physical: Encodable {
            var artifactLocation: Artifact
            var region: Region?
        }

        struct Artifact: Encodable {
            var uri: String
        }

        struct Region: Encodable {
            var startLine: Int
            var startColumn: Int?
        }

        var physicalLocation: Physical

        init(_ location: SourceLocation) {
            physicalLocation = Physical(
                artifactLocation: Artifact(uri: percentEncoded(location.path)),
                region: location.line.map { Region(startLine: $0, startColumn: location.column) }
            )
        }
    }

    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version
        case runs
    }
}

/// A path as a relative URI reference: every byte but the unreserved ones and `/` as `%XX`.
private func percentEncoded(_ path: String) -> String {
    let unreserved = Set("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    let encoded = path.utf8.map { byte in
        if unreserved.contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return encoded.joined()
}
