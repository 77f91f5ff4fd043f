import Theme

/// What a template finds under the names of a page, as `rows.0.name`.
struct TemplateView {
    private let kind: Kind
    private let value: Value

    init<Page>(_ page: Page, _ fields: Fields<Page>) {
        kind = .record(fields.shape)
        value = fields.value(of: page)
    }

    private init(_ kind: Kind, _ value: Value) {
        self.kind = kind
        self.value = value
    }

    /// The text or address under a path; `nil` where there is none.
    subscript(path: String) -> String? {
        switch part(path)?.value {
        case .text(let text): text
        default: nil
        }
    }

    /// Whether a section on the path would be rendered.
    func has(_ path: String) -> Bool {
        switch part(path)?.value {
        case .flag(let flag): flag
        case .list(let elements): !elements.isEmpty
        case .text, .record: true
        case .absent, nil: false
        }
    }

    /// One name in every element of a list.
    func texts(_ list: String, _ name: String) -> [String?] {
        guard case .list(let elements)? = part(list)?.value else { return [] }
        return elements.indices.map { self["\(list).\($0).\(name)"] }
    }

    private func part(_ path: String) -> TemplateView? {
        var part: TemplateView? = self
        for step in path.split(separator: ".") { part = part?.step(String(step)) }
        return part
    }

    private func step(_ name: String) -> TemplateView? {
        switch (kind, value) {
        case (.record(let shape), .record(let values)):
            guard let slot = shape.fields.firstIndex(where: { $0.name == name }) else { return nil }
            return TemplateView(shape.fields[slot].kind, values[slot])
        case (.list(let kind), .list(let elements)):
            guard let index = Int(name), elements.indices.contains(index) else { return nil }
            return TemplateView(kind, elements[index])
        default: return nil
        }
    }
}
