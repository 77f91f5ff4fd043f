/// A value of a short JSON text that people read too, its names in the order given.
enum JSONValue {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONValue])
    case object([(name: String, value: JSONValue?)])

    /// Appends the text, two blanks for each level.
    func append(to buffer: inout [UInt8], depth: Int = 0) {
        switch self {
        case .text(let text): JSONText.append(text, to: &buffer)
        case .number(let number): buffer += String(number).utf8
        case .flag(let flag): buffer += (flag ? "true" : "false").utf8
        case .list(let values):
            Self.append(values.map { (nil, $0) }, between: "[", "]", to: &buffer, depth: depth)
        case .object(let members):
            let values = members.compactMap { name, value in value.map { (name, $0) } }
            Self.append(values, between: "{", "}", to: &buffer, depth: depth)
        }
    }

    private static func append(
        _ values: [(name: String?, value: JSONValue)],
        between start: String,
        _ end: String,
        to buffer: inout [UInt8],
        depth: Int
    ) {
        buffer += start.utf8
        for (index, (name, value)) in values.enumerated() {
            buffer += (index == 0 ? "\n" : ",\n").utf8
            buffer += String(repeating: "  ", count: depth + 1).utf8
            if let name {
                JSONText.append(name, to: &buffer)
                buffer += ": ".utf8
            }
            value.append(to: &buffer, depth: depth + 1)
        }
        if !values.isEmpty { buffer += "\n\(String(repeating: "  ", count: depth))".utf8 }
        buffer += end.utf8
    }
}

extension JSONValue {
    /// A text, if there is one.
    static func text(_ text: String?) -> JSONValue? { text.map { .text($0) } }
}
