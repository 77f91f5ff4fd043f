public import BudgetModel

/// What a disclosure says, as rows of all tables.
public struct DisclosureTables: Sendable {
    private let tables: [DataTable: Rows]
    /// Where the rows of each project's indicators begin and, last, end.
    private let indicatorStarts: [Int]
    /// Where the rows of each project's funding begin and, last, end; before them is the department's.
    private let fundingStarts: [Int]

    /// Reads a disclosure.
    public init(of disclosure: PublishedDisclosure) {
        let source = disclosure
        var rows = SourceRows()
        rows.add(source)
        tables = [
            .disclosures: DataTable.disclosureRows.rows(of: CollectionOfOne(source)),
            .projects: DataTable.projectRows.rows(of: rows.projects),
            .funding: DataTable.fundingRows.rows(of: rows.funding),
            .indicators: DataTable.indicatorRows.rows(of: rows.indicators),
        ]
        indicatorStarts = rows.indicatorStarts
        fundingStarts = rows.fundingStarts
    }

    /// The rows of a table.
    public subscript(table: DataTable) -> Rows { tables[table] ?? Rows() }

    /// The rows of a project's indicators.
    func indicators(ofProject index: Int) -> Range<Int> {
        indicatorStarts[index]..<indicatorStarts[index + 1]
    }

    /// The rows of a project's funding, or of the department's own.
    func funding(ofProject index: Int?) -> Range<Int> {
        guard let index else { return 0..<fundingStarts[0] }
        return fundingStarts[index]..<fundingStarts[index + 1]
    }
}

/// A disclosure with what tells where the site publishes it.
///
/// A class, although it never changes: each of its rows holds it.
public final class PublishedDisclosure: Sendable {
    let disclosure: Disclosure
    let projects: [Project]
    /// The folder of its pages, `2020/zuzhibu`, which is its key too.
    let folder: String
    /// The names of its projects in addresses.
    let projectNames: [String]
    /// What stands before an address: the site's own address, or nothing where that is not known.
    let baseAddress: String
    /// Where its table is published; `nil` where it is not.
    let document: String?
    /// Tells the fragment that leads to an indicator on its project's page.
    let anchor: @Sendable (Indicator) -> String

    /// Collects what is published of a disclosure.
    public init(
        of disclosure: Disclosure,
        projects: [Project],
        folder: String,
        projectNames: [String],
        baseAddress: String?,
        document: String?,
        anchor: @escaping @Sendable (Indicator) -> String
    ) {
        self.disclosure = disclosure
        self.projects = projects
        self.folder = folder
        self.projectNames = projectNames
        self.baseAddress = baseAddress ?? ""
        self.document = document
        self.anchor = anchor
    }
}
