internal import BudgetModel
internal import Theme

/// How far a later sum is from an earlier one, where both are disclosed.
struct SumDifference: Sendable {
    /// `+140` or `−80.50`, in 万元; `nil` where the sums are equal.
    let text: String?

    /// Compares two sums; `nil` where one is not disclosed or they are too far apart to be counted.
    init?(from earlier: Amount?, to later: Amount?) {
        guard let earlier, let later else { return nil }
        let (fen, isTooLarge) = later.fen.subtractingReportingOverflow(earlier.fen)
        guard !isTooLarge, fen != .min else { return nil }
        let magnitude = Amount(fen: abs(fen)).wanYuanText
        text = fen == 0 ? nil : (fen > 0 ? "+" : "−") + magnitude
    }

    static let fields = Fields<SumDifference> { list in
        list.text("text") { $0.text }
    }
}
