/// Writes the operations of a template: neighbouring literals become one, known values become literals.
struct Emitter {
    private var operations: [Template.Operation] = []
    private var literals: [UInt8] = []
    private var steps: [Int32] = []

    /// The template that renders some pieces.
    static func template(_ pieces: [Piece]) -> Template {
        var emitter = Emitter()
        emitter.emit(pieces)
        return Template(
            operations: emitter.operations, literals: emitter.literals, steps: emitter.steps)
    }

    private mutating func emit(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes, _): emitLiteral { $0 += bytes }
            case .value(let reference, let printing, _, _): emit(reference, printing)
            case .section(let reference, let test, let body, _): emit(reference, test, body)
            }
        }
    }

    private mutating func emitLiteral(_ append: (inout [UInt8]) -> Void) {
        let start = literals.count
        append(&literals)
        guard literals.count > start else { return }
        let end = Int32(literals.count)
        if case .literal(let previous, _)? = operations.last, !isSectionEnd(operations.count) {
            operations[operations.count - 1] = .literal(start: previous, end: end)
        } else {
            operations.append(.literal(start: Int32(start), end: end))
        }
    }

    /// Whether a section's body ends here, so that what follows must not be drawn into it.
    private func isSectionEnd(_ index: Int) -> Bool { sectionEnds.contains(index) }
    private var sectionEnds: Set<Int> = []

    private mutating func emit(_ reference: Reference, _ printing: Printing) {
        switch reference.place {
        case .known(let value):
            emitLiteral { value.print(printing, to: &$0) }
        case .frame(let frame, let slots):
            operations.append(.value(path(frame, slots), printing))
        }
    }

    private mutating func emit(_ reference: Reference, _ test: Piece.Test, _ body: [Piece]) {
        guard case .frame(let frame, let slots) = reference.place, !body.isEmpty else { return }
        let path = path(frame, slots)
        let index = operations.count
        operations.append(.ifPresent(path, end: 0))
        emit(body)
        if test == .eachElement { operations.append(.next(body: Int32(index + 1))) }
        let end = Int32(operations.count)
        sectionEnds.insert(operations.count)
        switch test {
        case .present: operations[index] = .ifPresent(path, end: end)
        case .absent: operations[index] = .ifAbsent(path, end: end)
        case .eachElement: operations[index] = .each(path, end: end)
        }
    }

    private mutating func path(_ frame: Int, _ slots: [Int]) -> Template.Path {
        let start = Int32(steps.count)
        steps += slots.map { Int32($0) }
        return Template.Path(frame: Int32(frame), start: start, end: Int32(steps.count))
    }
}
