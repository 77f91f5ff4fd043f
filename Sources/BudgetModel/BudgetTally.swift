/// How much some disclosures hold, added up.
public struct BudgetTally: Hashable, Sendable {
    /// How many departments.
    public var departments = 0
    /// How many projects.
    public var projects = 0
    /// How many indicators.
    public var indicators = 0
    /// How many of them say something that can be checked: a number, a time, a rank.
    public var measurable = 0
    /// All money that departments disclose (合计); `nil` where none does.
    public var total: Amount?
    /// What of it comes from the general public budget; `nil` where no department discloses it.
    public var generalBudget: Amount?
    /// What of it comes from the government fund budget; `nil` where no department discloses it.
    public var fundBudget: Amount?
    /// What of it comes from other funds; `nil` where no department discloses it.
    public var other: Amount?

    /// Adds up disclosures; a department counts once however many stages of its budget there are.
    public init(of disclosures: some Sequence<Disclosure>) {
        var names = Set<String>()
        for disclosure in disclosures {
            names.insert(disclosure.department.name.text)
            add(disclosure.funding)
            for project in disclosure.projects { add(project.performanceTarget) }
            projects += disclosure.projects.count
        }
        departments = names.count
    }

    /// Counts the indicators of one project.
    public init(of target: PerformanceTarget) {
        add(target)
        projects = 1
    }

    private mutating func add(_ funding: Funding) {
        total = sum(total, funding.total)
        generalBudget = sum(generalBudget, funding.generalBudget)
        fundBudget = sum(fundBudget, funding.fundBudget)
        other = sum(other, funding.other)
    }

    private mutating func add(_ target: PerformanceTarget) {
        indicators += target.indicators.count
        measurable += target.indicators.count { $0.target.isMeasurable }
    }

    private func sum(_ sum: Amount?, _ figure: FundingFigure?) -> Amount? {
        guard let figure else { return sum }
        return (sum ?? .zero) + figure.amount
    }
}
