/// A page on its way through a template: how far it has come.
///
/// It stops where the memory may be too small for the next operation and goes on where it stopped.
struct Rendering {
    private let page: FlatValue
    private let template: Template
    /// The operation to do next.
    private var index = 0
    /// For each list around, the slots of its elements from the current one on.
    private var frames = [0..<1]
    /// How much room there must be to go on; 0 once all is done.
    private(set) var missingRoom = Self.usualRoom

    /// A project's page with ten indicators.
    private static let usualRoom = 16_384

    init(of page: FlatValue, by template: Template) {
        self.page = page
        self.template = template
    }

    /// Does operations until the page is whole or the room might not do.
    mutating func go(on writer: inout TextWriter) {
        unsafe page.bytes.withUnsafeBufferPointer { bytes in
            unsafe template.literals.withUnsafeBufferPointer { literals in
                unsafe go(on: &writer, bytes, literals)
            }
        }
    }

    private mutating func go(
        on writer: inout TextWriter,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ literals: UnsafeBufferPointer<UInt8>
    ) {
        let (operations, slots, steps) = (template.operations, page.slots, template.steps)
        while index < operations.count {
            let operation = operations[index]
            switch operation {
            case .literal(let start, let end):
                let literal = unsafe UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)])
                guard unsafe hasRoom(for: literal.count, on: writer) else { return }
                unsafe writer.copy(literal)
            case .value(let path, let printing):
                let slot = slot(at: path, in: slots, steps)
                if slot.content == .text {
                    let most = printing.mostBytes(for: Int(slot.count))
                    guard unsafe hasRoom(for: most, on: writer) else { return }
                    let text = unsafe UnsafeBufferPointer(rebasing: bytes[slot.range])
                    unsafe writer.write(text, printing)
                }
            case .ifPresent(let path, let end):
                if !slot(at: path, in: slots, steps).isPresent { index = Int(end) - 1 }
            case .ifAbsent(let path, let end):
                if slot(at: path, in: slots, steps).isPresent { index = Int(end) - 1 }
            case .each(let path, let end):
                let slot = slot(at: path, in: slots, steps)
                if slot.content == .list, slot.count > 0 {
                    frames.append(slot.range)
                } else {
                    index = Int(end) - 1
                }
            case .next(let body):
                let rest = frames[frames.count - 1].dropFirst()
                if rest.isEmpty {
                    frames.removeLast()
                } else {
                    frames[frames.count - 1] = rest
                    index = Int(body) - 1
                }
            }
            index += 1
        }
        missingRoom = 0
    }

    @inline(__always)
    private mutating func hasRoom(for count: Int, on writer: TextWriter) -> Bool {
        if unsafe count <= writer.room { return true }
        missingRoom = max(count, Self.usualRoom)
        return false
    }

    /// What stands at the end of a path; absent where the value is of another shape.
    @inline(__always)
    private func slot(
        at path: Template.Path, in slots: [FlatValue.Slot], _ steps: [Int32]
    ) -> FlatValue.Slot {
        var slot = slots[frames[Int(path.frame)].lowerBound]
        var index = Int(path.start)
        while index < Int(path.end) {
            let step = UInt32(bitPattern: steps[index])
            guard slot.content == .record, step < slot.count else { return FlatValue.Slot(.absent) }
            slot = slots[Int(slot.start + step)]
            index += 1
        }
        return slot
    }
}

extension FlatValue.Slot {
    fileprivate var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

    /// Whether a section on this value is rendered: not for absent, false and the empty list.
    fileprivate var isPresent: Bool {
        switch content {
        case .absent, .no: false
        case .yes, .text, .record: true
        case .list: count > 0
        }
    }
}
