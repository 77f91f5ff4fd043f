internal import Diagnostics

/// Puts partials, parents, blocks and names in their places.
struct Resolver {
    let templates: [String: ParsedTemplate]
    let rules: TemplateRules
    private(set) var faults: [Diagnostic] = []

    init(templates: [String: ParsedTemplate], rules: TemplateRules) {
        self.templates = templates
        self.rules = rules
    }

    /// The pieces of some nodes in their scope.
    mutating func pieces(_ nodes: [Node], in scope: Scope) -> [Piece] {
        nodes.flatMap { pieces($0, in: scope) }
    }

    private mutating func pieces(_ node: Node, in scope: Scope) -> [Piece] {
        switch node {
        case .text(let range, let startsLine):
            text(range, startsLine: startsLine, in: scope)
        case .variable(let name, let isEscaped):
            variable(name, isEscaped: isEscaped, in: scope)
        case .section(let name, let isInverted, let body):
            section(name, isInverted: isInverted, body, in: scope)
        case .partial(let name, let indentation):
            inclusion(name, indentation, overrides: scope.overrides, in: scope)
        case .parent(let name, let indentation, let blocks):
            inclusion(name, indentation, overrides: overrides(blocks, in: scope), in: scope)
        case .block(let block): self.block(block, in: scope)
        }
    }

    private func text(_ range: Range<Int>, startsLine: Bool, in scope: Scope) -> [Piece] {
        let bytes = scope.source.bytes[range]
        let origin = Origin(source: scope.source, offset: range.lowerBound)
        guard startsLine, !scope.indentations.isEmpty else {
            return bytes.isEmpty ? [] : [.literal(Array(bytes), origin)]
        }
        let blanks = bytes.prefix(while: isBlank)
        let indented = scope.indentations.reduce(Array(blanks)) { $1.apply(to: $0) }
        return [.literal(indented + bytes[blanks.endIndex...], origin)]
    }

    // MARK: Names

    private mutating func variable(_ name: TagName, isEscaped: Bool, in scope: Scope) -> [Piece] {
        let origin = scope.origin(name)
        guard let reference = resolve(name, in: scope) else { return [] }
        guard let printing = printing(reference.kind, isEscaped: isEscaped, name, origin) else {
            return []
        }
        return [.value(reference, printing, name, origin)]
    }

    private mutating func printing(
        _ kind: Kind, isEscaped: Bool, _ name: TagName, _ origin: Origin
    ) -> Printing? {
        switch kind {
        case .nothing: return nil
        case .flag, .record, .list:
            faults.append(.notPrintable(name.text, kind, origin))
            return nil
        case .text, .html, .url:
            guard rules == .html else { return isEscaped ? .escaped : .raw }
            guard isEscaped != (kind == .html) else {
                faults.append(.wrongBraces(name.text, kind, origin))
                return nil
            }
            return kind == .html ? .raw : kind == .url ? .address : .escaped
        }
    }

    private mutating func resolve(_ name: TagName, in scope: Scope) -> Reference? {
        let origin = scope.origin(name)
        switch scope.context.resolve(name.text) {
        case .found(let reference): return reference
        case .unknown(let nearest):
            let isWord = templates[
                name.text.replacing("words.", with: "words/", maxReplacements: 1)]
            faults.append(
                isWord != nil && name.text.hasPrefix("words.")
                    ? .wordIsTemplate(name.text, origin)
                    : .unknownName(name.text, nearest: nearest?.joined(separator: "."), origin)
            )
        case .notARecord(let outer, let kind):
            faults.append(.notARecord(name.text, outer, kind, origin))
        }
        return nil
    }

    // MARK: Sections

    private mutating func section(
        _ name: TagName, isInverted: Bool, _ body: [Node], in scope: Scope
    ) -> [Piece] {
        let origin = scope.origin(name)
        guard let reference = resolve(name, in: scope) else {
            // The body is still checked, as if every name in it existed.
            var unknown = scope
            if !isInverted { unknown.context = scope.context.entering(.nothing) }
            return [.section(.nothing, .present, body: pieces(body, in: unknown), origin)]
        }
        if isInverted { return inverted(reference, body, origin, in: scope) }
        switch reference.kind {
        case .nothing: return []
        case .list(let element): return list(reference, of: element, body, origin, in: scope)
        case .flag: return optional(reference, pieces(body, in: scope), origin)
        case .text, .html, .url, .record:
            var inside = scope
            inside.context = scope.context.entering(reference)
            return optional(reference, pieces(body, in: inside), origin)
        }
    }

