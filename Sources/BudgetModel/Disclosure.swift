/// What all departments disclose: the whole of the site's data.
public struct Budget: Hashable, Sendable {
    /// One disclosure for each department, year and stage, by year, then in the order of their documents.
    public var disclosures: [Disclosure]

    /// Collects disclosures.
    public init(disclosures: [Disclosure]) {
        self.disclosures = disclosures
    }
}

/// What one department publishes for one year (公开): its funding, its projects and their targets.
public struct Disclosure: Hashable, Sendable {
    /// The department whose budget it is.
    public var department: Department
    /// The budget year, from the title of the table.
    public var year: Int
    /// The stage of the budget, from the title of the table.
    public var stage: Stage
    /// The title of the table, as printed on its first page.
    public var title: PrintedText
    /// The document it was read from.
    public var document: SourceDocument
    /// The money of the department row.
    public var funding: Funding
    /// The projects, in table order.
    public var projects: [Project]

    /// Collects what one department discloses.
    public init(
        department: Department,
        year: Int,
        stage: Stage,
        title: PrintedText,
        document: SourceDocument,
        funding: Funding,
        projects: [Project]
    ) {
        self.department = department
        self.year = year
        self.stage = stage
        self.title = title
        self.document = document
        self.funding = funding
        self.projects = projects
    }
}

/// The stage of a budget that a table belongs to.
public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// The budget as approved (预算).
    case budget
    /// The budget as adjusted during the year (预算调整).
    case adjustedBudget
    /// The final accounts (决算).
    case finalAccounts
    /// The department's own evaluation of the year (自评).
    case selfEvaluation
}

/// A department with a budget of its own (部门).
public struct Department: Hashable, Sendable {
    /// The name, as the table has it.
    public var name: PrintedText

    /// A department of that name.
    public init(name: PrintedText) {
        self.name = name
    }
}

/// The file a disclosure was read from.
public struct SourceDocument: Hashable, Sendable {
    /// The file, relative to the site folder, with `/` between its parts.
    public var path: String
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    public var sha256: String
    /// Its size in bytes.
    public var byteCount: Int

    /// Describes a file.
    public init(path: String, sha256: String, byteCount: Int) {
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
    }
}
