import BudgetModel
import Diagnostics

/// Finds indicators that promise nothing: a blank cell, a mark to be filled in, or 无.
///
/// `0` is a promise; blank is none.
func checkMissingTarget(of indicator: CheckedIndicator, in path: String) -> Diagnostic? {
    guard case .placeholder(let placeholder) = indicator.statement else { return nil }
    return switch placeholder {
    case .blank: .targetMissing(indicator, in: path)
    case .mark, .none: .targetPlaceholder(indicator, in: path)
    }
}

extension Diagnostic {
    fileprivate static func targetMissing(_ indicator: CheckedIndicator, in path: String)
        -> Diagnostic
    {
        Diagnostic(
            code: "target-missing",
            severity: .warning,
            location: indicator.value.location(in: path),
            message: Wording(
                chinese: "指标“\(indicator.name.text)”没有指标值",
                english: "the indicator \"\(indicator.name.text)\" has no target value"
            ),
            remedy: Wording(
                chinese: "填写指标值，目标为零时写 0",
                english: "fill in the value, and write 0 if the target is zero"
            )
        )
    }

    fileprivate static func targetPlaceholder(
        _ indicator: CheckedIndicator,
        in path: String
    ) -> Diagnostic {
        let value = indicator.value
        return Diagnostic(
            code: "target-placeholder",
            severity: .warning,
            location: value.location(in: path),
            message: Wording(
                chinese: "指标“\(indicator.name.text)”的值“\(value.text)”只占位置，没有说明目标",
                english: "the value \"\(value.text)\" of \"\(indicator.name.text)\" "
                    + "only holds the place of a target"
            ),
            remedy: Wording(
                chinese: "填写指标值，目标为零时写 0",
                english: "fill in the value, and write 0 if the target is zero"
            )
        )
    }
}
