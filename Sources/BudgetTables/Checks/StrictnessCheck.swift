import BudgetModel
import Diagnostics

/// Finds values that include their limit while the description excludes it, or the other way round:
/// `≥30` beside 大于30个.
///
/// The description must compare with the same number (in the same unit, where both name one), with the
/// indicator's own target, or with the same time of an earlier year, as in `≤11名` beside 小于2019年同期.
/// The reading keeps to the sign of the value.
func checkStrictness(
    of quantity: Quantity,
    beside explanation: SearchedText,
    in indicator: CheckedIndicator,
    path: String
) -> Diagnostic? {
    guard indicator.evidence != .explanation,
        let opposite = quantity.comparison?.otherStrictness,
        explanation.mayCompare(where: { $0 == opposite })
    else { return nil }
    let mention = firstComparison(in: explanation) {
        $0.comparison == opposite && $0.isComparable(with: quantity)
    }
    return mention.map { .strictnessDiffers(indicator, from: $0, in: path) }
}

extension Comparison {
    /// The same direction with the limit left out instead of included, or included instead of left out.
    fileprivate var otherStrictness: Comparison? {
        switch self {
        case .atLeast: .moreThan
        case .atMost: .lessThan
        case .moreThan: .atLeast
        case .lessThan: .atMost
        case .equal: nil
        }
    }

    /// Whether the limit itself is good enough.
    fileprivate var includesLimit: Bool { self == .atLeast || self == .atMost }
}

extension ComparisonMention {
    /// Whether it speaks of the same limit as a value.
    fileprivate func isComparable(with value: Quantity) -> Bool {
        quantity == nil ? isAboutTarget || isAboutEarlierYear : hasNumber(of: value)
    }
}

extension Diagnostic {
    fileprivate static func strictnessDiffers(
        _ indicator: CheckedIndicator,
        from mention: ComparisonMention,
        in path: String
    ) -> Diagnostic {
        let value = indicator.value
        let isExcluded = !mention.comparison.includesLimit
        return Diagnostic(
            code: "strictness-differs",
            severity: .warning,
            location: value.location(in: path),
            message: Wording(
                chinese: isExcluded
                    ? "值“\(value.text)”包含本数，描述“\(mention.printed)”不包含本数"
                    : "值“\(value.text)”不包含本数，描述“\(mention.printed)”包含本数",
                english: isExcluded
                    ? "the value \"\(value.text)\" includes its limit, "
                        + "the description \"\(mention.printed)\" does not"
                    : "the value \"\(value.text)\" excludes its limit, "
                        + "the description \"\(mention.printed)\" does not"
            ),
            remedy: Wording(
                chinese: "使指标值与描述一致",
                english: "make value and description agree"
            )
        )
    }
}
