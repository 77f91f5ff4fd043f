internal import BudgetModel

/// A project, to become a row.
///
/// A class, although it never changes: each of its indicators holds it.
final class ProjectRow: Sendable {
    let source: PublishedDisclosure
    let index: Int
    let id: String
    let address: String

    init(_ index: Int, of source: PublishedDisclosure) {
        self.source = source
        self.index = index
        id = "\(source.folder)/\(source.projectNames[index])"
        address = "\(source.baseAddress)\(id).html"
    }

    var project: Project { source.projects[index] }
}

/// A sum of a department or a project, to become a row.
struct FundingRow: Sendable {
    let source: PublishedDisclosure
    /// `nil` for the department's own money.
    let project: ProjectRow?
    let kind: FundingKind
    let figure: FundingFigure

    var id: String { "\(project?.id ?? source.folder)#\(kind.code)" }
}

/// The columns of money that a table has.
enum FundingKind: CaseIterable, Sendable {
    case total, generalBudget, fundBudget, otherFunds

    var code: String {
        switch self {
        case .total: "total"
        case .generalBudget: "general_budget"
        case .fundBudget: "fund_budget"
        case .otherFunds: "other_funds"
        }
    }

    func figure(in funding: Funding) -> FundingFigure? {
        switch self {
        case .total: funding.total
        case .generalBudget: funding.generalBudget
        case .fundBudget: funding.fundBudget
        case .otherFunds: funding.other
        }
    }
}

/// An indicator, to become a row.
///
/// A class, although it never changes: each of its cells is read from it, and copies took most of the time.
final class IndicatorRow: Sendable {
    let project: ProjectRow
    /// Its place among the project's indicators, from 0.
    let index: Int
    let id: String
    let address: String
    let indicator: Indicator
    let parts: TargetParts

    /// Describes an indicator by its place in a project.
    ///
    /// - Parameters:
    ///   - index: Its place among the project's indicators, from 0.
    ///   - project: The project.
    ///   - anchor: The fragment of its row on the project's page.
    ///   - occurrence: Tells it from an earlier one with the same fragment: 2 for the second; 1 for the first.
    init(_ index: Int, of project: ProjectRow, anchor: String, occurrence: Int) {
        self.project = project
        self.index = index
        let key = "\(project.id)#\(anchor)"
        id = occurrence == 1 ? key : "\(key)-\(occurrence)"
        address = "\(project.address)#\(anchor)"
        indicator = project.project.performanceTarget.indicators[index]
        parts = TargetParts(of: indicator.target.statement)
    }
}

/// What the rows of a disclosure's tables are made from.
struct SourceRows {
    private(set) var projects: [ProjectRow] = []
    private(set) var funding: [FundingRow] = []
    private(set) var fundingStarts: [Int] = []
    private(set) var indicators: [IndicatorRow] = []
    private(set) var indicatorStarts = [0]

    mutating func add(_ source: PublishedDisclosure) {
        add(source.disclosure.funding, of: nil, in: source)
        fundingStarts.append(funding.count)
        for index in source.projects.indices {
            let project = ProjectRow(index, of: source)
            projects.append(project)
            add(project.project.funding, of: project, in: source)
            fundingStarts.append(funding.count)
            addIndicators(of: project)
            indicatorStarts.append(indicators.count)
        }
    }

    private mutating func add(
        _ funding: Funding, of project: ProjectRow?, in source: PublishedDisclosure
    ) {
        if funding.isUndisclosed { return }
        for kind in FundingKind.allCases {
            guard let figure = kind.figure(in: funding) else { continue }
            self.funding.append(
                FundingRow(source: source, project: project, kind: kind, figure: figure))
        }
    }

    private mutating func addIndicators(of project: ProjectRow) {
        let indicators = project.project.performanceTarget.indicators
        var occurrences: [String: Int] = [:]
        for index in indicators.indices {
            let anchor = project.source.anchor(indicators[index])
            let occurrence = occurrences[anchor, default: 0] + 1
            occurrences[anchor] = occurrence
            self.indicators.append(
                IndicatorRow(index, of: project, anchor: anchor, occurrence: occurrence))
        }
    }
}
