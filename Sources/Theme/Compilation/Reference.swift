internal import Diagnostics

/// What a name stands for while a template is compiled: its kind, and where its value will be.
struct Reference: Hashable {
    /// A place in the value rendered, or a value that never changes and is known already.
    enum Place: Hashable {
        case frame(Int, slots: [Int])
        case known(Value)
    }

    var kind: Kind
    var place: Place

    /// A name whose values never come.
    static let nothing = Reference(kind: .nothing, place: .known(.absent))

    /// A field of this record.
    func field(_ slot: Int, _ kind: Kind) -> Reference {
        switch place {
        case .frame(let frame, let slots):
            Reference(kind: kind, place: .frame(frame, slots: slots + [slot]))
        case .known(.record(let fields)) where slot < fields.count:
            Reference(kind: kind, place: .known(fields[slot]))
        case .known: Reference(kind: kind, place: .known(.absent))
        }
    }
}

/// The values around a place in a template, the innermost last.
struct Context: Hashable {
    private(set) var levels: [Reference]

    /// How many lists are open around the place: the frame of the innermost element.
    private(set) var frame = 0

    init(_ levels: [Reference]) { self.levels = levels }

    /// This context inside a section on a value.
    func entering(_ reference: Reference) -> Context {
        var context = self
        context.levels.append(reference)
        return context
    }

    /// This context inside a section on the elements of a list, one after the other.
    func enteringElements(of kind: Kind) -> Context {
        var context = self
        context.frame += 1
        context.levels.append(
            Reference(kind: kind, place: .frame(context.frame, slots: []))
        )
        return context
    }

    /// Finds a name: its first part in the innermost value that has it, the others from there.
    func resolve(_ name: String) -> Resolution {
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return .found(levels.last ?? .nothing) }
        for level in levels.reversed() {
            if level.kind == .nothing { return .found(.nothing) }
            if case .record(let shape) = level.kind, let slot = shape.slot(of: first) {
                return walk(parts, from: level.field(slot, shape.entries[slot].kind))
            }
        }
        return .unknown(nearest: visibleNames.nearest(to: first).map { [$0] + parts[1...] })
    }

    private func walk(_ parts: [String], from start: Reference) -> Resolution {
        var reference = start
        for (index, part) in parts.enumerated().dropFirst() {
            switch reference.kind {
            case .nothing: return .found(.nothing)
            case .record(let shape):
                guard let slot = shape.slot(of: part) else {
                    let nearest = shape.entries.map(\.name).nearest(to: part)
                    return .unknown(
                        nearest: nearest.map { parts[..<index] + [$0] + parts[(index + 1)...] }
                    )
                }
                reference = reference.field(slot, shape.entries[slot].kind)
            case .text, .html, .url, .flag, .list:
                return .notARecord(parts[..<index].joined(separator: "."), reference.kind)
            }
        }
        return .found(reference)
    }

    private var visibleNames: [String] {
        levels.flatMap { level -> [String] in
            if case .record(let shape) = level.kind { shape.entries.map(\.name) } else { [] }
        }
    }
}

/// What looking up a name in a context found.
enum Resolution {
    case found(Reference)
    /// No such name; the parts of the nearest one that exists, if any is near.
    case unknown(nearest: [String]?)
    /// A part of the name before the last has no names of its own.
    case notARecord(String, Kind)
}
