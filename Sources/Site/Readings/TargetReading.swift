public import BudgetModel
public import Diagnostics

/// What a target value says in plain words; `nil` where the words would only repeat the text.
///
/// In Chinese it is a single run, since the words of the table are Chinese too.
///
/// It stands beside the verbatim text, never instead of it, says so where a value is not given or only
/// assumed, and adds nothing that the table does not say.
public func reading(of target: TargetValue, in language: Language) -> Reading? {
    switch language {
    case .chinese:
        guard let reading = ChineseReading.reading(of: target) else { return nil }
        return repeats(reading.text, target.text) ? nil : reading
    case .english: return EnglishReading.reading(of: target)
    }
}

/// Whether two texts differ in nothing but blanks.
private func repeats(_ reading: String, _ text: String) -> Bool {
    // Almost always the first character tells already: “至少 85%” beside “≥85%”.
    if let first = text.unicodeScalars.first, first != reading.unicodeScalars.first,
        !first.isBlank
    {
        return false
    }
    let words = reading.unicodeScalars.lazy.filter { $0 != " " }
    return words.elementsEqual(text.unicodeScalars.lazy.filter { !$0.isBlank })
}

extension Unicode.Scalar {
    /// Whether it is white space, told without Unicode's tables where it is none in any text of ours: only
    /// the ideographic space stands behind U+205F.
    fileprivate var isBlank: Bool {
        if value > 0x205F { return value == 0x3000 }
        return isASCII && value > 0x20 ? false : properties.isWhitespace
    }
}

extension TargetValue {
    /// Whether its single number needs no words: nothing is assumed about 0 and 100% that could matter.
    var isPlainNumber: Bool {
        guard case .quantity(let quantity) = statement, quantity.comparison == .equal else {
            return false
        }
        return quantity.number == 0 || quantity.number == 100 && quantity.measure == "%"
    }
}
