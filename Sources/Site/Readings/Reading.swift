/// What a target value says in plain words, to stand beside the verbatim text.
public struct Reading: Hashable, Sendable {
    /// A stretch of a reading in one language.
    public struct Run: Hashable, Sendable {
        /// The words.
        public var text: String
        /// Whether they are taken from the table, and so are Chinese in a reading of any language.
        public var isVerbatim: Bool

        /// Words of the reading's language, or taken from the table.
        public init(text: String, isVerbatim: Bool = false) {
            self.text = text
            self.isVerbatim = isVerbatim
        }
    }

    /// The whole reading as plain text.
    public private(set) var text: String
    /// The words from the table, as stretches of the text's UTF-8, in order; no two touch.
    private var verbatim: [Range<Int>] = []

    /// The stretches, in order; neighbours differ in kind.
    public var runs: [Run] {
        var runs: [Run] = []
        visitRuns { runs.append($0) }
        return runs
    }

    /// Shows the stretches one by one: mostly there is one, and a list of it takes longer than laying it.
    @inline(__always)
    func visitRuns(_ visit: (Run) -> Void) {
        guard !verbatim.isEmpty else {
            if !text.isEmpty { visit(Run(text: text)) }
            return
        }
        var end = 0
        for stretch in verbatim {
            if end < stretch.lowerBound { visit(Run(text: text(end..<stretch.lowerBound))) }
            visit(Run(text: text(stretch), isVerbatim: true))
            end = stretch.upperBound
        }
        if end < text.utf8.count { visit(Run(text: text(end..<text.utf8.count))) }
    }

    private func text(_ stretch: Range<Int>) -> String {
        String(
            decoding: text.utf8.dropFirst(stretch.lowerBound).prefix(stretch.count), as: UTF8.self)
    }
}

extension Reading: ExpressibleByStringInterpolation {
    /// A reading of words alone.
    public init(stringLiteral value: String) {
        text = value
    }

    /// A reading with words from the table (`\(verbatim: name)`) and other readings in it.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.reading
    }

    /// Collects the stretches of a reading.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var reading: Reading = ""

        /// Begins an empty reading.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds words.
        public mutating func appendLiteral(_ literal: String) {
            reading.text += literal
        }

        /// Adds words.
        public mutating func appendInterpolation(_ text: String) {
            reading.text += text
        }

        /// Adds words from the table.
        public mutating func appendInterpolation(verbatim text: String) {
            let start = reading.text.utf8.count
            reading.text += text
            reading.addVerbatim(start..<reading.text.utf8.count)
        }

        /// Adds a reading.
        public mutating func appendInterpolation(_ other: Reading) {
            let start = reading.text.utf8.count
            reading.text += other.text
            for stretch in other.verbatim {
                reading.addVerbatim(start + stretch.lowerBound..<start + stretch.upperBound)
            }
        }
    }

    /// Notes that a stretch is from the table, together with the one before if they touch.
    private mutating func addVerbatim(_ stretch: Range<Int>) {
        guard !stretch.isEmpty else { return }
        if let last = verbatim.last, last.upperBound == stretch.lowerBound {
            verbatim[verbatim.count - 1] = last.lowerBound..<stretch.upperBound
        } else {
            verbatim.append(stretch)
        }
    }
}

extension [Reading] {
    /// The readings one behind the other, with a text between them.
    func joined(by separator: String) -> Reading {
        dropFirst().reduce(first ?? "") { "\($0)\(separator)\($1)" }
    }
}
