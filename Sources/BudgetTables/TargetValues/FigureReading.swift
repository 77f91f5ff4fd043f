import BudgetModel

/// A statement as read, and whether custom had to fill something in.
struct ReadStatement {
    var statement: TargetStatement
    var isAssumed = false
}

extension TextScanner {
    /// Reads a statement made of numbers: one number, a range, a list, labelled parts, a change.
    mutating func figures() -> ReadStatement? {
        if mayBeginFigure {
            if let one = attemptWhole({ $0.quantity() }) { return statement(of: one) }
            if let several = range() ?? limits() ?? tolerance() ?? alternatives() { return several }
        }
        return change() ?? parts()
    }

    /// What a single number says.
    ///
    /// `4次` may mean exactly four or at least four; exactly is assumed, and said. Prices (`400元/人/天`)
    /// and approximate numbers leave no such question.
    private func statement(of read: ReadQuantity) -> ReadStatement {
        var (quantity, isAssumed) = (read.quantity, read.isAssumed)
        if quantity.comparison == nil, !quantity.isApproximate, !quantity.isUnitPrice {
            quantity.comparison = .equal
            isAssumed = quantity.number != 0
        }
        return ReadStatement(statement: .quantity(quantity), isAssumed: isAssumed)
    }

    /// Reads `45%-60%`, `3~5个`, `55至65元`.
    private mutating func range() -> ReadStatement? {
        attemptWhole { scanner in
            guard let low = scanner.quantity()?.quantity,
                let (low, high) = scanner.ends(from: low)
            else { return nil }
            return ReadStatement(statement: .range(low: low, high: high))
        }
    }

    /// Reads `≥85%且≤95%`, a range by its two limits.
    private mutating func limits() -> ReadStatement? {
        attemptWhole { scanner in
            guard var low = scanner.quantity()?.quantity, low.comparison == .atLeast else {
                return nil
            }
            scanner.skipBlanks()
            guard scanner.skipAny(of: TargetWords.conjunctions) else { return nil }
            guard var high = scanner.quantity()?.quantity, high.comparison == .atMost,
                low.number < high.number, low.per == high.per
            else { return nil }
            if low.measure == nil { low.measure = high.measure }
            guard low.measure == high.measure else { return nil }
            (low.comparison, high.comparison) = (nil, nil)
            (low.isSpelledOut, high.isSpelledOut) = (false, false)
            return ReadStatement(statement: .range(low: low, high: high))
        }
    }

    /// Reads `5±1`, `20±0.5℃`: a range by its middle.
    private mutating func tolerance() -> ReadStatement? {
        attemptWhole { scanner in
            guard let middle = scanner.quantity()?.quantity, middle.comparison == nil,
                !middle.isApproximate, scanner.skip("±"),
                let spread = scanner.quantity()?.quantity, spread.comparison == nil,
                middle.measure == nil || middle.measure == spread.measure,
                let ends = middle.number.plusOrMinus(spread.number)
            else { return nil }
            var (low, high) = (spread, spread)
            (low.number, high.number) = ends
            return ReadStatement(statement: .range(low: low, high: high))
        }
    }

    /// Reads the dash and the high end of a range; the low end takes the unit of the high one where it has
    /// none.
    ///
    /// A falling range and one that compares (`≥3-5个`) say nothing that could be relied on, and two
    /// years are a time and no numbers. Behind a number below zero the second of two dashes may be a
    /// minus sign (`-18℃--15℃`).
    mutating func ends(from low: Quantity) -> (low: Quantity, high: Quantity)? {
        attempt { scanner in
            var low = low
            scanner.skipBlanks()
            let start = scanner.position
            guard scanner.skipAny(of: TargetWords.dashes) else { return nil }
            let isDouble = scanner.position - start == 2 && scanner.scalars[start] == "-"
            guard !isDouble || low.number >= 0 else { return nil }
            scanner.skipBlanks()
            guard let high = scanner.quantity()?.quantity, low.number < high.number,
                low.comparison == nil, high.comparison == nil, !high.isYear
            else { return nil }
            if low.measure == nil { (low.measure, low.per) = (high.measure, high.per) }
            return (low, high)
        }
    }

