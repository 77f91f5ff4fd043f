import BudgetModel

/// What the columns beside a target value say, and how they go with it.
///
/// The value itself comes first: where it has a sign or a unit of its own, the columns may only agree.
struct TargetColumnReading {
    /// The cells whose words are not known: code lists of some system, whose meaning nobody told us.
    private(set) var unknown: [PrintedText] = []
    /// The cells that say something else than the value.
    private(set) var contradictions: [PrintedText] = []
    /// Whether more or less is better, where a column says so.
    private(set) var direction: TargetValue.Direction?

    private var columns: TargetColumns
    private var comparison: TargetWords.ReadComparison?
    /// The cell that says that words are promised (定性), and the one that says a number (定量).
    private var words: PrintedText?
    private var number: PrintedText?

    /// Reads the columns as far as their own words tell.
    init(of columns: TargetColumns) {
        self.columns = columns
        for cell in [columns.comparison, columns.type].compactMap(\.self) {
            let scanner = TextScanner(cell.text)
            if let sign = ColumnWords.comparison(scanner.rest) {
                comparison = sign
            } else if let direction = ColumnWords.directions.whole(scanner.rest) {
                self.direction = direction
            } else if ColumnWords.words.whole(scanner.rest) != nil {
                words = cell
            } else if ColumnWords.numbers.whole(scanner.rest) != nil {
                number = cell
            } else if TargetWords.signs.start(of: scanner.rest) != nil
                || scanner.placeholder() == nil
            {
                unknown.append(cell)
            }
        }
    }

    /// Fills in what the value leaves open, and keeps the columns with it.
    mutating func complete(_ target: inout TargetValue) {
        var scanner = TextScanner(target.printed.text)
        let isShort = target.printed.text.utf8.count <= 100
        if isShort, let read = scanner.attemptWhole({ $0.quantity() }) {
            complete(&target, with: read)
        } else if isShort {
            completeWords(of: &target)
        }
        target.cells = .columns(columns)
    }

    /// Completes a single number.
    private mutating func complete(_ target: inout TargetValue, with read: ReadQuantity) {
        var (quantity, isAssumed) = (read.quantity, read.isAssumed)
        if let words { contradictions.append(words) }
        takeComparison(of: &quantity, &isAssumed)
        takeUnit(of: &quantity)
        let isPlain = !quantity.isApproximate && !quantity.isUnitPrice
        // What a code stands for may be any comparison: none is assumed.
        if quantity.comparison == nil, isPlain, unknown.isEmpty {
            quantity.comparison = .equal
            isAssumed = quantity.number != 0
        }
        target.statement = .quantity(quantity)
        target.confidence = isAssumed ? .assumed : .read
        target.direction = target.statement.direction
        if columns.text != target.printed.text { target.evidence = .columns }
    }

    private mutating func takeComparison(of quantity: inout Quantity, _ isAssumed: inout Bool) {
        guard let comparison, let cell = columns.comparison else { return }
        guard let own = quantity.comparison else {
            quantity.comparison = comparison.comparison
            isAssumed = isAssumed || comparison.isAssumed
            columns.text = cell.text + columns.text
            return
        }
        if own != comparison.comparison { contradictions.append(cell) }
    }

    private mutating func takeUnit(of quantity: inout Quantity) {
        guard let cell = columns.unit else { return }
        var scanner = TextScanner(cell.text)
        guard scanner.placeholder() == nil else { return }
        // As the grammar reads a unit behind a number: 次/周 counts 次 for each 周.
        scanner = TextScanner("1" + cell.text)
        let read = scanner.attemptWhole { $0.quantity() }?.quantity
        let measure = read?.measure ?? cell.text
        guard let own = quantity.measure else {
            quantity.measure = measure
            if quantity.per.isEmpty { quantity.per = read?.per ?? [] }
            columns.text += cell.text
            return
        }
        if own != measure { contradictions.append(cell) }
    }

    /// Completes what is no single number: a range, a time, words.
    private mutating func completeWords(of target: inout TargetValue) {
        switch target.statement {
        case .placeholder: return
        case .deadline(var deadline): completeDeadline(&deadline, of: &target)
        case .freeText, .quantityName, .range, .alternatives, .parts:
            if !completeFigures(of: &target) { completeBound(of: &target) }
        default: break
        }
        if let number, !target.isMeasurable { contradictions.append(number) }
    }

    /// Reads `≤` beside a date as "by then".
    private mutating func completeDeadline(
        _ deadline: inout Deadline,
        of target: inout TargetValue
    ) {
        guard let cell = columns.comparison,
            comparison?.comparison == .atMost || comparison?.comparison == .lessThan
        else { return }
        deadline.isLatest = true
        target.statement = .deadline(deadline)
        target.evidence = .columns
        columns.text = cell.text + columns.text
    }

    /// Reads several numbers (`45-60`) with the unit beside them; `false` where there are none.
    private mutating func completeFigures(of target: inout TargetValue) -> Bool {
        if let unit = columns.unit, TextScanner(unit.text).placeholder() == nil {
            let read = readStatement(of: columns.text + unit.text)
            switch read.statement {
            case .range, .alternatives, .parts:
                target.statement = read.statement
                target.confidence = read.isAssumed ? .assumed : .read
                target.evidence = .columns
                columns.text += unit.text
            default: break
            }
        }
        switch target.statement {
        case .range, .alternatives, .parts: break
        default: return false
        }
        if let cell = columns.comparison, let comparison, comparison.comparison != .equal {
            contradictions.append(cell)
        }
        if let words { contradictions.append(words) }
        return true
    }

    /// Reads a sign beside something that is only named: `≤` beside 上年水平.
    private mutating func completeBound(of target: inout TargetValue) {
        guard let cell = columns.comparison, let comparison, comparison.comparison != .equal else {
            return
        }
        guard
            case .bound(let sign, let name) = readStatement(of: cell.text + columns.text).statement
        else { return }
        target.statement = .bound(sign, name: name)
        target.direction = target.statement.direction
        target.evidence = .columns
        columns.text = cell.text + columns.text
    }
}

/// The words of the columns beside target values.
private enum ColumnWords {
    static let words: WordList<Void> = ["定性", "定性指标"]
    static let numbers: WordList<Void> = ["定量", "定量指标"]
    static let directions: WordList<TargetValue.Direction> = [
        "正向": .higherIsBetter, "正向指标": .higherIsBetter, "反向": .lowerIsBetter,
        "反向指标": .lowerIsBetter, "逆向": .lowerIsBetter, "逆向指标": .lowerIsBetter,
        "负向": .lowerIsBetter, "负向指标": .lowerIsBetter,
    ]

    /// The comparison that is the whole of a cell, as a sign or in words.
    static func comparison(_ text: ArraySlice<Unicode.Scalar>) -> TargetWords.ReadComparison? {
        TargetWords.signs.whole(text) ?? TargetWords.comparisons.whole(text).map { ($0, false) }
    }
}
