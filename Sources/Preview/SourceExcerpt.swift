public import Diagnostics

/// The faulty line of a file with the lines beside it, cut to what a screen has room for.
public struct SourceExcerpt: Hashable, Sendable {
    /// One line.
    public struct Line: Hashable, Sendable {
        /// Counted from 1.
        public var number: Int
        /// What stands before the faulty text; all of a line that is only context.
        public var before: String
        /// The faulty text; empty in a line that is only context.
        public var marked = ""
        /// What stands behind the faulty text.
        public var after = ""
    }

    /// The faulty line and up to one line of context on either side.
    public var lines: [Line]

    /// Cuts the excerpt out of a file.
    ///
    /// It is `nil` where the place names no line, or one that the text does not have.
    ///
    /// - Parameters:
    ///   - text: The file's whole text.
    ///   - location: The place; what is marked there goes on to the end of the cell or the word, or of
    ///     the line where no column is named.
    public init?(of text: String, at location: SourceLocation) {
        guard let line = location.line, line > 0 else { return nil }
        let all = text.unicodeScalars
            .split(separator: "\n", maxSplits: line + 1, omittingEmptySubsequences: false)
            .prefix(line + 1)
            .map { $0.last == "\r" ? $0.dropLast() : $0 }
        guard all.indices.contains(line - 1) else { return nil }
        lines = (max(1, line - 1)...min(all.count, line + 1)).map { number in
            number == line
                ? Line(number, faulty: all[number - 1], from: location.column)
                : Line(number: number, before: shortened(all[number - 1]))
        }
        if lines.last?.before.isEmpty == true, lines.last?.marked.isEmpty == true {
            lines.removeLast()
        }
    }
}

/// How many characters of a line are shown on either side of the faulty text, and of the text itself.
private let mostShown = 80

extension SourceExcerpt.Line {
    fileprivate init(
        _ number: Int,
        faulty line: Substring.UnicodeScalarView,
        from column: Int?
    ) {
        let start = line.index(
            line.startIndex, offsetBy: (column ?? 1) - 1, limitedBy: line.endIndex)
        let rest = line[(start ?? line.endIndex)...]
        let ends: (Unicode.Scalar) -> Bool = line.contains("\t") ? { $0 == "\t" } : { $0 == " " }
        let marked = column == nil ? rest : rest.prefix { !ends($0) }
        self.number = number
        before = shortened(line[..<rest.startIndex], fromEnd: true)
        self.marked = shortened(marked)
        after = shortened(line[marked.endIndex...])
    }
}

/// The text, or as much of its beginning or its end as is shown.
private func shortened(_ text: Substring.UnicodeScalarView, fromEnd: Bool = false) -> String {
    guard text.count > mostShown else { return String(text) }
    return fromEnd ? "…" + String(text.suffix(mostShown)) : String(text.prefix(mostShown)) + "…"
}
