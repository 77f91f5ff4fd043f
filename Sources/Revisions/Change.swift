public import BudgetModel

/// One difference between two recorded states: a cell with its text before and after, verbatim.
public struct Change: Hashable, Sendable {
    /// What became of the cell's department, project or indicator.
    public var kind: Kind
    /// The disclosure that the cell belongs to.
    public var disclosure: DisclosureName
    /// The project; `nil` for a cell of the department itself.
    public var project: ProjectName?
    /// The indicator; `nil` for a cell of the project itself.
    public var indicator: IndicatorName?
    /// Which cell it is.
    public var field: Field
    /// The text before; empty where the cell was blank or not there.
    public var before: String
    /// The text after; empty where the cell is blank or not there.
    public var after: String

    /// Describes a difference.
    public init(
        _ kind: Kind,
        in disclosure: DisclosureName,
        project: ProjectName? = nil,
        indicator: IndicatorName? = nil,
        field: Field,
        before: String,
        after: String
    ) {
        self.kind = kind
        self.disclosure = disclosure
        self.project = project
        self.indicator = indicator
        self.field = field
        self.before = before
        self.after = after
    }

    /// What became of something.
    public enum Kind: String, Hashable, Sendable {
        /// It was not there before.
        case added
        /// It is no longer there.
        case removed
        /// It is there before and after, and the cell has another text.
        case changed
    }

    /// A cell of a disclosure, a project or an indicator.
    public enum Field: String, Hashable, Sendable {
        /// The title of the table.
        case title
        /// The sum of all sources (合计), of a department or a project.
        case total
        /// The general public budget (一般公共预算).
        case generalBudget = "general-budget"
        /// The government fund budget (政府性基金预算).
        case fundBudget = "fund-budget"
        /// Other funds (其他资金).
        case otherFunds = "other-funds"
        /// How many projects a disclosure has that came or went as a whole.
        case projects
        /// How many indicators it has.
        case indicators
        /// The cell that holds a project's code and name.
        case project
        /// The overall goal of a project.
        case goal
        /// The levels above an indicator's name, the first level excepted, by which it is known.
        case levels
        /// The target value (指标值).
        case target
        /// The explanation (指标描述).
        case explanation
    }
}

/// What one department discloses for one year and stage, by what the table prints.
public struct DisclosureName: Hashable, Sendable {
    /// The budget year.
    public var year: Int
    /// The stage of the budget.
    public var stage: Stage
    /// The department, as printed.
    public var department: String

    /// Names a disclosure.
    public init(year: Int, stage: Stage, department: String) {
        self.year = year
        self.stage = stage
        self.department = department
    }

    /// The name of a disclosure.
    public init(of disclosure: Disclosure) {
        self.init(
            year: disclosure.year,
            stage: disclosure.stage,
            department: disclosure.department.name.text
        )
    }
}

/// A project of a disclosure.
public struct ProjectName: Hashable, Sendable {
    /// The name by which it is known and addressed: its code, or what stands for one.
    public var address: String
    /// The name without its code, as printed.
    public var title: String

    /// Names a project.
    public init(address: String, title: String) {
        self.address = address
        self.title = title
    }
}

/// An indicator of a project.
public struct IndicatorName: Hashable, Sendable {
    /// The fragment that leads to it on its project's page, by which it is known.
    public var anchor: String
    /// The first level, as printed; empty where it stands under none.
    public var level: String
    /// Its own name, as printed.
    public var name: String

    /// Names an indicator.
    public init(anchor: String, level: String, name: String) {
        self.anchor = anchor
        self.level = level
        self.name = name
    }
}
