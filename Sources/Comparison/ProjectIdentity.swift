public import BudgetModel

/// What a table says of a project by which it may be known in another year.
public struct ProjectIdentity: Hashable, Sendable {
    /// The code as it is compared; `nil` where the table prints none.
    public var code: String?
    /// Whether the code lacks the part before its dash (`—3000106`).
    public var lacksFirstPart: Bool
    /// The name without the code.
    public var name: String

    /// Describes a project.
    public init(code: String? = nil, lacksFirstPart: Bool = false, name: String) {
        self.code = code
        self.lacksFirstPart = lacksFirstPart
        self.name = name
    }

    /// Describes a project of a table.
    public init(_ project: Project) {
        self.init(
            code: project.code?.normalized,
            lacksFirstPart: project.code?.lacksFirstPart ?? false,
            name: project.name
        )
    }

    /// The code without its first part, which some tables leave out.
    var endOfCode: String? {
        guard let code else { return nil }
        if lacksFirstPart { return code }
        return code.firstIndex(of: "-").map { String(code[code.index(after: $0)...]) }
    }
}
