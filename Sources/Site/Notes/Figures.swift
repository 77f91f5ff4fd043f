internal import BudgetModel
internal import Diagnostics

/// A live figure: what stands in a note's text, and whether it is the table's own words.
struct LiveFigure: Hashable, Sendable {
    /// The text; money in 万元, without the unit.
    var text: String
    /// Whether the text is verbatim data, whose language is Chinese whatever the page's.
    var isVerbatim: Bool
}

/// Why a name is no figure.
enum FigureProblem: Error, Hashable {
    /// There is no figure of that name; the nearest one there is.
    case unknown(nearest: String?)
    /// The table has the column and leaves it blank.
    case undisclosed
    /// Several indicators have that name.
    case ambiguous
}

extension ReferenceIndex {
    /// The value of a figure.
    func figure(_ name: String, on page: PageTarget) throws(FigureProblem) -> LiveFigure {
        switch page {
        case .home: try figure(name, of: budget.disclosures, named: nil)
        case .year(let year):
            try figure(
                name, of: budget.disclosures.filter { $0.head.year == year }, named: "\(year)")
        case .department(let index):
            try figure(
                name,
                of: [budget.disclosures[index]],
                named: budget.disclosures[index].head.department.name.text
            )
        case .project(let project, let department):
            try figure(name, of: budget.disclosures[department].projects[project])
        default: throw .unknown(nearest: nil)
        }
    }

    private static let sums = ["total", "general-budget", "fund-budget", "other-funds"]
    private static let counts = ["departments", "projects", "indicators", "measurable"]

    private func figure(
        _ name: String,
        of disclosures: [SiteDisclosure],
        named label: String?
    ) throws(FigureProblem) -> LiveFigure {
        let tally = BudgetTally(adding: disclosures)
        switch name {
        case "name":
            guard let label else { throw .unknown(nearest: nil) }
            return LiveFigure(text: label, isVerbatim: disclosures.count == 1)
        case "total": return try sum(tally.total)
        case "general-budget": return try sum(tally.generalBudget)
        case "fund-budget": return try sum(tally.fundBudget)
        case "other-funds": return try sum(tally.other)
        case "departments": return count(tally.departments)
        case "projects": return count(tally.projects)
        case "indicators": return count(tally.indicators)
        case "measurable": return count(tally.measurable)
        default:
            throw .unknown(nearest: (Self.sums + Self.counts + ["name"]).nearest(to: name))
        }
    }

    private func figure(_ name: String, of project: Project) throws(FigureProblem) -> LiveFigure {
        let tally = BudgetTally(of: project.performanceTarget)
        switch name {
        case "name": return LiveFigure(text: project.name, isVerbatim: true)
        case "code":
            guard let code = project.code else { throw .undisclosed }
            return LiveFigure(text: code.printed, isVerbatim: true)
        case "total": return try sum(project.funding.total?.amount)
        case "general-budget": return try sum(project.funding.generalBudget?.amount)
        case "fund-budget": return try sum(project.funding.fundBudget?.amount)
        case "other-funds": return try sum(project.funding.other?.amount)
        case "indicators": return count(tally.indicators)
        case "measurable": return count(tally.measurable)
        default: return try target(of: name, in: project)
        }
    }

    /// The verbatim target of the indicator with that name.
    private func target(of name: String, in project: Project) throws(FigureProblem) -> LiveFigure {
        let indicators = project.performanceTarget.indicators
        let matches = indicators.filter { $0.name.text == name }
        guard let match = matches.first else {
            let names =
                indicators.map(\.name.text) + Self.sums + [
                    "name", "code", "indicators", "measurable",
                ]
            throw .unknown(nearest: names.nearest(to: name))
        }
        if matches.count > 1 { throw .ambiguous }
        if match.target.text.isEmpty { throw .undisclosed }
        return LiveFigure(text: match.target.text, isVerbatim: true)
    }

    private func sum(_ amount: Amount?) throws(FigureProblem) -> LiveFigure {
        guard let amount else { throw .undisclosed }
        return LiveFigure(text: amount.wanYuanText, isVerbatim: false)
    }

    private func count(_ number: Int) -> LiveFigure {
        LiveFigure(text: "\(number)", isVerbatim: false)
    }
}
