/// A page on its way through a template: how far it has come.
///
/// It stops where the memory may be too small for the next operation and goes on where it stopped.
struct Rendering {
    private let page: FlatValue
    private let template: Template
    /// The operation to do next.
    private var index = 0
    /// The value rendered and, for each list around, its elements from the current one on.
    private var frames = [Frame(current: 0, end: 1)]
    /// How much room there must be to go on; 0 once all is done.
    private(set) var missingRoom = Self.usualRoom

    /// A project's page with ten indicators.
    private static let usualRoom = 16_384

    /// Places of values: the one at hand, and the one after the last of its list.
    private struct Frame {
        var current: UInt32
        var end: UInt32
    }

    init(of page: FlatValue, by template: Template) {
        self.page = page
        self.template = template
    }

    /// Does operations until the page is whole or the room might not do.
    ///
    /// Every index was made by this module: by `Emitter` for operations, literals and steps, by
    /// `FlatLayout` for slots and texts. Looking after each again took a third of the time.
    mutating func go(on writer: inout TextWriter) {
        let (program, page) = (template.program, page)
        let operations = program.operations.span
        let steps = program.steps.span
        let literals = program.literals.span
        let slots = page.slots.span
        let texts = page.bytes.span
        // Copies, which stay in registers.
        var (index, output) = unsafe (index, writer)
        defer { unsafe (self.index, writer) = (index, output) }
        while index < operations.count {
            let operation = unsafe operations[unchecked: index]
            let place = place(at: operation.path, in: slots, steps)
            let slot = unsafe slots[unchecked: place]
            let most = Int(operation.literalCount) &+ Int(operation.growth) &* Int(slot.count)
            guard unsafe output.hasRoom(for: most) else {
                missingRoom = max(most, Self.usualRoom)
                return
            }
            unsafe output.copy(literals, operation.literal)
            index &+= 1
            switch operation.action {
            case .nothing: break
            case .write(let printing):
                if slot.content == .text { unsafe output.write(texts, slot.range, printing) }
            case .ifPresent: if !slot.isPresent { index = Int(operation.target) }
            case .ifAbsent: if slot.isPresent { index = Int(operation.target) }
            case .each:
                if slot.content == .list, slot.count > 0 {
                    frames.append(Frame(current: slot.start, end: slot.start + slot.count))
                } else {
                    index = Int(operation.target)
                }
            case .next:
                let frame = frames.count - 1
                frames[frame].current += 1
                if frames[frame].current < frames[frame].end {
                    index = Int(operation.target)
                } else {
                    frames.removeLast()
                }
            }
        }
        missingRoom = 0
    }

    /// Where the end of a path lies; that is nowhere if the value is of another shape.
    @inline(__always)
    private func place(
        at path: Template.Path, in slots: Span<FlatValue.Slot>, _ steps: Span<UInt32>
    ) -> Int {
        var place = Int(frames[Int(path.frame)].current)
        var index = Int(path.start)
        let end = index &+ Int(path.count)
        while index < end {
            let (record, step) = unsafe (slots[unchecked: place], steps[unchecked: index])
            guard record.content == .record, step < record.count else { return slots.count - 1 }
            place = Int(record.start &+ step)
            index &+= 1
        }
        return place
    }
}

extension FlatValue.Slot {
    fileprivate var range: Range<Int> {
        Int(start)..<Int(start) &+ Int(count)
    }

    /// Whether a section on this value is rendered: not for absent, false and the empty list.
    fileprivate var isPresent: Bool {
        switch content {
        case .absent, .no: false
        case .yes, .text, .record: true
        case .list: count > 0
        }
    }
}
