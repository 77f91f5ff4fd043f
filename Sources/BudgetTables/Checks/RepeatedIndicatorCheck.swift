import BudgetModel
import Diagnostics

/// Finds indicators that stand twice in a project: the same name under the same levels.
///
/// With another target a reader cannot tell which holds; with the same one a row may be pasted too often.
/// Rows with descriptions of their own are told apart by these, and are no repetition.
func checkRepeatedIndicators(
    in indicators: [Indicator],
    path: String,
    faults: inout [Diagnostic]
) {
    guard indicators.count > 1 else { return }
    // Nearly all names are told apart by their lengths, and projects have few rows.
    guard indicators.count > 32 else {
        for later in indicators.indices.dropFirst() {
            let first = (0..<later).first { isRepeated($0, later, in: indicators) }
            if let first { faults.append(.repeated(indicators[later], indicators[first], path)) }
        }
        return
    }
    var known: [String: [Int]] = [:]
    for later in indicators.indices {
        let name = indicators[later].name.text
        let first = known[name]?.first { isRepeated($0, later, in: indicators) }
        if let first {
            faults.append(.repeated(indicators[later], indicators[first], path))
        } else {
            known[name, default: []].append(later)
        }
    }
}

/// Whether two indicators have the same name, levels and description.
private func isRepeated(_ first: Int, _ later: Int, in indicators: [Indicator]) -> Bool {
    guard indicators[first].name.text.isSame(as: indicators[later].name.text) else { return false }
    let (first, later) = (indicators[first], indicators[later])
    return (first.explanation?.text ?? "").isSame(as: later.explanation?.text ?? "")
        && first.levels.elementsEqual(later.levels) { $0.text.isSame(as: $1.text) }
}

extension String {
    /// Whether two texts have the same bytes, mostly told by how many they are.
    fileprivate func isSame(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

extension Diagnostic {
    fileprivate static func repeated(
        _ later: Indicator,
        _ first: Indicator,
        _ path: String
    ) -> Diagnostic {
        let line = first.name.place.line
        let (value, earlier) = (later.target.text, first.target.text)
        let isSame = value == earlier
        return Diagnostic(
            code: "indicator-repeated",
            severity: .warning,
            location: later.name.location(in: path),
            message: Wording(
                chinese: isSame
                    ? "指标“\(later.name.text)”（\(value)）与第 \(line) 行重复"
                    : "指标“\(later.name.text)”的值是“\(value)”，第 \(line) 行同一指标的值是“\(earlier)”",
                english: isSame
                    ? "the indicator \"\(later.name.text)\" (\(value)) stands in line \(line) too"
                    : "the indicator \"\(later.name.text)\" has the value \"\(value)\" here "
                        + "and \"\(earlier)\" in line \(line)"
            ),
            remedy: Wording(
                chinese: "删去多余的一行；如果是两个指标，写明不同的名称",
                english: "delete the row too many, or give two indicators names of their own"
            )
        )
    }
}
