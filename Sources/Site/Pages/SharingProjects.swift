internal import BudgetModel
internal import Theme

/// The projects that promise much the same as one.
struct SharingProjects: Sendable {
    private let rows: [Row]
    private let unlistedCount: Int

    /// How many projects are listed.
    private static let limit = 12

    /// One of them.
    private struct Row: Sendable {
        let name: String
        /// The department; `nil` where it is the page's own.
        let department: String?
        let href: String?
        let count: Int
    }

    /// The projects that share promises with one of a disclosure; `nil` where there are none.
    init?(withProject index: Int, in shared: DisclosureFrame) {
        let place = SharedPromises.Place(disclosure: shared.index, project: index)
        guard let others = shared.sharedPromises?.others(of: place), !others.isEmpty else {
            return nil
        }
        let page = PageTarget.project(index, in: shared.index)
        rows = others.prefix(Self.limit).map { other in
            let (disclosure, project) = (other.place.disclosure, other.place.project)
            let isOwn = disclosure == shared.index
            let there = shared.budget[disclosure]
            return Row(
                name: isOwn ? shared.projects[project].name : there.title(ofProject: project),
                department: isOwn ? nil : there.head.department.name.text,
                href: shared.context.link(from: page, to: .project(project, in: disclosure)),
                count: other.count
            )
        }
        unlistedCount = others.count - rows.count
    }

    static let fields = Fields<SharingProjects> { list in
        list.list("rows", rowFields) { $0.rows }
        list.number("unlistedCount") { $0.unlistedCount == 0 ? nil : $0.unlistedCount }
    }

    private static let rowFields = Fields<Row> { list in
        list.text("name") { $0.name }
        list.text("department") { $0.department }
        list.url("href") { $0.href }
        list.number("count") { $0.count }
    }
}
