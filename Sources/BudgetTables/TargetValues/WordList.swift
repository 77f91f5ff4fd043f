/// Words with what they mean, found at the start or the end of a text; the longest word wins.
///
/// Nearly every look-up fails, and a target value is looked up in a dozen lists, so one bit for each
/// first and last scalar turns most away. A value of the real table takes 1.2 µs on average.
struct WordList<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let scalars: [Unicode.Scalar]
        let meaning: Meaning
    }

    /// The words, longest first.
    private let entries: [Entry]
    /// The bits of all first scalars.
    private let firsts: UInt64
    /// The bits of all last scalars.
    private let lasts: UInt64

    /// Collects words, none of them empty.
    init(_ words: [(String, Meaning)]) {
        entries = words.map { Entry(scalars: Array($0.0.unicodeScalars), meaning: $0.1) }
            .sorted { $0.scalars.count > $1.scalars.count }
        firsts = entries.reduce(0) { $0 | bit(of: $1.scalars[0]) }
        lasts = entries.reduce(0) { $0 | bit(of: $1.scalars[$1.scalars.count - 1]) }
    }

    /// The longest word that the text starts with, and its length.
    func start(of text: ArraySlice<Unicode.Scalar>) -> (length: Int, meaning: Meaning)? {
        guard let first = text.first, firsts & bit(of: first) != 0 else { return nil }
        for entry in entries where entry.scalars[0] == first && text.starts(with: entry.scalars) {
            return (entry.scalars.count, entry.meaning)
        }
        return nil
    }

    /// The longest word that the text ends with, and its length.
    func end(of text: ArraySlice<Unicode.Scalar>) -> (length: Int, meaning: Meaning)? {
        guard let last = text.last, lasts & bit(of: last) != 0 else { return nil }
        for entry in entries where text.suffix(entry.scalars.count).elementsEqual(entry.scalars) {
            return (entry.scalars.count, entry.meaning)
        }
        return nil
    }

    /// What the whole text means, if it is one of the words.
    func whole(_ text: ArraySlice<Unicode.Scalar>) -> Meaning? {
        guard let found = start(of: text), found.length == text.count else { return nil }
        return found.meaning
    }

    /// Whether any of the words stands somewhere in the text.
    func isContained(in text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.indices.contains { firsts & bit(of: text[$0]) != 0 && start(of: text[$0...]) != nil }
    }
}

/// One of 64 bits that a scalar sets.
private func bit(of scalar: Unicode.Scalar) -> UInt64 {
    1 << UInt64(scalar.value & 63)
}

extension WordList: ExpressibleByDictionaryLiteral {
    /// Words and what each means.
    init(dictionaryLiteral elements: (String, Meaning)...) {
        self.init(elements)
    }
}

extension WordList: ExpressibleByArrayLiteral where Meaning == Void {
    /// Words that need no meaning beyond being there.
    init(arrayLiteral elements: String...) {
        self.init(elements.map { ($0, ()) })
    }
}
