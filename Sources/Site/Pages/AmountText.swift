internal import BudgetModel

extension Amount {
    /// The sum in 万元, exactly: `17668.25`, `300`, `-0.000001`.
    ///
    /// Digits behind the point come as many as there are, but never one alone: money has two.
    var wanYuanText: String {
        let unit: UInt = 1_000_000
        let magnitude = fen.magnitude
        let sign = fen < 0 ? "-" : ""
        let fraction = String(unit + magnitude % unit).dropFirst()
        let kept =
            fraction.utf8.count - fraction.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        guard kept > 0 else { return sign + String(magnitude / unit) }
        return sign + String(magnitude / unit) + "." + fraction.prefix(max(kept, 2))
    }
}

extension FundingFigure {
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
