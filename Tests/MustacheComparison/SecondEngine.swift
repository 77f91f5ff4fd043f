public import Diagnostics
internal import Foundation
internal import Mustache
public import Theme

/// Another Mustache engine with the same templates, to compare our pages with.
public struct SecondEngine {
    private let library: MustacheLibrary
    private let constants: [String: Any]

    /// Gives the engine some templates; it refuses what it cannot parse by throwing.
    public init(_ sources: [TemplateSource], constants: Constants = .none) throws {
        var templates: [String: MustacheTemplate] = [:]
        for source in sources {
            templates[source.name] = try MustacheTemplate(
                string: String(decoding: source.bytes, as: UTF8.self))
        }
        library = MustacheLibrary(templates: templates)
        self.constants = dictionary(constants.value, constants.shape)
    }

    /// Gives the engine the templates of a theme.
    public init(
        _ theme: Theme, language: Language, constants: Constants = .none
    ) throws {
        try self.init(
            theme.sources(in: language),
            constants: theme.constants(in: language, adding: constants)
        )
    }

    /// A page as the other engine renders it; `nil` if it has no such template.
    public func render(_ name: String, _ value: Value, _ shape: Shape) -> String? {
        let page = dictionary(value, shape).merging(constants) { own, _ in own }
        return library.render(page, withTemplate: name)
    }
}

/// A value as a dictionary of the other engine's types.
private func dictionary(_ value: Value, _ shape: Shape) -> [String: Any] {
    guard case .record(let values) = value else { return [:] }
    let pairs = zip(shape.fields, values).map { ($0.name, plain($1, $0.kind)) }
    return Dictionary(pairs) { first, _ in first }
}

private func plain(_ value: Value, _ kind: Kind) -> Any {
    switch (value, kind) {
    case (.flag(let flag), _): flag
    case (.text(let text), .url): address(text)
    case (.text(let text), _): text
    case (.list(let elements), .list(let kind)): elements.map { plain($0, kind) }
    case (.record, .record(let shape)): dictionary(value, shape)
    // Present and null, so that the engine does not look for the name further out.
    default: NSNull()
    }
}

/// The other engine knows no addresses: one that ours refuses is replaced before.
private func address(_ text: String) -> String {
    var escaped: [UInt8] = []
    appendAddress(text, to: &escaped)
    return escaped == Array("#".utf8) ? "#" : text
}
