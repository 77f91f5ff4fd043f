/// How a target value is written: the classes that real tables show.
///
/// The class describes the cell alone. What a description adds to it (`900人`, "不少于指标数") changes
/// the reading and not the class.
public enum TargetClass: String, CaseIterable, Hashable, Sendable {
    /// A sign and a percentage: `≥90%`.
    case comparedPercentage
    /// A sign, a number and its unit: `≥154天`.
    case comparedMeasure
    /// A sign and a number without its unit: `≥30`.
    case comparedNumber
    /// A number for each period or each of something that is not paid for: `≥3次/周`.
    case rate
    /// A comparison with something named: `≤符合条件人员`.
    case namedBound
    /// A comparison in words: `3场以上`, `不少于1次`.
    case spelledComparison
    /// A number with its unit alone, or after `=`: `4次`.
    case measure
    /// A percentage alone, or after `=`: `100%`.
    case percentage
    /// A number alone, or after `=`: `0`.
    case number
    /// A number that is only about right: `10%左右`.
    case approximation
    /// Money for each of something: `400元/人/天`.
    case unitPrice
    /// Several values whose relation is not told: `40%/50%`.
    case alternatives
    /// Values with labels: `嘉奖1500、三等功3000元`.
    case parts
    /// A multiple of a base or a movement from it: `上年人均可支配收入的1.5倍`, `比上年增长5%`.
    case multiple
    /// From one number to another: `45%-60%`.
    case range
    /// By when: `每年12月初`.
    case deadline
    /// How often: `每季度一次`.
    case schedule
    /// A place among others: `保持全市前二`.
    case rank
    /// Something written elsewhere: `根据委办考核文件`.
    case reference
    /// The name of a quantity without a value: `财政收入总数`.
    case quantityName
    /// A state: `及时`.
    case state
    /// A movement without a number: `有所提升`.
    case tendency
    /// Other words: `企业的长效发展`.
    case freeText
    /// Nothing where a value should be: blank, `*`, `无`.
    case placeholder
}

extension TargetValue {
    /// How the value is written.
    public var targetClass: TargetClass {
        switch statement {
        case .quantity(let quantity): quantityClass(of: quantity)
        case .bound: .namedBound
        case .range: .range
        case .alternatives: .alternatives
        case .parts: .parts
        case .multiple, .change: .multiple
        case .deadline, .deadlines: .deadline
        case .schedule: .schedule
        case .rank: .rank
        case .reference: .reference
        case .quantityName: .quantityName
        case .state: .state
        case .tendency: .tendency
        case .freeText: .freeText
        case .placeholder: .placeholder
        }
    }

    /// The class of a single number, from what the cell itself holds.
    private func quantityClass(of quantity: Quantity) -> TargetClass {
        if quantity.isApproximate { return .approximation }
        if quantity.isUnitPrice { return .unitPrice }
        if !quantity.per.isEmpty { return .rate }
        if quantity.isSpelledOut, evidence != .explanation { return .spelledComparison }
        let isCompared =
            quantity.comparison != nil && quantity.comparison != .equal && evidence != .explanation
        guard let measure = quantity.measure, evidence != .indicatorName else {
            return isCompared ? .comparedNumber : .number
        }
        if measure == "%" { return isCompared ? .comparedPercentage : .percentage }
        return isCompared ? .comparedMeasure : .measure
    }
}

extension TargetStatement {
    /// Whether a result can be set against it: it names a number, a time or a place among others.
    ///
    /// "Ahead of the whole city" (保持全市领先) counts: a ranking decides it. A comparison with
    /// something only named (`≤符合条件人员`) does not: nobody can tell the number from the table. Nor
    /// do states and movements in words, references, names without a value, and placeholders.
    public var isMeasurable: Bool {
        switch self {
        case .quantity, .range, .alternatives, .parts, .multiple, .change: true
        case .deadline, .deadlines, .schedule, .rank: true
        case .bound, .reference, .quantityName, .state, .tendency, .freeText, .placeholder: false
        }
    }
}

extension TargetValue {
    /// Whether a result can be set against the value; see ``TargetStatement/isMeasurable``.
    public var isMeasurable: Bool { statement.isMeasurable }
}
