internal import BudgetModel

/// The names of a disclosure's projects in addresses: the code where it is one project's own, else a short
/// stable form of the name, else of the name with all that is promised.
struct ProjectNames: Sendable {
    /// One for each project, in table order.
    private(set) var names: [String]
    /// The projects that are in nothing different from an earlier one, by what is printed of them.
    private(set) var repeated: [PrintedText] = []

    /// Names projects.
    init(of projects: [Project]) {
        names = projects.map { $0.code.map { $0.normalized.lowercased() } ?? Self.taken }
        // Most tables give each project a code of its own.
        if !names.contains(Self.taken), Set(names).count == names.count { return }
        for form in [Self.hash(ofName:), Self.hash(ofPromises:)] {
            let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            for (index, name) in names.enumerated() where name == Self.taken || counts[name] != 1 {
                names[index] = form(projects[index])
            }
        }
        var seen = Set<String>()
        for (project, name) in zip(projects, names) where !seen.insert(name).inserted {
            repeated.append(project.printed)
        }
    }

    /// The name of the department's own page.
    private static let taken = "index"

    private static func hash(ofName project: Project) -> String {
        nameHash(project.name, prefix: "p-")
    }

    private static func hash(ofPromises project: Project) -> String {
        let indicators = project.performanceTarget.indicators
        let promises = indicators.map { "\($0.name.text)\t\($0.target.text)" }
        return nameHash(project.name, promises.joined(separator: "\n"), prefix: "p-")
    }
}
