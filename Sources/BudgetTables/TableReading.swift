public import BudgetModel
public import Diagnostics
public import Documents

/// Reads the disclosures in a table of performance targets (绩效目标表), in table order.
///
/// A table may hold several departments one after the other, several years under titles of their own,
/// and any number of printed pages. What cannot be read is reported, and the rest is read.
///
/// - Parameters:
///   - grid: The cells of the table.
///   - statements: What target values say, from the tables read before; takes this one's.
///   - faults: Receives what is wrong with the table.
/// - Returns: One disclosure for each department, year and stage.
public func readDisclosures(
    from grid: Grid,
    knowing statements: inout KnownStatements,
    faults: inout [Diagnostic]
) -> [Disclosure] {
    readTable(from: grid, knowing: &statements, faults: &faults).disclosures
}

/// Reads the disclosures in a single table of performance targets, in table order.
public func readDisclosures(from grid: Grid, faults: inout [Diagnostic]) -> [Disclosure] {
    readTable(from: grid, faults: &faults).disclosures
}

/// Reads a table, and tells of each row what it was taken for.
///
/// - Parameters:
///   - grid: The cells of the table.
///   - faults: Receives what is wrong with the table.
/// - Returns: The disclosures, and what each row was taken for.
public func readTable(from grid: Grid, faults: inout [Diagnostic]) -> TableReading {
    var statements = KnownStatements()
    return readTable(from: grid, knowing: &statements, faults: &faults)
}

/// Reads a table with what is known of target values, and adds what it tells.
private func readTable(
    from grid: Grid,
    knowing statements: inout KnownStatements,
    faults: inout [Diagnostic]
) -> TableReading {
    // Handed over and back, so that it is never copied.
    var reader = TableReader(grid, knowing: statements)
    // Given up here until they come back, so that taking in a further one copies nothing.
    statements = KnownStatements()
    let reading = reader.read()
    statements = reader.statements
    faults += reader.faults
    return reading
}

/// What was read from a table.
public struct TableReading: Hashable, Sendable {
    /// One disclosure for each department, year and stage, in table order.
    public var disclosures: [Disclosure]
    /// What each row of the grid was taken for.
    public var rows: [RowKind]
}

/// What a row of a table is taken for.
public enum RowKind: String, Hashable, Sendable {
    /// All its cells are blank.
    case blank
    /// It names the table and its year.
    case title
    /// It names the columns, or repeats their names on a further page.
    case heading
    /// It gives the unit of the sums (单位：万元).
    case unit
    /// It names a department, or repeats it on a further page.
    case department
    /// It begins a project, and may hold its first indicator.
    case project
    /// It holds an indicator of the project above.
    case indicator
    /// It holds nothing but a level, which the rows below inherit.
    case level
    /// It adds up others (合计).
    case total
    /// It holds the number of a page.
    case pageNumber
    /// It holds words that are no part of the table, which a diagnostic says.
    case note
    /// It could not be read, which a diagnostic says of it or of the heading above it.
    case unread
}
