import Foundation
import Theme

/// JSON as the specification's cases give it.
indirect enum JSON: Decodable, Sendable {
    case null
    case flag(Bool)
    case text(String)
    case object([String: JSON])
    case array([JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Decimal.self) {
            self = .text("\(number)")
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let array = try? container.decode([JSON].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// The same with nothing behind a dotted name that is missing.
    func declaring(_ path: ArraySlice<String>) -> JSON {
        guard let name = path.first else { return .null }
        var fields: [String: JSON] = [:]
        if case .object(let existing) = self { fields = existing }
        fields[name] = (fields[name] ?? .null).declaring(path.dropFirst())
        return .object(fields)
    }

    /// The kind of this value.
    var kind: Kind {
        switch self {
        case .null: .nothing
        case .flag: .flag
        case .text: .text
        case .array(let elements):
            .list(elements.map(\.kind).reduce(.nothing, Self.kind))
        case .object(let fields):
            .record(
                Shape(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.kind) }))
        }
    }

    /// The value as a template of this kind takes it.
    func value(as kind: Kind) -> Value {
        switch (self, kind) {
        case (.flag(let flag), _): .flag(flag)
        case (.text(let text), _): .text(text)
        case (.array(let elements), .list(let element)):
            .list(elements.map { $0.value(as: element) })
        case (.object(let fields), .record(let shape)):
            .record(shape.fields.map { fields[$0.name]?.value(as: $0.kind) ?? .absent })
        default: .absent
        }
    }

    /// One kind for the elements of a list: records have all names of all elements.
    private static func kind(_ left: Kind, _ right: Kind) -> Kind {
        switch (left, right) {
        case (.nothing, let kind), (let kind, .nothing): return kind
        case (.list(let left), .list(let right)): return .list(kind(left, right))
        case (.record(let left), .record(let right)):
            var kinds: [String: Kind] = [:]
            for (name, kind) in left.fields + right.fields {
                kinds[name] = Self.kind(kinds[name] ?? .nothing, kind)
            }
            return .record(Shape(kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
        default: return left
        }
    }
}
