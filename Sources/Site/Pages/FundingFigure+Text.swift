internal import BudgetModel

extension FundingFigure {
    /// The sum in 万元, with the digits of the table where it is printed so.
    var wanYuanText: String { isPrintedInWanYuan ? printed.text : amount.wanYuanText }

    /// Whether the table prints the sum in 万元, so that its own text can stand for it.
    var isPrintedInWanYuan: Bool {
        let text = amount.wanYuanText
        return printed.text == text
            || significantText(of: printed.text) == significantText(of: text)
    }
}

/// A number's digits without what does not change its value: separators, zeros that end the fraction.
private func significantText(of number: String) -> String {
    let digits = number.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    guard digits.contains(".") else { return digits }
    let end = digits.lastIndex { $0 != "0" } ?? digits.startIndex
    return String(digits[end] == "." ? digits[..<end] : digits[...end])
}
