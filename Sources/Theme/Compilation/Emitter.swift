/// Writes the operations of a template: neighbouring literals become one, known values become literals.
struct Emitter {
    private var operations: [Template.Operation] = []
    private var literals: [UInt8] = []
    private var slots: [Int] = []

    /// The template that renders some pieces.
    static func template(_ pieces: [Piece]) -> Template {
        var emitter = Emitter()
        emitter.emit(pieces)
        return Template(
            operations: emitter.operations, literals: emitter.literals, slots: emitter.slots)
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
        if case .literal(let previous)? = operations.last, !isSectionEnd(operations.count) {
            operations[operations.count - 1] = .literal(previous.lowerBound..<literals.count)
        } else {
            operations.append(.literal(start..<literals.count))
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
        operations.append(.ifPresent(path, end: index))
        emit(body)
        let end = operations.count
        sectionEnds.insert(end)
        switch test {
        case .present: operations[index] = .ifPresent(path, end: end)
        case .absent: operations[index] = .ifAbsent(path, end: end)
        case .eachElement: operations[index] = .each(path, end: end)
        }
    }

    private mutating func path(_ frame: Int, _ slots: [Int]) -> Template.Path {
        let start = self.slots.count
        self.slots += slots.dropFirst()
        return Template.Path(
            frame: frame, slot: slots.first, further: start..<self.slots.count)
    }
}
