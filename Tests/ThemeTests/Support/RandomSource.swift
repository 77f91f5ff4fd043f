import Diagnostics
import Theme

/// Templates and values by chance, the same ones for the same seed.
struct RandomSource {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A value of a kind; any may be absent.
    mutating func value(_ kind: Kind) -> Value {
        if chance(5) { return kind == .flag ? .flag(false) : .absent }
        switch kind {
        case .text: return .text(pick(["绩效目标", "<b>&\"'", "≥85%", "", "a\nb"]))
        case .html: return .text(pick(["<em>重点</em>", "plain", "<p>a</p>\n"]))
        case .url: return .text(pick(["a.html?x=1&y='2'", "https://example.org/", "mailto:a@b"]))
        case .flag: return .flag(chance(2))
        case .nothing: return .absent
        case .record(let shape):
            var fields: [Value] = []
            for field in shape.fields { fields.append(value(field.kind)) }
            return .record(fields)
        case .list(let kind):
            var elements: [Value] = []
            for _ in 0..<Int(next() % 4) {
                let element = value(kind)
                if element != .absent { elements.append(element) }
            }
            return .list(elements)
        }
    }

    /// A template that uses some names of the page, laid out in lines as people write them.
    mutating func source(_ name: String, partials: [String], depth: Int) -> TemplateSource {
        let text = lines(partials: partials, depth: depth)
        return TemplateSource(
            name: name, bytes: Array(text.utf8), start: SourceLocation(path: name + ".mustache"))
    }

    private mutating func lines(partials: [String], depth: Int) -> String {
        var text = ""
        for _ in 0..<(1 + next() % 4) { text += line(partials: partials, depth: depth) }
        return text
    }

    private mutating func line(partials: [String], depth: Int) -> String {
        let indentation = pick(["", "  ", "\t"])
        switch next() % (depth == 0 ? 4 : 7) {
        case 0, 1: return indentation + "<p>" + inline(depth: 2) + "</p>\n"
        case 2: return indentation + "{{! alone }}\n"
        case 3: return partials.isEmpty ? "\n" : "{{>\(pick(partials))}}\n"
        default:
            let name = pick(["isOpen", "title", "source", "items"])
            let sigil = chance(3) ? "^" : "#"
            let body = lines(partials: partials, depth: depth - 1)
            return "\(indentation){{\(sigil)\(name)}}\n\(body)\(indentation){{/\(name)}}\n"
        }
    }

    private mutating func inline(depth: Int) -> String {
        var text = ""
        for _ in 0..<(1 + next() % 4) {
            switch next() % (depth == 0 ? 4 : 6) {
            case 0: text += pick(["正文", "<b class=\"x\">", " a & b ", "{ ", "}}"])
            case 1: text += pick(["{{title}}", "{{ href }}", "{{source.file}}", "{{source.line}}"])
            case 2: text += pick(["{{{body}}}", "{{&href}}", "{{{ title }}}"])
            case 3: text += "x{{=<% %>=}}<% title %><%={{ }}=%>y"
            case 4: text += "{{#levels}}{{.}}" + inline(depth: depth - 1) + "{{/levels}}"
            default:
                let name = pick(["isOpen", "title", "source", "items"])
                let body = inline(depth: depth - 1)
                text += "{{\(chance(3) ? "^" : "#")\(name)}}" + body + "{{/\(name)}}"
            }
        }
        return text
    }

    private mutating func chance(_ one: UInt64) -> Bool { next() % one == 0 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(next() % UInt64(elements.count))]
    }

    /// The next of a sequence of numbers without visible order.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)) >> 8
    }
}
