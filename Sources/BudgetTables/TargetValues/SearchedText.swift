internal import Documents

/// The text of a cell that is searched for words.
///
/// Nearly no description holds the words that are looked for in it. That is found out here without taking it
/// up as a `TextScanner`, which copies it scalar by scalar.
struct SearchedText {
    /// The text as printed.
    let text: String
    private let scalars: ScalarFilter

    /// Makes a text ready to be searched.
    init(_ text: String) {
        self.text = text
        scalars = ScalarFilter(of: text)
    }

    /// The text taken up to be read.
    var scanner: TextScanner { TextScanner(text) }

    /// A number that is the same for texts of equal content, as `ContentKey` has it, and seldom for others.
    var contentSketch: UInt64 { scalars.subtracting(.ignored).mixed }

    /// Whether a word of the list may stand in the text; `false` is sure.
    func mayHold<Meaning>(_ words: WordList<Meaning>) -> Bool {
        words.mayStand(in: scalars)
    }

    /// Whether a word that means such may stand in the text; `false` is sure.
    func mayHold<Meaning>(
        _ words: WordList<Meaning>,
        meaning isSuch: (Meaning) -> Bool
    ) -> Bool {
        words.mayStand(in: scalars, meaning: isSuch)
    }

    /// Whether a word of the list stands somewhere in the text.
    func holds<Meaning>(_ words: WordList<Meaning>) -> Bool {
        mayHold(words) && words.isContained(in: scanner.rest)
    }
}

extension ScalarFilter {
    /// What says nothing about the content of a text; all of it stands in these blocks.
    fileprivate static let ignored = ScalarFilter(
        [0x20...0xAD, 0x2000...0x206F, 0x3000...0x3002, 0xFEFF...0xFF0C].joined()
            .compactMap(Unicode.Scalar.init).filter { $0.isWidthless || isOuterMark($0) }
    )
}
