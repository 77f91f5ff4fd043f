public import BudgetModel

/// A table as its place in the index is planned: what is known of it before its projects are read.
public struct SearchTable: Hashable, Sendable {
    /// The budget year.
    public var year: Int
    /// The name of the department.
    public var department: String
    /// Where its pages stand: `2020/zuzhibu`.
    public var folder: String
    /// What tells it from another of the department and year, for readers; `nil` for the budget itself.
    public var stage: Stage?
    /// How many projects it has.
    public var projectCount: Int

    /// Describes a table.
    public init(
        year: Int, department: String, folder: String, stage: Stage?, projectCount: Int
    ) {
        self.year = year
        self.department = department
        self.folder = folder
        self.stage = stage
        self.projectCount = projectCount
    }
}

/// The projects of a table with the names of their pages, in table order.
public struct SearchedProjects: Sendable {
    /// The projects.
    public var projects: [Project]
    /// The names of their pages in the table's folder, without ending: `2-1000001`.
    public var pages: [String]

    /// Puts projects and names together.
    public init(projects: [Project], pages: [String]) {
        self.projects = projects
        self.pages = pages
    }
}
