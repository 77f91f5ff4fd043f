/// How a target value is written, as far as readers tell it apart: classes that promise alike are one kind.
///
/// Kinds describe and never score, and their order says nothing: a target in words can be a good target.
public enum TargetKind: Int, CaseIterable, Hashable, Sendable {
    /// A percentage: `≥90%`, `100%`.
    case percentage
    /// So many or so much of something: `≥154天`, `3场以上`, `4次`.
    case number
    /// So many in each period, or to each of something: `≥3次/周`.
    case rate
    /// Money for each of something: `400元/人/天`.
    case unitPrice
    /// From one number to another: `45%-60%`.
    case range
    /// A number that is only about right: `10%左右`.
    case approximation
    /// Several numbers: `40%/50%`, `嘉奖1500、三等功3000元`.
    case several
    /// A multiple of another number or a movement from it: `比上年增长5%`.
    case relative
    /// By when: `每年12月初`.
    case deadline
    /// How often: `每季度一次`.
    case schedule
    /// A place among others: `保持全市前二`.
    case rank
    /// A comparison with something that is only named: `≤符合条件人员`.
    case bound
    /// A state: `及时`.
    case state
    /// A movement without a number: `有所提升`.
    case tendency
    /// Something written elsewhere: `根据委办考核文件`.
    case reference
    /// The name of a quantity without a value: `财政收入总数`.
    case quantityName
    /// Other words: `企业的长效发展`.
    case freeText
    /// Nothing where a value should be: blank, `*`, `无`.
    case placeholder

    /// What kinds have in common that can be set against a result in the same way.
    public enum Family: Int, CaseIterable, Hashable, Sendable {
        /// They name a number.
        case numbers
        /// They name a time or a rhythm.
        case times
        /// They name a place among others.
        case ranks
        /// Words alone say what is promised, so no figure decides whether it was kept.
        case words
        /// Nothing is promised yet.
        case blanks
    }

    /// What the kind belongs to.
    public var family: Family {
        switch self {
        case .percentage, .number, .rate, .unitPrice, .range, .approximation, .several, .relative:
            .numbers
        case .deadline, .schedule: .times
        case .rank: .ranks
        case .bound, .state, .tendency, .reference, .quantityName, .freeText: .words
        case .placeholder: .blanks
        }
    }
}

extension TargetClass {
    /// The kind that readers know the class as.
    public var kind: TargetKind {
        switch self {
        case .comparedPercentage, .percentage: .percentage
        case .comparedMeasure, .comparedNumber, .spelledComparison, .measure, .number: .number
        case .rate: .rate
        case .unitPrice: .unitPrice
        case .range: .range
        case .approximation: .approximation
        case .alternatives, .parts: .several
        case .multiple: .relative
        case .deadline: .deadline
        case .schedule: .schedule
        case .rank: .rank
        case .namedBound: .bound
        case .state: .state
        case .tendency: .tendency
        case .reference: .reference
        case .quantityName: .quantityName
        case .freeText: .freeText
        case .placeholder: .placeholder
        }
    }
}
