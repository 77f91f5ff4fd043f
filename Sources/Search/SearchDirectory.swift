internal import BudgetModel

extension SearchIndex {
    /// Appends the first file of the index: a line of sizes, a line for each department, one of numbers for
    /// the tables and, where projects are few, the most common pairs of characters and all names.
    func appendDirectory(to script: inout SearchScript) {
        let departments = Departments(of: layout.tables)
        let sizes = [
            layout.hasNamesInDirectory ? 0 : SearchSegment.nameBlock, SearchSegment.textBlock,
            layout.nameBits.map { $0 + 1 } ?? 0,
        ]
        for size in sizes { script.append(size) }
        script.end(.line)
        for (name, address) in departments.inOrder {
            script.append(name)
            script.end(.tab)
            script.append(address)
            script.end(.line)
        }
        script.end(.line)
        for segment in layout.segments { appendTables(of: segment, departments, to: &script) }
        script.end(.line)
        guard layout.hasNamesInDirectory else { return }
        // So few tables are read for their names anyway; then the script may know which pairs to avoid.
        for segment in layout.segments.indices.prefix(1) {
            script.append(lists(of: segment).commonPairs(200))
        }
        script.end(.line)
        let tables = layout.tables.indices.map(projects)
        script.appendNames(of: SearchedRun(0..<layout.projectCount, of: tables))
    }

    /// Numbers: how many tables, how many bits, the year, then of each table its department, stage and size.
    private func appendTables(
        of segment: SearchSegment, _ departments: Departments, to script: inout SearchScript
    ) {
        script.append(segment.tables.count)
        script.append(segment.gramBits)
        script.append(layout.tables[segment.tables.lowerBound].year)
        for table in layout.tables[segment.tables] {
            script.append(departments.number(of: table))
            script.append(table.stage.searchNumber)
            script.append(table.projectCount)
        }
    }
}

/// The departments of some tables with the last part of their addresses, each once.
private struct Departments {
    private(set) var inOrder: [(name: String, address: String)] = []
    private var numbers: [String: Int] = [:]

    init(of tables: [SearchTable]) {
        for table in tables where numbers[table.address] == nil {
            numbers[table.address] = inOrder.count
            inOrder.append((table.department, table.address))
        }
    }

    func number(of table: SearchTable) -> Int { numbers[table.address] ?? 0 }
}

extension SearchTable {
    /// The folder without its year.
    fileprivate var address: String {
        String(folder[(folder.firstIndex(of: "/") ?? folder.startIndex)...].dropFirst())
    }
}

extension Stage? {
    /// What stands for the stage in the index.
    fileprivate var searchNumber: Int {
        switch self {
        case nil, .budget: 0
        case .adjustedBudget: 1
        case .finalAccounts: 2
        case .selfEvaluation: 3
        }
    }
}
