public import Diagnostics

/// A heading in the text of a note.
public struct Heading: Hashable, Sendable {
    /// 2 to 6: level 1 belongs to the page.
    public var level: Int
    /// What it says.
    public var text: PlainText
    /// Its name in links, unique in its note, made of what it says: `绩效目标`, `how-to-read`.
    ///
    /// The `id` on the page is the note's `anchorPrefix` and this.
    public var anchor: String
    /// The line it stands on.
    public var location: SourceLocation
}

/// Makes the anchors of one note.
struct Anchors {
    /// The anchors given so far, each with the number its next namesake may try first.
    private var taken: [String: Int] = [:]

    /// Letters and digits in lower case, everything between them a single `-`; `section` where nothing is
    /// left, and a number behind an anchor that is taken already.
    mutating func anchor(for text: String) -> String {
        var anchor = ""
        for scalar in text.unicodeScalars {
            if scalar.isPartOfAnchor {
                anchor += scalar.isIdeograph ? String(scalar) : scalar.properties.lowercaseMapping
            } else if scalar.isGapInAnchor, !anchor.isEmpty, !anchor.hasSuffix("-") {
                anchor += "-"
            }
        }
        if anchor.hasSuffix("-") { anchor.removeLast() }
        if anchor.isEmpty { anchor = "section" }
        guard var number = taken[anchor] else {
            taken[anchor] = 2
            return anchor
        }
        while taken["\(anchor)-\(number)"] != nil { number += 1 }
        taken[anchor] = number + 1
        taken["\(anchor)-\(number)"] = 2
        return "\(anchor)-\(number)"
    }
}

extension Unicode.Scalar {
    fileprivate var isPartOfAnchor: Bool {
        if isIdeograph { return true }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    fileprivate var isGapInAnchor: Bool {
        isMarkdownSpace || properties.generalCategory == .dashPunctuation || self == "_"
    }
}
