public import Diagnostics

/// What a template may do.
public enum TemplateRules: Hashable, Sendable {
    /// Writes HTML: values only where their kind is safe, nothing a strict Content-Security-Policy forbids.
    case html
    /// Writes any text by the rules of plain Mustache.
    case plain
}

/// Templates that may include each other, parsed once.
public struct TemplateLibrary: Sendable {
    private let templates: [String: ParsedTemplate]
    private let rules: TemplateRules
    /// Whether a fault was found before any template was compiled.
    private let isFaulty: Bool

    /// Parses templates; of two with one name the last counts.
    ///
    /// Faults of form, and partials, parents and blocks that do not exist, are reported for every template,
    /// used or not.
    public init(
        _ sources: [TemplateSource], rules: TemplateRules = .html, faults: inout [Diagnostic]
    ) {
        var found: [Diagnostic] = []
        let parsed = sources.map { source in
            ParsedTemplate(source: source, nodes: TemplateParser.parse(source, faults: &found))
        }
        templates = Dictionary(parsed.map { ($0.source.name, $0) }) { $1 }
        self.rules = rules
        for name in templates.keys.sorted() {
            templates[name]?.checkReferences(in: templates, faults: &found)
        }
        isFaulty = !found.isEmpty
        faults += found
    }

    /// The texts of the templates, in the order of their names.
    public var sources: [TemplateSource] {
        templates.values.map(\.source).sorted { $0.name < $1.name }
    }

    /// Every name that some tag holds: of values, partials and parents.
    var mentionedNames: Set<String> { Set(templates.values.flatMap(\.mentionedNames)) }

    /// Whether there is a template with this name.
    public func contains(_ name: String) -> Bool { templates[name] != nil }

    /// Compiles a template for values of one kind.
    ///
    /// - Parameters:
    ///   - name: The template's name.
    ///   - kind: What will be rendered; its names are found before those of `constants`.
    ///   - constants: Values that never change; they become part of the template.
    ///   - faults: Takes every fault not yet in it.
    /// - Returns: `nil` if the template does not exist, or if it, anything it includes or the form of any
    ///   template of the library is faulty.
    public func template(
        _ name: String,
        for kind: Kind,
        constants: Constants = .none,
        faults: inout [Diagnostic]
    ) -> Template? {
        guard let parsed = templates[name] else { return nil }
        let context = Context([
            Reference(kind: .record(constants.shape), place: .known(constants.value)),
            Reference(kind: kind, place: .frame(0, slots: [])),
        ])
        var resolver = Resolver(templates: templates, rules: rules)
        let inclusion = Inclusion(name: name, kind: kind, overrides: [])
        let scope = Scope(source: parsed.source, context: context, inclusions: [inclusion])
        let pieces = resolver.pieces(parsed.nodes, in: scope)
        var found = resolver.faults
        if rules == .html { found += HTMLChecker.check(pieces, of: parsed.source) }
        for fault in found where !faults.contains(fault) { faults.append(fault) }
        return found.isEmpty && !isFaulty ? Emitter.template(pieces) : nil
    }
}