    private func optional(
        _ reference: Reference, _ body: [Piece], _ origin: Origin
    ) -> [Piece] {
        guard case .known(let value) = reference.place else {
            return [.section(reference, .present, body: body, origin)]
        }
        return value.isPresent ? body : []
    }

    private mutating func inverted(
        _ reference: Reference, _ body: [Node], _ origin: Origin, in scope: Scope
    ) -> [Piece] {
        let body = pieces(body, in: scope)
        guard case .known(let value) = reference.place else {
            return [.section(reference, .absent, body: body, origin)]
        }
        return value.isPresent ? [] : body
    }

    private mutating func list(
        _ reference: Reference, of kind: Kind, _ body: [Node], _ origin: Origin, in scope: Scope
    ) -> [Piece] {
        var inside = scope
        guard case .known(let value) = reference.place else {
            inside.context = scope.context.enteringElements(of: kind)
            return [.section(reference, .eachElement, body: pieces(body, in: inside), origin)]
        }
        guard case .list(let elements) = value, !elements.isEmpty else {
            inside.context = scope.context.entering(Reference(kind: kind, place: .known(.absent)))
            _ = pieces(body, in: inside)
            return []
        }
        return elements.flatMap { element -> [Piece] in
            inside.context = scope.context.entering(Reference(kind: kind, place: .known(element)))
            return pieces(body, in: inside)
        }
    }

    // MARK: Partials, parents and blocks

    private mutating func inclusion(
        _ name: TagName, _ indentation: [UInt8], overrides: [String: Override], in scope: Scope
    ) -> [Piece] {
        // A partial that does not exist was reported when the templates were read.
        guard let template = templates[name.text] else { return [] }
        let inclusion = Inclusion(
            name: name.text,
            kind: scope.context.levels.last?.kind ?? .nothing,
            overrides: Set(overrides.values.map(\.identity))
        )
        guard !scope.inclusions.contains(inclusion) else {
            faults.append(.endlessInclusion(name.text, scope.origin(name)))
            return []
        }
        var inside = scope
        inside.source = template.source
        inside.overrides = overrides
        inside.inclusions.append(inclusion)
        if !indentation.isEmpty {
            inside.indentations.insert(Indentation(removed: 0, added: indentation), at: 0)
        }
        return pieces(template.nodes, in: inside)
    }

    /// The replacements in force inside a parent: those from further out come first.
    private func overrides(_ blocks: [Block], in scope: Scope) -> [String: Override] {
        var overrides = scope.overrides
        for block in blocks where overrides[block.name.text] == nil {
            overrides[block.name.text] = Override(
                block: block, source: scope.source, overrides: scope.overrides)
        }
        return overrides
    }

    private mutating func block(_ block: Block, in scope: Scope) -> [Piece] {
        guard let override = scope.overrides[block.name.text] else {
            return pieces(block.body, in: scope)
        }
        var inside = scope
        inside.source = override.source
        inside.overrides = override.overrides
        let removed = override.block.beginsLine ? override.block.indentation.count : 0
        inside.indentations.insert(
            Indentation(removed: removed, added: block.indentation), at: 0)
        var body = override.block.body
        align(&body, removing: removed, toLineStart: block.beginsLine)
        return pieces(body, in: inside)
    }

    /// Lets the first line of a replacement begin where the block's first line began.
    private func align(_ body: inout [Node], removing removed: Int, toLineStart: Bool) {
        guard case .text(let range, startsLine: let startsLine)? = body.first else { return }
        if startsLine, !toLineStart {
            body[0] = .text(range.dropFirst(removed), startsLine: false)
        } else if toLineStart {
            body[0] = .text(range, startsLine: true)
        }
    }
}
