public import BudgetModel
public import Diagnostics

extension TargetClass {
    /// What a page calls a target value of this class; classes that a reader need not tell apart share it.
    public var name: Wording {
        switch self {
        case .comparedPercentage, .percentage: Wording(chinese: "百分比", english: "percentage")
        case .comparedMeasure, .comparedNumber, .spelledComparison, .measure, .number:
            Wording(chinese: "数值", english: "number")
        case .approximation: Wording(chinese: "约数", english: "approximate number")
        case .rate: Wording(chinese: "频率或比率", english: "rate")
        case .unitPrice: Wording(chinese: "单价", english: "price")
        case .range: Wording(chinese: "范围", english: "range")
        case .alternatives: Wording(chinese: "几个数值", english: "several numbers")
        case .parts: Wording(chinese: "分项数值", english: "numbers by part")
        case .multiple: Wording(chinese: "相对数值", english: "relative number")
        case .namedBound: Wording(chinese: "文字界限", english: "limit in words")
        case .deadline: Wording(chinese: "期限", english: "time")
        case .schedule: Wording(chinese: "频次", english: "schedule")
        case .rank: Wording(chinese: "名次", english: "rank")
        case .reference: Wording(chinese: "另见他处", english: "set elsewhere")
        case .quantityName: Wording(chinese: "只有名称", english: "name only")
        case .state, .tendency, .freeText: Wording(chinese: "定性", english: "qualitative")
        case .placeholder: Wording(chinese: "未填写", english: "not filled in")
        }
    }
}
