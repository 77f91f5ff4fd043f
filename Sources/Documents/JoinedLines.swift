/// The lines of a quoted cell, put together as a person reads them.
///
/// A line break in a cell mostly makes a long text fit its column. So nothing takes its place beside a Chinese
/// character, and a space between two words of letters or digits. It stays, as a line feed, before the number of
/// a list (`2.`, `（二）`, `③`), and behind the end of a sentence.
struct JoinedLines {
    private(set) var text = String.UnicodeScalarView()

    /// Adds a line, and tells how many bytes of the text stand before it; `nil` for a blank line, which adds
    /// nothing.
    mutating func add(_ line: Substring.UnicodeScalarView) -> Int? {
        guard !line.isEmpty else { return nil }
        if let last = text.last, let first = line.first {
            if Self.beginsItem(line) || Self.sentenceEnds.contains(last) {
                text.append("\n")
            } else if !last.isChinese, !first.isChinese {
                text.append(" ")
            }
        }
        defer { text.append(contentsOf: line) }
        return String(text).utf8.count
    }

    private static let sentenceEnds: Set<Unicode.Scalar> = ["。", "；", ";", "！", "？"]
    private static let chineseDigits: Set<Unicode.Scalar> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ]
    private static let bullets: Set<Unicode.Scalar> = ["•", "●", "◆", "■", "★"]

    /// Whether a line begins with the number or the bullet of a list's item.
    private static func beginsItem(_ line: Substring.UnicodeScalarView) -> Bool {
        guard let first = line.first else { return false }
        if 0x2460...0x249B ~= first.value || bullets.contains(first) { return true }
        let isInBrackets = first == "（" || first == "("
        let rest = isInBrackets ? line.dropFirst() : line[...]
        let number = rest.prefix { $0.isDigit || chineseDigits.contains($0) }
        let behind = rest[number.endIndex...]
        guard 1...3 ~= number.count, let mark = behind.first else { return false }
        if isInBrackets { return mark == "）" || mark == ")" }
        let isChinese = number.contains { !$0.isDigit }
        switch mark {
        case "、": return true
        case "）", ")", "．": return !isChinese
        // No decimal, such as 1.5倍.
        case ".": return !isChinese && behind.dropFirst().first.map { !$0.isDigit } ?? true
        default: return false
        }
    }
}

extension Unicode.Scalar {
    /// Whether no space is written beside it: characters, and signs in their width.
    fileprivate var isChinese: Bool { value >= 0x2000 }

    fileprivate var isDigit: Bool { "0"..."9" ~= self }
}