    /// Reads `40%/50%`: values side by side, whose relation the text does not tell.
    ///
    /// Numbers on both sides of the stroke make alternatives; a word behind it makes a rate (`3次/周`) or
    /// a price (`5万元/个`), and nothing on either side a placeholder. Numbers of different things are no
    /// alternatives, and numbers of nothing at all (`1/3`) may be a fraction or a date.
    private mutating func alternatives() -> ReadStatement? {
        attemptWhole { scanner in
            guard let first = scanner.quantity()?.quantity else { return nil }
            var quantities = [first]
            while scanner.skipAny(of: TargetWords.choices) {
                guard let next = scanner.quantity()?.quantity else { return nil }
                quantities.append(next)
            }
            guard quantities.count > 1 else { return nil }
            guard let measure = quantities.last?.measure else { return nil }
            for index in quantities.indices where quantities[index].measure == nil {
                quantities[index].measure = measure
            }
            guard quantities.allSatisfy({ $0.measure == measure }) else { return nil }
            return ReadStatement(statement: .alternatives(quantities), isAssumed: true)
        }
    }

    /// Steps over what parts values, and the blanks round it.
    ///
    /// A half-width comma before a digit may be a decimal point or a slip, and parts nothing.
    mutating func skipSeparator() -> Bool {
        skipBlanks()
        let isComma = next == ","
        guard skipAny(of: TargetWords.separators) else { return false }
        if isComma, let next, digitValue(next) != nil { return false }
        skipBlanks()
        return !isAtEnd
    }

    /// Reads `比上年增长5%`, `同比下降3个百分点以上`, `提高10%`.
    private mutating func change() -> ReadStatement? {
        attemptWhole { scanner in
            let base = scanner.base()
            scanner.skipAny(of: WordingWords.degrees)
            guard let tendency = scanner.skip(WordingWords.movements) else { return nil }
            _ = scanner.skip("了")
            guard let read = scanner.quantity() else { return nil }
            return ReadStatement(statement: .change(tendency, by: read.quantity, base: base))
        }
    }

    /// Reads what a change is counted from: 同比, 比上年, 较2019年同期.
    private mutating func base() -> String? {
        attempt { scanner in
            let start = scanner.position
            if scanner.skipAny(of: ChangeWords.comparedPeriods) {
                return scanner.text(from: start, to: scanner.position)
            }
            guard scanner.skipAny(of: ChangeWords.comparedWith) else { return nil }
            let baseStart = scanner.position
            while !scanner.isAtEnd, scanner.position - baseStart < 16 {
                if WordingWords.movements.start(of: scanner.rest) != nil
                    || WordingWords.degrees.start(of: scanner.rest) != nil
                {
                    return scanner.text(from: baseStart, to: scanner.position)
                }
                scanner.position += 1
            }
            return nil
        }
    }
}

extension DecimalNumber {
    /// The numbers so much smaller and larger; `nil` where they have too many digits.
    fileprivate func plusOrMinus(_ spread: DecimalNumber) -> (DecimalNumber, DecimalNumber)? {
        let scale = max(scale, spread.scale)
        guard let middle = times(tenToThe: scale)?.integer,
            let spread = spread.times(tenToThe: scale)?.integer, spread > 0,
            abs(middle) < 1_000_000_000_000, spread < 1_000_000_000_000
        else { return nil }
        return (
            DecimalNumber(digits: middle - spread, scale: scale),
            DecimalNumber(digits: middle + spread, scale: scale)
        )
    }
}

extension Quantity {
    /// Whether it is the year of a date: 2020年.
    fileprivate var isYear: Bool {
        guard let year = number.integer, (1990...2100).contains(year) else { return false }
        return measure == nil || measure?.hasPrefix("年") == true
    }
}

/// What movements are counted from.
private enum ChangeWords {
    static let comparedPeriods: WordList<Void> = ["同比", "环比"]
    static let comparedWith: WordList<Void> = ["比", "较", "与", "相比"]
}
