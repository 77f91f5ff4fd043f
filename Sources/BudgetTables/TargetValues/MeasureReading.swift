import BudgetModel

extension TextScanner {
    /// Reads a unit of measure: `%`, `(%)`, 百分比, 万元, 人次, 标箱; 个百分点 is not `%`.
    mutating func measure() -> String? {
        attempt { scanner in
            scanner.skipBlanks()
            if scanner.skip("(") {
                guard let measure = scanner.percentOrNoun(), scanner.skip(")") else { return nil }
                return measure
            }
            return scanner.percentOrNoun()
        }
    }

    /// Reads a percent sign in any writing, or a unit in words.
    private mutating func percentOrNoun() -> String? {
        if skip("%") || skipAny(of: TargetWords.percents) { return "%" }
        return noun()
    }

    /// Reads one word that may stand for a unit: at most eight Chinese characters, or known letters.
    ///
    /// Any counted noun may be a unit (`60个行政村`); a grammatical word in it means that the number
    /// stands in a sentence, and the number is then not taken out of it.
    mutating func noun() -> String? {
        attempt { scanner in
            let start = scanner.position
            if scanner.skipAny(of: TargetWords.letterMeasures) {
                return scanner.next.map(isNounScalar) == true
                    ? nil : scanner.text(from: start, to: scanner.position)
            }
            while let next = scanner.next, isNounScalar(next), !scanner.isWordBehind {
                guard !isGrammatical(next), scanner.position - start < 8 else { return nil }
                scanner.position += 1
            }
            guard scanner.position > start else { return nil }
            return scanner.text(from: start, to: scanner.position)
        }
    }

    /// Whether the next word stands behind units and is none: 以上, 左右, 至 in a range, 和 in a list.
    private var isWordBehind: Bool {
        guard let next else { return false }
        switch next {
        case "内": return position + 1 == end
        case "每", "或", "和", "及", "至", "到", "且": return true
        default:
            return TargetWords.approximationsBehind.start(of: rest) != nil
                || TargetWords.comparisonsBehind.start(of: rest) != nil
        }
    }
}

/// Whether a scalar may be part of a unit in words.
private func isNounScalar(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
}

/// Whether a scalar shows that a sentence goes on: particles, prepositions and numerals.
private func isGrammatical(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "了", "是", "在", "与", "等", "并", "把", "被", "对", "将", "使", "让", "从", "其",
        "且", "而", "之", "为", "比", "前", "后", "不", "无", "有", "初", "底", "末":
        true
    default: numeralValue(scalar) != nil
    }
}
