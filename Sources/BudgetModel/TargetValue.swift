/// The value an indicator is to reach (指标值): the verbatim text and, beside it, what it says.
public struct TargetValue: Hashable, Sendable {
    /// The cell as printed; empty text where the cell is blank.
    public var printed: PrintedText
    /// What the text says, as far as it can be told.
    public var statement: TargetStatement
    /// Whether more or less is better; `nil` where nothing tells.
    public var direction: Direction?
    /// How sure the reading is.
    public var confidence: Confidence
    /// What the reading rests on.
    public var evidence: Evidence

    /// Collects a text and its reading.
    public init(
        printed: PrintedText,
        statement: TargetStatement,
        direction: Direction? = nil,
        confidence: Confidence = .read,
        evidence: Evidence = .value
    ) {
        self.printed = printed
        self.statement = statement
        self.direction = direction
        self.confidence = confidence
        self.evidence = evidence
    }

    /// Which way a result is better.
    public enum Direction: String, Hashable, Sendable {
        /// More is better.
        case higherIsBetter
        /// Less is better (反向指标).
        case lowerIsBetter
    }

    /// How sure a reading is.
    public enum Confidence: String, Hashable, Sendable {
        /// The text says it.
        case read
        /// The text leaves it open and custom fills it in, as with `4次`, taken as exactly 4.
        case assumed
    }

    /// What a reading rests on.
    public enum Evidence: String, Hashable, Sendable {
        /// The value itself.
        case value
        /// The description beside it (指标描述), which says more than the value.
        case explanation
    }
}

/// What a target value says.
public enum TargetStatement: Hashable, Sendable {
    /// A number with what belongs to it: `≥90%`, `3场以上`, `4次`, `10%左右`, `400元/人/天`.
    case quantity(Quantity)
    /// A comparison with something named: `≤符合条件人员`.
    case bound(Comparison, name: String)
    /// From one number to another, both included: `45%-60%`.
    case range(low: Quantity, high: Quantity)
    /// Several values whose relation the text does not tell: `40%/50%`.
    case alternatives([Quantity])
    /// Several values, each with its label: `嘉奖1500、三等功3000元`.
    case parts([LabelledQuantity])
    /// So many times a base: `上年人均可支配收入的1.5倍`.
    case multiple(factor: DecimalNumber, base: String)
    /// By when: `每年12月初`.
    case deadline(Deadline)
    /// How often, or on which occasions: `每季度一次`.
    case schedule(Schedule)
    /// A place among others: `保持全市前二`.
    case rank(Rank)
    /// Something written elsewhere: `根据委办考核文件`.
    case reference
    /// The name of a quantity, with no value: `财政收入总数`.
    case quantityName
    /// A state to be reached: `及时`, `满足`, `全覆盖`.
    case state
    /// A movement to be seen: `有所提升`.
    case tendency(Tendency)
    /// Words that promise something else: `企业的长效发展`.
    case freeText
    /// Nothing where a value should be: blank, `*`, `/`, `XX`, 无.
    case placeholder(Placeholder)
}

/// How a result is compared with a number.
public enum Comparison: String, Hashable, Sendable {
    /// The number or more (≥, 不少于, 以上).
    case atLeast
    /// The number or less (≤, 不超过, 以内).
    case atMost
    /// More than the number (>, 大于).
    case moreThan
    /// Less than the number (<, 小于).
    case lessThan
    /// Just the number (=).
    case equal
}

/// A number with its comparison, unit of measure and period.
public struct Quantity: Hashable, Sendable {
    /// The comparison; `nil` where none is written.
    public var comparison: Comparison?
    /// Whether the comparison is written in words (以上) and not as a sign.
    public var isSpelledOut: Bool
    /// Whether the number is only about right (左右, 约).
    public var isApproximate: Bool
    /// The number, exactly.
    public var number: DecimalNumber
    /// The unit of measure (`%`, `人次`, `万元`); `nil` where none is written.
    public var measure: String?
    /// What the number counts for, from `/`: `["人", "天"]` in `400元/人/天`.
    public var per: [String]

    /// Collects what is written around a number.
    public init(
        comparison: Comparison? = nil,
        isSpelledOut: Bool = false,
        isApproximate: Bool = false,
        number: DecimalNumber,
        measure: String? = nil,
        per: [String] = []
    ) {
        self.comparison = comparison
        self.isSpelledOut = isSpelledOut
        self.isApproximate = isApproximate
        self.number = number
        self.measure = measure
        self.per = per
    }
}

/// A quantity with the words that say what it is for: 嘉奖 1500.
public struct LabelledQuantity: Hashable, Sendable {
    /// The words before the number.
    public var label: String
    /// The number and what belongs to it.
    public var quantity: Quantity

    /// Pairs words with a quantity.
    public init(label: String, quantity: Quantity) {
        self.label = label
        self.quantity = quantity
    }
}

/// Nothing where a value should stand.
public enum Placeholder: String, Hashable, Sendable {
    /// The cell is blank.
    case blank
    /// A mark that stands for nothing yet: `*`, `/`, `-`, `XX`, 待填写.
    case mark
    /// The word for "none" (无).
    case none
}

/// Which way something is to move.
public enum Tendency: String, Hashable, Sendable {
    /// Up (提升, 增加).
    case up
    /// Down (减少, 降低).
    case down
    /// Not at all (零增长, 保持).
    case steady
}
