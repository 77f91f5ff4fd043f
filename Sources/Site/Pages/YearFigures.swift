internal import BudgetModel

/// What the tables of a budget year add up to.
///
/// Only the earliest stage counts: the final accounts of a department are not added to its budget.
struct YearFigures: Sendable {
    let year: Int
    /// The stage that counts.
    let stage: Stage?
    /// The sum of all totals; `nil` where no department discloses one.
    let total: Amount?
    /// How many departments disclose no total.
    let undisclosedTotals: Int
    /// The names of the departments.
    let departments: Set<String>
    let projectCount: Int
    let measurability: Measurability
    /// The sources in the order of the table and, last, what no source explains; a source is `nil` where
    /// nobody discloses it.
    let fundingParts: [Int?]

    /// Adds up a year.
    init(of year: Int, in budget: SiteBudget) {
        let all = budget.disclosures.filter { $0.head.year == year }
        let stage = Stage.inOrder.first { stage in all.contains { $0.head.stage == stage } }
        let counted = all.filter { $0.head.stage == stage }
        self.year = year
        self.stage = stage
        total = sum(of: counted.compactMap { $0.head.funding.total?.amount })
        undisclosedTotals = counted.count { $0.head.funding.total == nil }
        departments = Set(counted.map(\.head.department.name.text))
        projectCount = counted.reduce(0) { $0 + $1.projectCount }
        measurability = Measurability(adding: counted.lazy.map(\.measurability))
        let parts = counted.filter { $0.head.funding.total != nil }.map(\.head.funding.barParts)
        fundingParts = (0..<4).map { place in
            sum(of: parts.compactMap { $0.dropFirst(place).first ?? nil }.map(Amount.init(fen:)))?
                .fen
        }
    }
}
