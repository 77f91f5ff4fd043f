internal import BudgetModel

/// The title of a table, with the year and stage it names.
struct TableTitle: Hashable {
    /// The title as printed.
    let printed: PrintedText
    /// The budget year; `nil` where the title names none.
    let year: Int?
    /// The stage; the budget where the title does not say, since targets are set with it.
    let stage: Stage
    /// What the brackets of the title say of the unit of its sums.
    let unit: UnitStatement

    /// Reads a title.
    init(_ printed: PrintedText) {
        self.printed = printed
        year = Self.year(in: Array(printed.text.unicodeScalars))
        stage = Self.stage(of: printed.text)
        unit = HeadingText(printed.text).unit
    }

    /// Whether a text is the title of a table of targets: it ends in 表, but for brackets, and names them.
    static func isTitle(_ text: String) -> Bool {
        let stem = HeadingText(text).stem
        return stem.hasSuffix(Headings.titleEnding)
            && Headings.titleWords.contains { stem.holds($0) }
    }

    /// The first four digits before 年: 2020, ２０２０, 二〇二〇 or 二零二零.
    private static func year(in text: [Unicode.Scalar]) -> Int? {
        let compact = text.filter { !$0.isBlank }
        for (index, scalar) in compact.enumerated()
        where index >= 4 && String(scalar) == Headings.year {
            let digits = compact[(index - 4)..<index].compactMap(\.digitOfYear)
            let year = digits.reduce(0) { $0 * 10 + $1 }
            if digits.count == 4, 1949...2999 ~= year { return year }
        }
        return nil
    }

    private static func stage(of title: String) -> Stage {
        let stages: [(words: [String], stage: Stage)] = [
            (Headings.selfEvaluation, .selfEvaluation),
            (Headings.finalAccounts, .finalAccounts),
            (Headings.adjustedBudget, .adjustedBudget),
        ]
        return stages.first { $0.words.contains { title.holds($0) } }?.stage ?? .budget
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII, full-width or Chinese digit.
    fileprivate var digitOfYear: Int? {
        if 0x30...0x39 ~= halfWidth.value { return Int(halfWidth.value - 0x30) }
        if self == "零" || self == "○" { return 0 }
        return Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: self)
    }
}
