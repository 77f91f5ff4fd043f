/// Words with what they mean, found at the start or the end of a text; the longest word wins.
///
/// Nearly every look-up fails, and a target value is looked up in a dozen lists, so one bit for each
/// first and last scalar turns most away. The letters of all words stand in one array, because an array
/// of its own for each word was retained and released at every look-up.
struct WordList<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// Where the word stands among the letters.
        let range: Range<Int>
        /// Its first letter, which nearly always tells that the word does not stand there.
        let first: Unicode.Scalar
        let meaning: Meaning
        /// The scalars of the word.
        let scalars: ScalarFilter
    }

    /// The letters of all words.
    private let letters: [Unicode.Scalar]
    /// The words, longest first.
    private let entries: [Entry]
    private let firsts: ScalarFilter
    private let lasts: ScalarFilter

    /// Collects words, none of them empty.
    init(_ words: [(String, Meaning)]) {
        var letters: [Unicode.Scalar] = []
        entries = words.map { word, meaning in
            let start = letters.count
            letters += word.unicodeScalars
            let range = start..<letters.count
            let scalars = ScalarFilter(letters[range])
            return Entry(range: range, first: letters[start], meaning: meaning, scalars: scalars)
        }
        .sorted { $0.range.count > $1.range.count }
        firsts = ScalarFilter(entries.map { letters[$0.range.lowerBound] })
        lasts = ScalarFilter(entries.map { letters[$0.range.upperBound - 1] })
        self.letters = letters
    }

    /// The words of two lists.
    func joined(with other: WordList) -> WordList { WordList(words + other.words) }

    private var words: [(String, Meaning)] {
        entries.map { (String(String.UnicodeScalarView(letters[$0.range])), $0.meaning) }
    }

    /// Whether a word may start with a scalar; turns most others away at little cost.
    func mayStart(with scalar: Unicode.Scalar) -> Bool {
        firsts.mayContain(scalar)
    }

    /// The longest word that the text starts with, and its length.
    func start(of text: ArraySlice<Unicode.Scalar>) -> (length: Int, meaning: Meaning)? {
        guard let first = text.first, mayStart(with: first) else { return nil }
        for entry in entries
        where entry.first == first && stands(entry, at: text.startIndex, in: text) {
            return (entry.range.count, entry.meaning)
        }
        return nil
    }

    /// The longest word that the text ends with, and its length.
    func end(of text: ArraySlice<Unicode.Scalar>) -> (length: Int, meaning: Meaning)? {
        guard let last = text.last, lasts.mayContain(last) else { return nil }
        for entry in entries
        where stands(entry, at: text.endIndex - entry.range.count, in: text) {
            return (entry.range.count, entry.meaning)
        }
        return nil
    }

    /// Whether a word stands at a place of the text.
    private func stands(
        _ entry: Entry,
        at start: Int,
        in text: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard start >= text.startIndex, text.endIndex - start >= entry.range.count else {
            return false
        }
        for offset in 0..<entry.range.count
        where letters[entry.range.lowerBound + offset] != text[start + offset] {
            return false
        }
        return true
    }

    /// What the whole text means, if it is one of the words.
    func whole(_ text: ArraySlice<Unicode.Scalar>) -> Meaning? {
        guard let found = start(of: text), found.length == text.count else { return nil }
        return found.meaning
    }

    /// Whether a word that means such may stand in a text of these scalars; `false` is sure.
    func mayStand(
        in text: ScalarFilter,
        meaning isSuch: (Meaning) -> Bool = { _ in true }
    ) -> Bool {
        entries.contains { text.mayContain(all: $0.scalars) && isSuch($0.meaning) }
    }

    /// Whether any of the words stands somewhere in the text.
    func isContained(in text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.indices.contains { mayStart(with: text[$0]) && start(of: text[$0...]) != nil }
    }
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
