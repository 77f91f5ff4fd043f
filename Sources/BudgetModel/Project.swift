/// A project of a department (项目).
public struct Project: Hashable, Sendable {
    /// The code, where the table prints one.
    public var code: ProjectCode?
    /// The name without its code.
    public var name: String
    /// The whole cell that holds code and name.
    public var printed: PrintedText
    /// The money of the project's row; everything `nil` where the table discloses none per project.
    public var funding: Funding
    /// What the project promises (绩效目标).
    public var performanceTarget: PerformanceTarget

    /// Collects what a table says of a project.
    public init(
        code: ProjectCode?,
        name: String,
        printed: PrintedText,
        funding: Funding,
        performanceTarget: PerformanceTarget
    ) {
        self.code = code
        self.name = name
        self.printed = printed
        self.funding = funding
        self.performanceTarget = performanceTarget
    }
}

/// The code that budget systems give a project, such as `2—1000001`.
public struct ProjectCode: Hashable, Sendable {
    /// The code as the table prints it, whatever dash it uses.
    public var printed: String
    /// The code as it is compared and used in addresses: ASCII digits, letters and single hyphens, with
    /// no hyphen at either end (`2—1000001` is `2-1000001`, `—3000106` is `3000106`).
    public var normalized: String
    /// Whether the part before the dash is missing (`—3000106`).
    public var lacksFirstPart: Bool

    /// Describes a code.
    public init(printed: String, normalized: String, lacksFirstPart: Bool) {
        self.printed = printed
        self.normalized = normalized
        self.lacksFirstPart = lacksFirstPart
    }
}

/// What a project promises to achieve with its money (绩效目标).
public struct PerformanceTarget: Hashable, Sendable {
    /// The overall goal, where the layout has one; `nil` in plain lists of indicators.
    public var goal: PrintedText?
    /// The indicators, in table order.
    public var indicators: [Indicator]

    /// Collects a goal and its indicators.
    public init(goal: PrintedText? = nil, indicators: [Indicator]) {
        self.goal = goal
        self.indicators = indicators
    }
}
