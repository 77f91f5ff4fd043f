/// The value an indicator is to reach (指标值): the verbatim text and, beside it, what it says.
public struct TargetValue: Hashable, Sendable {
    /// The cell as printed; empty text where the cell is blank.
    public var printed: PrintedText
    /// Whether more or less is better; `nil` where nothing tells.
    public var direction: Direction?
    /// How sure the reading is.
    public var confidence: Confidence
    /// What the reading rests on.
    public var evidence: Evidence
    /// What the text says, as far as it can be told.
    public var statement: TargetStatement
    /// Whether the table has parts of the target in columns beside the value.
    public var cells: TargetCells

    /// Collects a text and its reading.
    public init(
        printed: PrintedText,
        statement: TargetStatement,
        direction: Direction? = nil,
        confidence: Confidence = .read,
        evidence: Evidence = .value,
        cells: TargetCells = .value
    ) {
        self.printed = printed
        self.statement = statement
        self.direction = direction
        self.confidence = confidence
        self.evidence = evidence
        self.cells = cells
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
        /// The description beside it (指标描述), which says how the number is meant.
        case explanation
        /// The indicator's name, which holds the unit in brackets.
        case indicatorName
        /// The columns beside it, which hold the comparison or the unit (指标性质, 度量单位).
        case columns
    }
}

/// What a target value says.
///
/// Each indicator holds one, most of them equal to others, so what takes room stands elsewhere and is shared
/// by equal ones: as part of every value its texts were retained and released at each step of a row.
public enum TargetStatement: Hashable, Sendable {
    /// A number with what belongs to it: `≥90%`, `3场以上`, `4次`, `10%左右`, `400元/人/天`.
    indirect case quantity(Quantity)
    /// A comparison with something named: `≤符合条件人员`.
    indirect case bound(Comparison, name: String)
    /// From one number to another, both included: `45%-60%`.
    indirect case range(low: Quantity, high: Quantity)
    /// Several values whose relation the text does not tell: `40%/50%`.
    case alternatives([Quantity])
    /// Several values, each with its label: `嘉奖1500、三等功3000元`.
    case parts([LabelledQuantity])
    /// So many times a base: `上年人均可支配收入的1.5倍`.
    indirect case multiple(factor: DecimalNumber, base: String)
    /// A movement by so much, from a base where one is named: `比上年增长5%`.
    indirect case change(Tendency, by: Quantity, base: String?)
    /// By when: `每年12月初`.
    indirect case deadline(Deadline)
    /// By when, at several times: `每年3月底和9月底`.
    case deadlines([Deadline])
    /// How often, or on which occasions: `每季度一次`.
    indirect case schedule(Schedule)
    /// A place among others: `保持全市前二`.
    indirect case rank(Rank)
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
