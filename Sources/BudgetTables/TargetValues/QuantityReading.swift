import BudgetModel

/// A number as read, and whether custom had to fill something in.
struct ReadQuantity {
    var quantity: Quantity
    var isAssumed = false
}

extension TextScanner {
    /// Reads a number with its comparison, unit and period: `≥3次/周`, `每人每天不超过400元`, `3场以上`.
    mutating func quantity() -> ReadQuantity? {
        attempt { scanner in
            let front = scanner.front()
            guard let (number, share) = scanner.number() else { return nil }
            var quantity = Quantity(
                comparison: front.comparison,
                isSpelledOut: front.isSpelledOut,
                isApproximate: front.isApproximate,
                number: number,
                measure: share,
                per: front.per
            )
            if scanner.skip("余") || scanner.skip("多") { quantity.isApproximate = true }
            if quantity.measure == nil { quantity.measure = scanner.measure() }
            guard scanner.readTail(of: &quantity) else { return nil }
            let isReached = front.isReaching && quantity.comparison == nil
            if isReached { (quantity.comparison, quantity.isSpelledOut) = (.atLeast, true) }
            return ReadQuantity(quantity: quantity, isAssumed: front.isAssumed || isReached)
        }
    }

    /// What stands before a number.
    private struct Front {
        var comparison: Comparison?
        var isSpelledOut = false
        var isApproximate = false
        var isReaching = false
        var isAssumed = false
        var per: [String] = []
    }

    /// Reads what stands before a number: 每人每天, 控制在, ≥, 不少于, 达到, 约.
    private mutating func front() -> Front {
        var front = Front()
        front.per = everyEach()
        skipAny(of: TargetWords.intents)
        front.isReaching = skipAny(of: TargetWords.reaching)
        skipBlanks()
        if let sign = skip(TargetWords.signs) {
            (front.comparison, front.isAssumed) = sign
        } else if let comparison = skip(TargetWords.comparisons) {
            (front.comparison, front.isSpelledOut) = (comparison, true)
        }
        skipBlanks()
        front.isApproximate = skipAny(of: TargetWords.approximationsBefore)
        skipBlanks()
        return front
    }

    /// Reads `每人每天` before a price or a rate.
    private mutating func everyEach() -> [String] {
        var per: [String] = []
        while let each = attempt({ $0.skip("每") ? $0.periodOrCounter() : nil }) { per.append(each) }
        return per
    }

    /// Reads what follows 每 or `/`: a period or one counted thing.
    private mutating func periodOrCounter() -> String? {
        if let period = skip(TargetWords.periods) { return period }
        let start = position
        guard skipAny(of: TargetWords.counters) else { return nil }
        return text(from: start, to: position)
    }

    /// Reads a number in digits, Chinese numerals before a counter, or 百分之九十 with its unit.
    private mutating func number() -> (DecimalNumber, share: String?)? {
        if let number = digits() { return (number, nil) }
        return attempt { scanner in
            if scanner.skipAny(of: TargetWords.allOfIt) { return (100, "%") }
            if scanner.skipAny(of: TargetWords.percentOf) {
                let number =
                    scanner.digits() ?? scanner.chineseNumber().map { DecimalNumber(digits: $0) }
                return number.map { ($0, "%") }
            }
            guard let number = scanner.chineseNumber() else { return nil }
            let isCounted = TargetWords.counters.start(of: scanner.rest) != nil
            return isCounted ? (DecimalNumber(digits: number), nil) : nil
        }
    }

    /// Reads what stands behind unit and number, in any order: `/人/天`, 以上, 左右, 覆盖.
    ///
    /// Fails where two comparisons contradict each other (`≤5个以上`).
    private mutating func readTail(of quantity: inout Quantity) -> Bool {
        while !isAtEnd {
            skipBlanks()
            if let each = per(isFirst: quantity.per.isEmpty) {
                quantity.per.append(each)
            } else if skipAny(of: TargetWords.approximationsBehind) {
                quantity.isApproximate = true
            } else if let comparison = skip(TargetWords.comparisonsBehind) {
                if let earlier = quantity.comparison {
                    guard earlier == comparison else { return false }
                } else {
                    (quantity.comparison, quantity.isSpelledOut) = (comparison, true)
                }
            } else if quantity.measure == "%", skipAny(of: TargetWords.accomplishments) {
                continue
            } else {
                break
            }
        }
        return true
    }

    /// Reads what a number is for: `/人`, 每天, `·次` behind another.
    ///
    /// Digits behind the stroke make an alternative (`40%/50%`), not a rate.
    private mutating func per(isFirst: Bool) -> String? {
        attempt { scanner in
            guard scanner.skip("/") || scanner.skip("每") || !isFirst && scanner.skip("·")
            else { return nil }
            scanner.skipBlanks()
            if let period = scanner.skip(TargetWords.periods) { return period }
            return scanner.noun()
        }
    }
}
