/// Builds nested records from dotted names, as words and assets are named.
struct NameTree: Sendable {
    private indirect enum Node: Sendable {
        case leaf(Kind, Value)
        case branch(NameTree)
    }

    private var names: [String] = []
    private var nodes: [String: Node] = [:]

    /// Adds a value; where a name is both a value and the start of a longer one, the first stays.
    mutating func insert(_ kind: Kind, _ value: Value, at path: some Collection<String>) {
        guard let name = path.first else { return }
        let rest = path.dropFirst()
        if nodes[name] == nil { names.append(name) }
        if rest.isEmpty {
            if nodes[name] == nil { nodes[name] = .leaf(kind, value) }
        } else {
            var branch = NameTree()
            switch nodes[name] {
            case .leaf: return
            case .branch(let existing): branch = existing
            case nil: break
            }
            branch.insert(kind, value, at: Array(rest))
            nodes[name] = .branch(branch)
        }
    }

    /// The names as a record's shape.
    var shape: Shape {
        Shape(
            names.compactMap { name in
                switch nodes[name] {
                case .leaf(let kind, _): (name, kind)
                case .branch(let branch): (name, .record(branch.shape))
                case nil: nil
                }
            })
    }

    /// The values in the order of `shape`.
    var value: Value {
        .record(
            names.compactMap { name in
                switch nodes[name] {
                case .leaf(_, let value): value
                case .branch(let branch): branch.value
                case nil: nil
                }
            })
    }
}
