/// What a name in a template may hold; any name may also hold nothing.
public indirect enum Kind: Hashable, Sendable {
    /// Plain text, escaped wherever it is printed.
    case text
    /// Finished markup, printed as it is by `{{{name}}}` and nowhere but between tags.
    case html
    /// An address: the only kind allowed in `href`, `src` and their like.
    case url
    /// Yes or no: asked by sections, never printed.
    case flag
    /// Names of its own, reached by a section or by dots.
    case record(Shape)
    /// Any number of values of one kind, visited by a section.
    case list(Kind)
    /// Never anything: a name that templates may use although these values never fill it.
    case nothing
}

extension Kind: CustomStringConvertible {
    /// The kind's name in faults.
    public var description: String {
        switch self {
        case .text: "text"
        case .html: "html"
        case .url: "url"
        case .flag: "flag"
        case .record: "record"
        case .list: "list"
        case .nothing: "nothing"
        }
    }
}

/// The names a template may use on a value, in the order in which the value keeps their contents.
public struct Shape: Hashable, Sendable {
    /// One name and what it may hold.
    @usableFromInline struct Entry: Hashable, Sendable {
        var name: String
        var kind: Kind
    }

    @usableFromInline let entries: [Entry]

    /// Lists names with their kinds; of two equal names the first is found.
    public init(_ fields: [(name: String, kind: Kind)]) {
        entries = fields.map { Entry(name: $0.name, kind: $0.kind) }
    }

    /// Every name with its kind, in order.
    public var fields: [(name: String, kind: Kind)] { entries.map { ($0.name, $0.kind) } }

    /// The place of a name in a record of this shape.
    func slot(of name: String) -> Int? { entries.firstIndex { $0.name == name } }
}
