import BudgetModel

extension TargetValue {
    /// Fills in what the cell leaves open and its neighbours say.
    mutating func complete(from indicatorName: String, and explanation: String?) {
        let explanation = explanation.map(SearchedText.init)
        if case .quantity(let quantity) = statement {
            complete(quantity, from: indicatorName, and: explanation)
            direction = statement.direction
        }
        if let stated = explanation.flatMap(statedDirection) { direction = stated }
    }

    /// Takes the unit from the indicator's name and the comparison from the description; of what it then
    /// says the description is the evidence, if it told anything.
    private mutating func complete(
        _ quantity: Quantity,
        from indicatorName: String,
        and explanation: SearchedText?
    ) {
        var completed = quantity
        if quantity.measure == nil, let measure = bracketedMeasure(in: indicatorName) {
            completed.measure = measure
            evidence = .indicatorName
        }
        if confidence == .assumed, quantity.comparison == .equal, let explanation,
            let found = comparison(of: completed, in: explanation)
        {
            completed.comparison = found.comparison
            evidence = .explanation
            confidence = found.isAssumed ? .assumed : .read
        }
        statement = .quantity(completed)
    }
}

extension TargetStatement {
    /// Whether more or less is better, as far as the comparison or the movement tells.
    var direction: TargetValue.Direction? {
        switch self {
        case .quantity(let quantity): quantity.comparison?.direction
        case .bound(let comparison, _): comparison.direction
        case .tendency(let tendency), .change(let tendency, _, _): tendency.direction
        default: nil
        }
    }
}

extension Comparison {
    /// Whether more or less is better; `nil` for an exact number.
    fileprivate var direction: TargetValue.Direction? {
        switch self {
        case .atLeast, .moreThan: .higherIsBetter
        case .atMost, .lessThan: .lowerIsBetter
        case .equal: nil
        }
    }
}

extension Tendency {
    /// Whether more or less is better; `nil` where nothing is to move.
    fileprivate var direction: TargetValue.Direction? {
        switch self {
        case .up: .higherIsBetter
        case .down: .lowerIsBetter
        case .steady: nil
        }
    }
}

/// The direction a description states outright; it outweighs what a sign suggests.
func statedDirection(in explanation: SearchedText) -> TargetValue.Direction? {
    if explanation.holds(ContextWords.lower) { return .lowerIsBetter }
    return explanation.holds(ContextWords.higher) ? .higherIsBetter : nil
}

/// How a description says the number of a bare value (`900人`) is meant.
///
/// It says so by comparing with the value itself ("不少于指标数") or with the same number ("不少于2次") of
/// the same thing: 每次不少于3人 says nothing of `3次`.
/// "在期限内" makes a number of days a limit by sense, which is assumed.
private func comparison(
    of quantity: Quantity,
    in explanation: SearchedText
) -> (comparison: Comparison, isAssumed: Bool)? {
    let mention = firstComparison(in: explanation) {
        $0.isAboutTarget || $0.hasNumber(of: quantity)
    }
    if let mention { return (mention.comparison, false) }
    let isLimit = explanation.holds(ContextWords.withinTime) && quantity.isDuration
    return isLimit ? (.atMost, true) : nil
}

/// The unit in the brackets that end an indicator's name: 参检率（%）.
private func bracketedMeasure(in name: String) -> String? {
    let name = SearchedText(name)
    guard name.mayHold(ContextWords.brackets) else { return nil }
    var scanner = name.scanner
    guard scanner.rest.last == ")", let open = scanner.rest.lastIndex(of: "(") else { return nil }
    scanner.position = open
    let start = open + 1
    let isUnit = TargetWords.counters.start(of: scanner.scalars[start..<scanner.end]) != nil
    let isPercent = scanner.scalars[start] == "%"
    return isUnit || isPercent ? scanner.attemptWhole { $0.measure() } : nil
}

/// The words by which a description tells how a value is meant.
private enum ContextWords {
    static let lower: WordList<Void> = ["反向指标", "逆向指标", "负向指标", "越低越好", "越少越好", "越小越好"]
    static let higher: WordList<Void> = ["正向指标", "越高越好", "越多越好", "越大越好"]
    static let brackets: WordList<Void> = ["()"]
    static let withinTime: WordList<Void> = ["期限内", "规定时间内", "时限内"]
}
