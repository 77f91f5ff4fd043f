internal import BudgetModel
internal import Revisions
internal import Theme

/// The page of a revision, or one of several where it holds many changes.
struct RevisionPage: Sendable {
    /// A first publication may have thousands of tables, each with digits that nothing compresses.
    private static let tableLimit = 100

    private let frame: PageFrame
    private let revision: LoggedRevision
    private let part: Int
    private let fileHref: String?
    private let departments: [DepartmentChanges]
    private let previous: RevisionLink?
    private let next: RevisionLink?
    private let parts: [PartLink]

    /// Makes a part of a revision's page.
    init(of number: Int, part: Int, in log: ChangeLog, context: PageContext) {
        let page = PageTarget.revision(number, part: part)
        let revision = log[number]
        frame = PageFrame(of: page, context: context)
        self.revision = revision
        self.part = part
        fileHref = context.link(from: page, toPath: revision.fileAddress)
        departments = DepartmentChanges.list(
            of: revision.parts[part - 1], on: page, context: context)
        func link(_ number: Int) -> RevisionLink? {
            guard (1...log.revisions.count).contains(number) else { return nil }
            return RevisionLink(log[number], from: page, context: context)
        }
        previous = link(number - 1)
        next = link(number + 1)
        parts =
            revision.parts.count == 1
            ? []
            : revision.parts.indices.map { index in
                let target = PageTarget.revision(number, part: index + 1)
                return PartLink(
                    number: index + 1, isCurrent: index + 1 == part,
                    href: context.link(from: page, to: target))
            }
    }

    private var isLong: Bool {
        let changes = revision.parts[part - 1].reduce(0) { $0 + $1.changes.count }
        return changes > TableLength.seenAtAGlance
    }

    /// The names that `revision.mustache` may use.
    static let fields = Fields<RevisionPage> { list in
        list.include(RevisionLink.headFields) { $0.revision }
        list.record("tally", ChangeTally.fields) { $0.revision.tally }
        list.flag("isFirst") { $0.revision.number == 1 }
        list.flag("isOfFilesOnly") {
            $0.revision.number > 1 && $0.revision.recorded.revision.changes.isEmpty
        }
        list.text("part") { $0.parts.isEmpty ? nil : "\($0.part)" }
        list.list("parts", PartLink.fields) { $0.parts }
        list.list("departments", DepartmentChanges.fields) { $0.departments }
        list.flag("isLong") { $0.isLong }
        list.list("tables", tableFields) { page in
            page.part == 1
                ? Array(page.revision.recorded.revision.tables.prefix(tableLimit)) : []
        }
        list.number("furtherTables") { page in
            let count = page.revision.recorded.revision.tables.count - tableLimit
            return page.part == 1 && count > 0 ? count : nil
        }
        list.url("fileHref") { $0.fileHref }
        list.text("digest") { $0.revision.recorded.digest }
        list.record("previous", RevisionLink.fields) { $0.previous }
        list.record("next", RevisionLink.fields) { $0.next }
        list.include(PageFrame.fields) { $0.frame }
    }

    private static let tableFields = Fields<TableChange> { list in
        list.text("path") { $0.path }
        list.text("before") { $0.before }
        list.text("after") { $0.after }
    }
}

/// A link to one of the pages of a revision.
private struct PartLink: Sendable {
    let number: Int
    let isCurrent: Bool
    let href: String?

    static let fields = Fields<PartLink> { list in
        list.number("number") { $0.number }
        list.flag("isCurrent") { $0.isCurrent }
        list.url("href") { $0.href }
    }
}

/// A link to a revision, with what it is about in short.
struct RevisionLink: Sendable {
    private let revision: LoggedRevision
    private let href: String?
    private let departments: [String]

    init(_ revision: LoggedRevision, from page: PageTarget, context: PageContext) {
        self.revision = revision
        href = context.link(from: page, to: .revision(revision.number, part: 1))
        departments = revision.departments
    }

    static let fields = Fields<RevisionLink> { list in
        list.include(headFields) { $0.revision }
        list.url("href") { $0.href }
        list.flag("isFirst") { $0.revision.number == 1 }
        list.number("tableCount") { $0.revision.recorded.revision.tables.count }
        list.record("tally", ChangeTally.fields) { $0.revision.tally }
        list.texts("departments") { Array($0.departments.prefix(3)) }
        list.flag("hasFurtherDepartments") { $0.departments.count > 3 }
    }

    /// What names a revision wherever it is named.
    static let headFields = Fields<LoggedRevision> { list in
        list.number("number") { $0.number }
        list.text("date") { "\($0.recorded.revision.date)" }
        list.text("reason") { $0.recorded.revision.reason }
    }
}

extension LoggedRevision {
    /// The departments it is about, in order.
    var departments: [String] {
        var names: [String] = []
        for group in parts.joined() where !names.contains(group.disclosure.department) {
            names.append(group.disclosure.department)
            // Nobody shows more.
            if names.count > 3 { break }
        }
        return names
    }
}
