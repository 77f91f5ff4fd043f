internal import BudgetModel
internal import Documents

/// The title of a table, with the year and stage it names.
struct TableTitle: Hashable {
    /// The title as printed.
    let printed: PrintedText
    /// The budget year; `nil` where the title names none.
    let year: Int?
    /// The stage; the budget where the title does not say, since targets are set with it.
    var stage: Stage { namedStage ?? .budget }
    /// The stage that the title names; `nil` where it names none.
    private let namedStage: Stage?
    /// What the brackets of the title say of the unit of its sums.
    let unit: UnitStatement

    /// Reads a title.
    init(_ printed: PrintedText) {
        self.printed = printed
        let heading = HeadingText(printed.text)
        year = Self.year(in: printed.text)
        namedStage =
            Headings.stages.first { $0.words.contains { heading.compact.holds($0) } }?.stage
        unit = heading.unit
    }

    /// Whether it goes on with the table of the title above: it says nothing else of year and stage.
    func isFurtherPage(of above: TableTitle) -> Bool {
        guard year == nil else { return (year, stage) == (above.year, above.stage) }
        return namedStage == nil || stage == above.stage
    }

    /// Whether a text is the title of a table of targets: it ends in 表, but for brackets, and names them.
    static func isTitle(_ text: String) -> Bool {
        let stem = HeadingText(text).stem
        return stem.hasSuffix(Headings.titleEnding)
            && Headings.titleWords.contains { stem.holds($0) }
    }

    /// The first four digits before 年: 2020, ２０２０, 二〇二〇 or 二零二零.
    static func year(in text: String) -> Int? {
        let compact = text.unicodeScalars.filter { !$0.isBlank } as [Unicode.Scalar]
        for (index, scalar) in compact.enumerated()
        where index >= 4 && String(scalar) == Headings.year {
            let digits = compact[(index - 4)..<index].compactMap(\.digitOfYear)
            let year = digits.reduce(0) { $0 * 10 + $1 }
            if digits.count == 4, 1949...2999 ~= year { return year }
        }
        return nil
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
