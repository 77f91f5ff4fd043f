public import BudgetModel

/// A table as its place in the index is planned.
public struct SearchTable: Hashable, Sendable {
    /// The budget year.
    public var year: Int
    /// The name of the department.
    public var department: String
    /// Where its pages stand: `2020/zuzhibu`.
    public var folder: String
    /// How many projects it has.
    public var projectCount: Int

    /// Describes a table.
    public init(year: Int, department: String, folder: String, projectCount: Int) {
        self.year = year
        self.department = department
        self.folder = folder
        self.projectCount = projectCount
    }

    /// How many projects a block has: about 3 kB on the wire.
    static let blockSize = 16

    /// The projects of each block of so many.
    static func blocks(of projectCount: Int) -> [Range<Int>] {
        stride(from: 0, to: projectCount, by: blockSize).map { start in
            start..<min(start + blockSize, projectCount)
        }
    }

    /// How many blocks it has.
    var blockCount: Int { (projectCount + Self.blockSize - 1) / Self.blockSize }
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
