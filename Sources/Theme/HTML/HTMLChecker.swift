internal import Diagnostics

/// Checks that values stand only where their kind is safe, and that a strict Content-Security-Policy need
/// forbid nothing on the page.
struct HTMLChecker {
    private var tokenizer = HTMLTokenizer()
    private var faults: [Diagnostic] = []
    /// The first character of the last tag and of the last attribute.
    private var tag: Origin
    private var attribute: Origin

    /// Every fault of a page made of some pieces, which begin and end between tags.
    static func check(_ pieces: [Piece], of source: TemplateSource) -> [Diagnostic] {
        var checker = HTMLChecker(source)
        checker.check(pieces)
        if checker.tokenizer.state != .text {
            checker.faults.append(.htmlUnfinished(checker.tokenizer.state, checker.tag))
        }
        var reported: Set<Diagnostic> = []
        return checker.faults.filter { reported.insert($0).inserted }
    }

    private init(_ source: TemplateSource) {
        tag = Origin(source: source, offset: 0)
        attribute = tag
    }

    private mutating func check(_ pieces: [Piece]) {
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            index += 1
            switch piece {
            case .literal(let bytes, let origin): check(bytes, origin)
            case .value(_, let printing, let name, let origin): check(printing, name, origin)
            case .section(let reference, let test, let body, let origin):
                if index < pieces.count, test == .present || test == .absent,
                    case .section(reference, let other, let otherBody, _) = pieces[index],
                    other == (test == .present ? .absent : .present)
                {
                    index += 1
                    check(body, or: otherBody, origin)
                } else {
                    check(body, test, origin)
                }
            }
        }
    }

    // MARK: Sections

    /// Checks a section and the inverted section on the same name, of which one is always rendered.
    private mutating func check(_ body: [Piece], or other: [Piece], _ origin: Origin) {
        let before = tokenizer.state
        check(body)
        let after = tokenizer.state
        tokenizer.state = before
        check(other)
        leave(after.joined(with: tokenizer.state), before, origin)
    }

    private mutating func leave(_ joined: HTMLState?, _ before: HTMLState, _ origin: Origin) {
        if joined == nil { faults.append(.htmlSection(origin)) }
        tokenizer.state = joined ?? before
    }

    private mutating func check(_ body: [Piece], _ test: Piece.Test, _ origin: Origin) {
        let before = tokenizer.state
        check(body)
        leave(before.joined(with: tokenizer.state), before, origin)
        // The second element begins where the first one ended.
        if test == .eachElement, tokenizer.state != before { check(body, .present, origin) }
    }

    // MARK: Values

    private mutating func check(_ printing: Printing, _ name: TagName, _ origin: Origin) {
        let state = tokenizer.state
        switch state.phase {
        case .text: break
        case .rawText where ["title", "textarea"].contains(state.element):
            if printing == .raw { faults.append(.htmlMarkup(name.text, origin)) }
        case .quotedValue:
            // The value of `srcdoc` is a page of its own, in which the escaping is undone.
            if state.attribute == "srcdoc" {
                faults.append(.htmlPlace(name.text, state, origin))
            } else if printing == .raw {
                faults.append(.htmlMarkup(name.text, origin))
            } else if state.wantsAddress, printing != .address {
                faults.append(.htmlAddress(name.text, in: state.attribute, origin))
            }
        case .rawText, .tagOpen, .declaration, .comment, .tagName, .endTag, .attributes,
            .afterValue, .attributeName, .afterAttributeName, .beforeValue, .unquotedValue:
            faults.append(.htmlPlace(name.text, state, origin))
            skipValue()
        }
    }

    /// Goes on after a misplaced value as if a plain word stood there.
    private mutating func skipValue() {
        if tokenizer.state.phase == .beforeValue { tokenizer.state.phase = .unquotedValue }
    }

    // MARK: The template's own markup

    private mutating func check(_ bytes: [UInt8], _ origin: Origin) {
        for (index, byte) in bytes.enumerated() {
            let place = Origin(source: origin.source, offset: origin.offset + index)
            let phase = tokenizer.state.phase
            let event = tokenizer.consume(byte)
            if phase == .text, tokenizer.state.phase == .tagOpen { tag = place }
            if phase != .attributeName, tokenizer.state.phase == .attributeName {
                attribute = place
            }
            switch event {
            case .attribute: checkAttribute()
            case .value: checkValue()
            case .startTag:
                if phase == .attributeName { checkAttribute() }
                if phase == .unquotedValue { checkValue() }
                checkTag()
            case .missingBlank: faults.append(.htmlMissingBlank(place))
            case nil: break
            }
        }
    }

    private mutating func checkAttribute() {
        let name = tokenizer.ended.attribute
        if name == "style" {
            faults.append(.htmlInlineStyle(name, attribute))
        } else if name.hasPrefix("on"), name.utf8.count > 2 {
            faults.append(.htmlInlineScript(name, attribute))
        }
    }

    private mutating func checkValue() {
        let state = tokenizer.ended
        guard state.wantsAddress else { return }
        let value = tokenizer.value
        let text = String(decoding: value, as: UTF8.self)
        if !hasSafeScheme(value.span) {
            faults.append(.htmlUnsafeAddress(text, attribute))
        } else if state.isFetched, text.hasPrefix("//") || text.contains("://") {
            faults.append(.htmlForeign(text, attribute))
        }
    }

    private mutating func checkTag() {
        switch tokenizer.ended.element {
        case "style": faults.append(.htmlInlineStyle("<style>", tag))
        case "script" where !tokenizer.ended.hasSource:
            faults.append(.htmlInlineScript("<script>", tag))
        default: break
        }
    }
}
