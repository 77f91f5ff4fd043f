public import BudgetModel

/// One recorded state of the data: when it was recorded and why, and what had changed since the one before.
///
/// The first revision of a site is the first publication: it names the tables and lists no cell.
public struct Revision: Hashable, Sendable {
    /// Its place in the chain, from 1 and without gaps.
    public var number: Int
    /// The day it was recorded.
    public var date: CalendarDate
    /// Why, in the words of whoever recorded it.
    public var reason: String
    /// The digest of the revision before, as 64 hexadecimal digits; `nil` for the first.
    public var previous: String?
    /// The tables that came, went or have other bytes, by path.
    public var tables: [TableChange]
    /// What is different in them, cell by cell, in the order of departments and their tables.
    public var changes: [Change]

    /// Collects what a revision says.
    public init(
        number: Int,
        date: CalendarDate,
        reason: String,
        previous: String?,
        tables: [TableChange],
        changes: [Change]
    ) {
        self.number = number
        self.date = date
        self.reason = reason
        self.previous = previous
        self.tables = tables
        self.changes = changes
    }
}

/// A table before and after a revision.
public struct TableChange: Hashable, Sendable {
    /// Where it stood when it was recorded, relative to the site folder.
    public var path: String
    /// The SHA-256 of its bytes before, as 64 hexadecimal digits; `nil` for a table that came.
    public var before: String?
    /// The SHA-256 of its bytes after; `nil` for a table that went.
    public var after: String?

    /// Names a table with its digests.
    public init(path: String, before: String?, after: String?) {
        self.path = path
        self.before = before
        self.after = after
    }
}
