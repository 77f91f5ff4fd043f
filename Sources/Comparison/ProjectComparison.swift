public import BudgetModel

/// How a project differs from what it was in an earlier year.
public struct ProjectComparison: Hashable, Sendable {
    /// Whether its name is another one.
    public let isRenamed: Bool
    /// Whether its code is another one, or only one of the years prints any.
    public let hasOtherCode: Bool
    /// Whether a sum is another one, or disclosed in one of the years only.
    public let hasOtherFunding: Bool
    /// Whether the overall goal reads differently.
    public let hasOtherGoal: Bool
    /// Which of its indicators are which.
    public let indicators: IndicatorMatching

    /// Compares a project of two years.
    public init(from earlier: Project, to later: Project) {
        isRenamed = earlier.name != later.name
        hasOtherCode = earlier.code?.normalized != later.code?.normalized
        hasOtherFunding = earlier.funding.sums != later.funding.sums
        hasOtherGoal =
            earlier.performanceTarget.goal?.text != later.performanceTarget.goal?.text
        indicators = IndicatorMatching(
            from: earlier.performanceTarget.indicators, to: later.performanceTarget.indicators)
    }

    /// Whether what it promises or the money for it reads differently.
    public var isChanged: Bool {
        hasOtherFunding || hasOtherGoal || indicators.unchangedCount != indicators.rows.count
    }
}

extension Funding {
    /// The total and the sources in fen; `nil` for what is not disclosed.
    public var sums: [Int?] { [total, generalBudget, fundBudget, other].map { $0?.amount.fen } }
}
