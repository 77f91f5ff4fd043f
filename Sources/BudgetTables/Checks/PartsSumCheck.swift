import BudgetModel
import Diagnostics

/// Finds wholes that promise less than their parts: `≥46个` beside 其中…大于26个，…大于20个.
///
/// More than 26 and more than 20 are at least 27 and 21, together 48. Parts that add up to less than the
/// whole are no fault, because 其中 need not name them all; nor can shares be added.
func checkPartsSum(
    of whole: Quantity,
    beside explanation: SearchedText,
    in indicator: CheckedIndicator,
    path: String
) -> Diagnostic? {
    guard explanation.mayHold(openings), let limit = whole.partsLimit else { return nil }
    let parts = namedParts(in: explanation)
    guard parts.count > 1, parts.allSatisfy({ $0.measure == whole.measure && $0.per.isEmpty })
    else {
        return nil
    }
    let minimums = parts.compactMap(\.minimum)
    let sum = minimums.reduce(0, +)
    guard minimums.count == parts.count, sum > limit else { return nil }
    return .partsExceedWhole(indicator, explanation: explanation.text, sum: sum, in: path)
}

/// The numbers that a description lists behind 其中 or 包括, each with a label.
private func namedParts(in explanation: SearchedText) -> [Quantity] {
    var scanner = explanation.scanner
    while !scanner.isAtEnd, !scanner.skipAny(of: openings) { scanner.position += 1 }
    guard scanner.holdsNumber else { return [] }
    var parts: [Quantity] = []
    repeat {
        guard let part = scanner.labelledQuantity(), part.high == nil else { return [] }
        parts.append(part.quantity)
    } while scanner.skipSeparator()
    return parts
}

/// What a list of parts begins with.
private let openings: WordList<Void> = ["其中", "其中：", "其中:", "包括", "包括:"]

extension Quantity {
    /// Sums up to here are surely counted exactly.
    private static let largest = 1_000_000_000_000

    /// The least whole number that meets the comparison; `nil` where it has no lower limit.
    fileprivate var minimum: Int? {
        guard let integer = number.integer, (0...Self.largest).contains(integer) else { return nil }
        switch comparison {
        case .atLeast, .equal, nil: return isApproximate ? nil : integer
        case .moreThan: return isMoney ? integer : integer + 1
        case .atMost, .lessThan: return nil
        }
    }

    /// What the parts may add up to without contradicting the whole; `nil` where they cannot be added.
    fileprivate var partsLimit: Int? {
        guard measure != nil, measure != "%", per.isEmpty, let integer = number.integer else {
            return nil
        }
        return comparison == .atMost || comparison == .lessThan ? integer : minimum
    }
}

extension Diagnostic {
    fileprivate static func partsExceedWhole(
        _ indicator: CheckedIndicator,
        explanation: String,
        sum: Int,
        in path: String
    ) -> Diagnostic {
        let value = indicator.value
        return Diagnostic(
            code: "parts-exceed-whole",
            severity: .warning,
            location: value.location(in: path),
            message: Wording(
                chinese: "描述“\(explanation)”各部分相加至少为 \(sum)，值却是“\(value.text)”",
                english: "the parts in the description \"\(explanation)\" add up to at least "
                    + "\(sum), but the value is \"\(value.text)\""
            ),
            remedy: Wording(
                chinese: "更正总数或各部分",
                english: "correct the whole or its parts"
            )
        )
    }
}
