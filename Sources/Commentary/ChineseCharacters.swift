/// The classes of characters that emphasis and line breaks ask about.
extension Unicode.Scalar {
    /// Whether CommonMark calls it whitespace beside a delimiter run.
    var isMarkdownSpace: Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Whether it is punctuation or a symbol.
    ///
    /// CommonMark 0.31 counts symbols as punctuation, 0.30 does not. Calling a symbol punctuation here
    /// gives the same emphasis with either: both treat the joiner as a letter.
    var isMarkdownPunctuation: Bool {
        if isIdeograph { return false }
        return switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }

    /// Whether it is one of the common Chinese characters, which spares asking Unicode's tables.
    var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }

    /// Whether it stands in a full square, as Chinese, Japanese and Korean characters do: the East Asian
    /// Width classes W, F and H without the emoji, and Hangul.
    var isChinese: Bool {
        switch value {
        case 0..<0x1100: false
        case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4C6,
            0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
            0xFF01...0xFFDC, 0xFFE0...0xFFEE, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Whether it is Chinese punctuation, with the marks that Chinese shares with other scripts and that
    /// have no width of their own in Unicode: `“”‘’—…·`.
    var isChinesePunctuation: Bool {
        switch value {
        case 0xB7, 0x2014...0x2015, 0x2018...0x2019, 0x201C...0x201D, 0x2025...0x2026: true
        default: isChinese && isMarkdownPunctuation
        }
    }
}

extension [UInt8] {
    /// The character that begins at an offset of valid UTF-8; `nil` at the end.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset < count else { return nil }
        let lead = self[offset]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard offset + length <= count else { return nil }
        var value = UInt32(lead) & [0, 0x7F, 0x1F, 0x0F, 0x07][length]
        for index in offset + 1..<offset + length {
            value = value << 6 | UInt32(self[index] & 0x3F)
        }
        return Unicode.Scalar(value)
    }

    /// The character that ends before an offset of valid UTF-8; `nil` at the beginning.
    func scalar(before offset: Int) -> Unicode.Scalar? {
        var start = offset - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start < 0 ? nil : scalar(at: start)
    }
}
