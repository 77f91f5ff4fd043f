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

    /// The stretches, in order; neighbours differ in kind.
    public var runs: [Run]

    /// The whole reading as plain text.
    public var text: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }
}

extension Reading: ExpressibleByStringInterpolation {
    /// A reading of words alone.
    public init(stringLiteral value: String) {
        runs = value.isEmpty ? [] : [Run(text: value)]
    }

    /// A reading with words from the table (`\(verbatim: name)`) and other readings in it.
    public init(stringInterpolation: StringInterpolation) {
        runs = stringInterpolation.runs
    }

    /// Collects the stretches of a reading.
    ///
    /// The last stretch stays apart while it grows: most readings have no other, and need an array only
    /// once they are finished.
    public struct StringInterpolation: StringInterpolationProtocol {
        private var finished: [Run] = []
        private var last = Run(text: "")

        /// Begins an empty reading.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds words.
        public mutating func appendLiteral(_ literal: String) {
            append(literal, isVerbatim: false)
        }

        /// Adds words.
        public mutating func appendInterpolation(_ text: String) {
            append(text, isVerbatim: false)
        }

        /// Adds words from the table.
        public mutating func appendInterpolation(verbatim text: String) {
            append(text, isVerbatim: true)
        }

        /// Adds a reading.
        public mutating func appendInterpolation(_ reading: Reading) {
            for run in reading.runs { append(run.text, isVerbatim: run.isVerbatim) }
        }

        /// Every stretch so far.
        fileprivate var runs: [Run] {
            if finished.isEmpty { return last.text.isEmpty ? [] : [last] }
            return finished + [last]
        }

        /// Adds a stretch, to the last one if both are of a kind.
        private mutating func append(_ text: String, isVerbatim: Bool) {
            guard !text.isEmpty else { return }
            if last.text.isEmpty {
                last = Run(text: text, isVerbatim: isVerbatim)
            } else if last.isVerbatim == isVerbatim {
                last.text += text
            } else {
                finished.append(last)
                last = Run(text: text, isVerbatim: isVerbatim)
            }
        }
    }
}

extension [Reading] {
    /// The readings one behind the other, with a text between them.
    func joined(by separator: String) -> Reading {
        dropFirst().reduce(first ?? Reading(runs: [])) { "\($0)\(separator)\($1)" }
    }
}
