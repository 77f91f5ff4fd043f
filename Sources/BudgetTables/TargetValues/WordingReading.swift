import BudgetModel

extension TextScanner {
    /// Reads a statement made of words: a reference, a bound, a name, a movement, a state.
    func wording() -> TargetStatement {
        if isReference { return .reference }
        if let bound = bound() { return bound }
        if isQuantityName { return .quantityName }
        if let tendency = tendency() { return .tendency(tendency) }
        return isState ? .state : .freeText
    }

    /// What stands for no value: nothing at all, marks alone (`*`, `≥XX%`), 无, a sign before a bare unit.
    func placeholder() -> Placeholder? {
        guard !isAtEnd else { return .blank }
        if TargetWords.nones.whole(rest) != nil { return Placeholder.none }
        if TargetWords.emptyMarks.whole(rest) != nil { return .mark }
        var scanner = self
        let isCompared = scanner.skip(TargetWords.signs) != nil
        scanner.skipBlanks()
        let start = scanner.position
        while let next = scanner.next, isEmptyMark(next) { scanner.position += 1 }
        guard isCompared || scanner.position > start else { return nil }
        scanner.skipBlanks()
        if scanner.isAtEnd { return .mark }
        let hasUnit = scanner.skip("%") || scanner.skipAny(of: TargetWords.counters)
        return hasUnit && scanner.isAtEnd ? .mark : nil
    }

    /// Whether the value stands in some other document: `根据统计结果`, `参照`, `符合相关规定`.
    private var isReference: Bool {
        if WordingWords.referring.start(of: rest) != nil { return true }
        return WordingWords.following.start(of: rest) != nil
            && WordingWords.documents.end(of: rest) != nil
    }

    /// Reads a comparison with something that is only named: `≤符合条件人员`, `不低于上年水平`.
    ///
    /// A name with digits would be a number that could not be read.
    private func bound() -> TargetStatement? {
        var scanner = self
        let sign = scanner.skip(TargetWords.signs)?.comparison
        guard let comparison = sign ?? scanner.skip(TargetWords.boundComparisons),
            !scanner.rest.contains(where: { digitValue($0) != nil })
        else { return nil }
        let name = scanner.text(from: scanner.position, to: scanner.end)
        return name.isEmpty ? nil : .bound(comparison, name: name)
    }

    /// Whether the text only says what is looked at: `财政收入总数`, `影响力`, `增长率`.
    private var isQuantityName: Bool {
        guard rest.count <= 16, let suffix = WordingWords.quantityEndings.end(of: rest) else {
            return false
        }
        guard let movement = WordingWords.movements.start(of: rest) else { return true }
        return movement.length + suffix.length == rest.count
    }

    /// Which way something is to move: `有所提升`, `提高效率`; `nil` where both ways are named.
    private func tendency() -> Tendency? {
        guard rest.count <= 24, !WordingWords.avoidances.isContained(in: rest) else { return nil }
        if let steady = WordingWords.steadiness.end(of: rest) { return steady.meaning }
        var scanner = self
        while scanner.skipAny(of: WordingWords.degrees) {}
        let start = WordingWords.movements.start(of: scanner.rest)?.meaning
        guard let tendency = WordingWords.movements.end(of: rest)?.meaning ?? start else {
            return nil
        }
        let opposite = tendency == .up ? WordingWords.falls : WordingWords.rises
        return opposite.isContained(in: rest) ? nil : tendency
    }

    /// Whether the text names a state: `及时`, `全覆盖`, `应保尽保`, `零事故`.
    private var isState: Bool {
        guard rest.count <= 8 else { return false }
        if WordingWords.states.start(of: rest) != nil { return true }
        if WordingWords.states.end(of: rest) != nil { return true }
        let letters = Array(rest)
        return letters.count == 4 && letters[0] == "应" && letters[2] == "尽"
            && letters[1] == letters[3]
    }
}

/// Whether a scalar stands where something is still to be filled in.
private func isEmptyMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "/", "\\", "-", "_", ".", "·", "…", "?", "~", "X", "x", "×", "○", "◯", "□", "#", "●":
        true
    default: false
    }
}
