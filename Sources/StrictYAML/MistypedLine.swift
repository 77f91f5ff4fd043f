internal import Diagnostics

/// A slip of the keyboard that a Chinese input method makes easy, and that the YAML library takes for something
/// else or notices lines later.
enum MistypedLine {
    /// The full-width colon behind a key: `title：某区`.
    case fullWidthColon(key: String)
    /// A tab where the line should begin with blanks.
    case tabInIndentation

    /// The last such slip up to a line of a text, with its line and character, all counted from 1.
    static func last(in text: String, upTo line: Int) -> (slip: Self, line: Int, column: Int)? {
        let lines = text.unicodeScalars.split(
            maxSplits: line, omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
        for (index, scalars) in lines.prefix(line).enumerated().reversed() {
            if let (slip, column) = slip(in: scalars) { return (slip, index + 1, column) }
        }
        return nil
    }

    private static func slip(in line: Substring.UnicodeScalarView) -> (slip: Self, column: Int)? {
        let indent = line.prefix { $0 == " " || $0 == "-" || $0 == "\t" }
        let rest = line[indent.endIndex...]
        if let tab = indent.firstIndex(of: "\t"), let first = rest.first, first != "#",
            first != "\r"
        {
            return (.tabInIndentation, indent[..<tab].count + 1)
        }
        let key = rest.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }
        guard !key.isEmpty, rest[key.endIndex...].first == "：" else { return nil }
        return (.fullWidthColon(key: String(key)), indent.count + key.count + 1)
    }
}

extension Diagnostic {
    /// What says of a slip what to type instead.
    static func mistyped(_ slip: MistypedLine, at location: SourceLocation) -> Diagnostic {
        switch slip {
        case .fullWidthColon(let key): fullWidthColon(behind: key, at: location)
        case .tabInIndentation: tabInIndentation(at: location)
        }
    }

    private static func fullWidthColon(
        behind key: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "yaml-full-width-colon",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(key)”后面是全角冒号“：”",
                english: "behind \"\(key)\" stands the full-width colon \"：\""
            ),
            remedy: Wording(
                chinese: "改为半角冒号加一个空格，如“\(key): …”",
                english: "write a colon of ASCII and a blank: \"\(key): …\""
            )
        )
    }

    private static func tabInIndentation(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "yaml-tab",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "这一行的缩进里有制表符", english: "the line is indented with a tab"),
            remedy: Wording(
                chinese: "缩进只用空格", english: "indent with blanks only")
        )
    }
}
