/// The projects of a department through all its tables, the earliest first.
///
/// Each table is matched with the one before it. A project that is new there may still be one that an
/// earlier table had and the tables between left out: what is new is matched, by the same rules, with
/// what was no longer listed by then.
public struct ProjectHistories: Hashable, Sendable {
    /// One table's entry of a project.
    public struct Entry: Hashable, Sendable {
        /// The index of the table.
        public var table: Int
        /// The index of the project in it.
        public var project: Int
        /// By what it was matched with the entry before; the surest where there is none.
        public var certainty: MatchCertainty
    }

    /// The entries of each project, the earliest first, at most one from a table.
    private var histories: [[Entry]] = []
    /// The history of each project of each table.
    private var places: [[Int]] = []

    /// Follows projects through tables.
    ///
    /// - Parameters:
    ///   - tables: The projects of each table, the earliest first.
    ///   - matchings: How each table's projects match those of the table before it; one less than tables.
    public init(of tables: [[ProjectIdentity]], matchings: [ProjectMatching]) {
        for (table, projects) in tables.enumerated() {
            let matching =
                table > 0 ? matchings[table - 1] : ProjectMatching(from: [], to: projects)
            append(projects, as: table, matching, in: tables)
        }
    }

    /// The history of a project, its own entry included.
    public func history(ofProject project: Int, inTable table: Int) -> [Entry] {
        histories[places[table][project]]
    }

    private mutating func append(
        _ projects: [ProjectIdentity],
        as table: Int,
        _ matching: ProjectMatching,
        in tables: [[ProjectIdentity]]
    ) {
        var own = matching.earlier.map { partner in
            partner.map { (history: places[table - 1][$0.index], certainty: $0.certainty) }
        }
        let lapsed = histories.indices.filter { (histories[$0].last?.table ?? table) < table - 1 }
        if !lapsed.isEmpty {
            let new = matching.newProjects
            let ends = lapsed.compactMap { histories[$0].last }.map { tables[$0.table][$0.project] }
            let again = ProjectMatching(from: ends, to: new.map { projects[$0] })
            for (index, partner) in zip(new, again.earlier) {
                own[index] = partner.map { (lapsed[$0.index], $0.certainty) }
            }
        }
        places.append(
            own.enumerated().map { project, known in
                let entry = Entry(
                    table: table, project: project, certainty: known?.certainty ?? .code)
                guard let known else {
                    histories.append([entry])
                    return histories.count - 1
                }
                histories[known.history].append(entry)
                return known.history
            })
    }
}
