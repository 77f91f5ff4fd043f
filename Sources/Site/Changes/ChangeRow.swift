internal import BudgetModel
internal import Revisions
internal import Theme

/// A difference as a row: what it is about, the text before and the text after.
struct ChangeRow: Sendable {
    let change: Change

    static let fields = Fields<ChangeRow> { list in
        list.flag("isAdded") { $0.change.kind == .added }
        list.flag("isRemoved") { $0.change.kind == .removed }
        list.flag("isChanged") { $0.change.kind == .changed }
        list.text("indicator") { $0.change.indicator?.name }
        list.text("level") { row in
            row.change.indicator.flatMap { $0.level.isEmpty ? nil : $0.level }
        }
        list.record("field", fieldFields) { $0.change }
        list.text("before") { $0.change.before.isEmpty ? nil : $0.change.before }
        list.text("after") { $0.change.after.isEmpty ? nil : $0.change.after }
    }

    /// Which cell it is, a name for each.
    private static let fieldFields = Fields<Change> { list in
        list.flag("isTitle") { $0.field == .title }
        list.flag("isTotal") { $0.field == .total }
        list.flag("isGeneralBudget") { $0.field == .generalBudget }
        list.flag("isFundBudget") { $0.field == .fundBudget }
        list.flag("isOtherFunds") { $0.field == .otherFunds }
        list.flag("isProjects") { $0.field == .projects }
        list.flag("isIndicators") { $0.field == .indicators }
        list.flag("isProject") { $0.field == .project }
        list.flag("isGoal") { $0.field == .goal }
        list.flag("isLevels") { $0.field == .levels }
        list.flag("isTarget") { $0.field == .target }
        list.flag("isExplanation") { $0.field == .explanation }
    }
}

extension ChangeTally {
    /// How many of each, absent where none.
    static let fields = Fields<ChangeTally> { list in
        list.number("changed") { $0.changed == 0 ? nil : $0.changed }
        list.number("added") { $0.added == 0 ? nil : $0.added }
        list.number("removed") { $0.removed == 0 ? nil : $0.removed }
    }
}

/// The changes of one project, or of a department itself, as a part of its department's table.
struct GroupRows: Sendable {
    let group: ChangeGroup
    let href: String?

    static let fields = Fields<GroupRows> { list in
        list.text("anchor") { ChangeGroup.anchor($0.group.number) }
        list.text("project") { $0.group.project?.title }
        list.url("href") { $0.href }
        list.list("rows", ChangeRow.fields) { $0.group.changes.map(ChangeRow.init) }
    }
}

/// The changes of one department and year.
struct DepartmentChanges: Sendable {
    let name: DisclosureName
    let translatedName: String?
    let href: String?
    let groups: [GroupRows]

    /// The changes of each department on a page, in the order of the groups.
    static func list(
        of groups: [ChangeGroup],
        on page: PageTarget,
        context: PageContext
    ) -> [DepartmentChanges] {
        var departments: [DepartmentChanges] = []
        var start = groups.startIndex
        while start < groups.endIndex {
            let name = groups[start].disclosure
            let end = groups[start...].firstIndex { $0.disclosure != name } ?? groups.endIndex
            departments.append(
                DepartmentChanges(
                    name: name,
                    translatedName: context.departmentNames[name.department],
                    href: groups[start].department.flatMap { context.link(from: page, to: $0) },
                    groups: groups[start..<end].map { group in
                        GroupRows(
                            group: group,
                            href: group.page.flatMap { context.link(from: page, to: $0) })
                    }
                )
            )
            start = end
        }
        return departments
    }

    static let fields = Fields<DepartmentChanges> { list in
        list.text("name") { $0.name.department }
        list.text("translatedName") { $0.translatedName }
        list.number("year") { $0.name.year }
        list.record("stage", Stage.fields) { $0.name.stage }
        list.url("href") { $0.href }
        list.list("groups", GroupRows.fields) { $0.groups }
    }
}
