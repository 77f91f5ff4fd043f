import BudgetModel
import Diagnostics

/// Finds shares of a whole that are to be more than the whole: a satisfaction of 105%.
///
/// Only indicators whose names tell that they are shares are looked at. A growth, a completed share of
/// a plan (完成率), a budget execution or an occupancy may well exceed 100%, so their names are not listed.
func checkPercentage(of indicator: CheckedIndicator, in path: String) -> Diagnostic? {
    guard indicator.statement.hasQuantity(where: { $0.exceedsWhole }) else { return nil }
    let name = SearchedText(indicator.name.text)
    guard name.holds(shares), !name.holds(movements) else { return nil }
    return .percentageOver100(indicator, in: path)
}

/// Names of shares that cannot exceed their whole.
private let shares: WordList<Void> = [
    "满意度", "满意率", "合格率", "覆盖率", "参与率", "参检率", "出勤率", "及时率", "准确率", "正确率",
    "优秀率", "优良率", "良好率", "知晓率", "普及率", "通过率", "达标率", "故障率", "差错率", "投诉率",
    "就业率", "办结率", "完好率", "公开率", "成活率", "存活率", "好评率", "认可度", "支持率",
]

/// Words that make a share a movement of one, which may be any number.
private let movements: WordList<Void> = [
    "增长", "增幅", "提高", "提升", "上升", "下降", "同比", "环比", "较", "比上年",
]

extension Quantity {
    /// Whether more than a whole is asked for: above 100%, or "more than 100%".
    fileprivate var exceedsWhole: Bool {
        measure == "%" && (number > 100 || number == 100 && comparison == .moreThan)
    }
}

extension Diagnostic {
    fileprivate static func percentageOver100(
        _ indicator: CheckedIndicator,
        in path: String
    ) -> Diagnostic {
        let value = indicator.value
        return Diagnostic(
            code: "percentage-over-100",
            severity: .warning,
            location: value.location(in: path),
            message: Wording(
                chinese: "“\(indicator.name.text)”不可能超过 100%，值却是“\(value.text)”",
                english: "\"\(indicator.name.text)\" cannot exceed 100%, but its value is "
                    + "\"\(value.text)\""
            ),
            remedy: Wording(chinese: "更正指标值", english: "correct the value")
        )
    }
}
