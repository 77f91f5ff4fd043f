import BudgetModel
import Diagnostics

/// Finds numbers without a unit: `≥30`, but not 0, which is the same in every unit.
///
/// A unit in brackets at the end of the indicator's name counts. Indices and ratios need none.
func checkMissingMeasure(of indicator: CheckedIndicator, in path: String) -> Diagnostic? {
    guard indicator.statement.hasQuantity(where: { $0.lacksMeasure }),
        !SearchedText(indicator.name.text).holds(dimensionless)
    else { return nil }
    return .unitMissing(indicator, in: path)
}

/// What is counted without a unit.
private let dimensionless: WordList<Void> = ["指数", "系数", "比值", "倍数", "排名", "名次"]

extension TargetStatement {
    /// Whether any number that stands for itself is such: multiples and changes are about something else.
    func hasQuantity(where isSuch: (Quantity) -> Bool) -> Bool {
        switch self {
        case .quantity(let quantity): isSuch(quantity)
        case .range(let low, let high): isSuch(low) || isSuch(high)
        case .alternatives(let quantities): quantities.contains(where: isSuch)
        case .parts(let parts):
            parts.contains { isSuch($0.quantity) || $0.high.map(isSuch) ?? false }
        default: false
        }
    }
}

extension Quantity {
    /// Whether nobody can tell what is counted.
    fileprivate var lacksMeasure: Bool { measure == nil && number != 0 }
}

extension Diagnostic {
    fileprivate static func unitMissing(_ indicator: CheckedIndicator, in path: String)
        -> Diagnostic
    {
        let value = indicator.value
        return Diagnostic(
            code: "unit-missing",
            severity: .warning,
            location: value.location(in: path),
            message: Wording(
                chinese: "指标“\(indicator.name.text)”的值“\(value.text)”没有计量单位",
                english: "the value \"\(value.text)\" of \"\(indicator.name.text)\" "
                    + "has no unit of measure"
            ),
            remedy: Wording(chinese: "在数字后写明单位", english: "write the unit behind the number")
        )
    }
}
