/// Writes the operations of a template: each takes the literals before it, known values among them.
struct Emitter {
    private var program = Template.Program()
    /// Where the literals begin that no operation has taken yet.
    private var literalStart = 0

    /// The template that renders some pieces.
    static func template(_ pieces: [Piece]) -> Template {
        var emitter = Emitter()
        emitter.emit(pieces)
        emitter.emitRest()
        emitter.program.literals += Array(repeating: 0, count: FlatValue.margin)
        return Template(emitter.program)
    }

    private mutating func emit(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes, _): program.literals += bytes
            case .value(let reference, let printing, _, _): emit(reference, printing)
            case .section(let reference, let test, let body, _): emit(reference, test, body)
            }
        }
    }

    private mutating func emit(_ reference: Reference, _ printing: Printing) {
        switch reference.place {
        case .known(let value): value.print(printing, to: &program.literals)
        case .frame(let frame, let slots):
            emit(.write(printing), path(frame, slots), growth: printing.growth)
        }
    }

    private mutating func emit(_ reference: Reference, _ test: Piece.Test, _ body: [Piece]) {
        guard case .frame(let frame, let slots) = reference.place, !body.isEmpty else { return }
        let index = program.operations.count
        emit(action(for: test), path(frame, slots))
        emit(body)
        if test == .eachElement {
            emit(.next)
            program.operations[program.operations.count - 1].target = UInt32(index + 1)
        } else {
            emitRest()
        }
        program.operations[index].target = UInt32(program.operations.count)
    }

    private func action(for test: Piece.Test) -> Template.Operation.Action {
        switch test {
        case .present: .ifPresent
        case .absent: .ifAbsent
        case .eachElement: .each
        }
    }

    /// Writes the literals that a body or the template ends with, so that what follows is not drawn in.
    private mutating func emitRest() {
        if literalStart < program.literals.count { emit(.nothing) }
    }

    private mutating func emit(
        _ action: Template.Operation.Action,
        _ path: Template.Path = .none,
        growth: UInt8 = 0
    ) {
        program.operations.append(
            Template.Operation(
                literalStart: UInt32(literalStart),
                literalCount: UInt32(program.literals.count - literalStart),
                path: path,
                action: action,
                growth: growth
            )
        )
        literalStart = program.literals.count
    }

    private mutating func path(_ frame: Int, _ slots: [Int]) -> Template.Path {
        let start = UInt32(program.steps.count)
        program.steps += slots.map { UInt32($0) }
        return Template.Path(start: start, count: UInt16(slots.count), frame: UInt16(frame))
    }
}
