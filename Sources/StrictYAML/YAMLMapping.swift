public import Diagnostics
internal import Yams

/// A YAML mapping whose keys are known beforehand; every other key, and every value of another type, is a
/// fault with its place.
public struct YAMLMapping: Sendable {
    /// One key with what stands behind it.
    struct Entry: Sendable {
        var key: LocatedText
        var value: YAMLValue
    }

    /// The place of its first key.
    public let location: SourceLocation
    /// In the order of the file.
    let entries: [Entry]

    /// The keys, in the order of the file.
    public var keys: [LocatedText] { entries.map(\.key) }

    /// What stands behind a key; `nil` where the key is missing or nothing stands behind it.
    func value(of key: String) -> YAMLValue? {
        entries.first { $0.key.text == key }?.value
    }
}

/// A text of a YAML file and its first character.
public struct LocatedText: Hashable, Sendable {
    /// The text, without its quotes.
    public var text: String
    /// Where it begins.
    public var location: SourceLocation

    /// Pairs a text with its place.
    public init(text: String, location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

/// A node of a YAML file, freed of the library's types.
enum YAMLValue: Sendable {
    case scalar(LocatedText, isPlain: Bool)
    case sequence([YAMLValue], SourceLocation)
    case mapping(YAMLMapping)

    /// The first character of the node.
    var location: SourceLocation {
        switch self {
        case .scalar(let text, _): text.location
        case .sequence(_, let location): location
        case .mapping(let mapping): mapping.location
        }
    }

    /// Whether the node says "nothing": an empty plain scalar, `~` or `null`.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = self else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text.text)
    }
}
