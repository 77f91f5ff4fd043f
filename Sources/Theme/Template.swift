/// A compiled template: bytes to copy and values to fetch by position, in order.
///
/// Everything that could fail has failed before: rendering looks nothing up by name. A class, although it
/// never changes: every page takes hold of one, and threads would quarrel over the counts of its parts.
public final class Template: Sendable {
    /// Where a value lies: a frame, then the slots to walk through in its records.
    ///
    /// Frame 0 is the value rendered; frame n is the current element of the n-th list around.
    struct Path: Hashable, Sendable {
        var frame: Int
        /// The slot in the frame's record; `nil` where the frame itself is meant.
        var slot: Int?
        /// Further slots, a part of the template's `slots`.
        var further: Range<Int>
    }

    /// One step of rendering; a section holds the index of the operation after its body.
    enum Operation: Hashable, Sendable {
        case literal(Range<Int>)
        case value(Path, Printing)
        case ifPresent(Path, end: Int)
        case ifAbsent(Path, end: Int)
        case each(Path, end: Int)
    }

    let operations: [Operation]
    let literals: [UInt8]
    let slots: [Int]

    init(operations: [Operation], literals: [UInt8], slots: [Int]) {
        self.operations = operations
        self.literals = literals
        self.slots = slots
    }

    /// Appends the rendered page in UTF-8.
    public func render(_ value: Value, into buffer: inout [UInt8]) {
        var frames: [Frame] = []
        frames.reserveCapacity(4)
        frames.append(Frame(value))
        run(0..<operations.count, &frames, into: &buffer)
    }

    private func run(_ range: Range<Int>, _ frames: inout [Frame], into buffer: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let operation = operations[index]
            index += 1
            switch operation {
            case .literal(let bytes): appendLiteral(bytes, to: &buffer)
            case .value(let path, let printing):
                value(at: path, in: frames).print(printing, to: &buffer)
            case .ifPresent(let path, let end):
                if !value(at: path, in: frames).isPresent { index = end }
            case .ifAbsent(let path, let end):
                if value(at: path, in: frames).isPresent { index = end }
            case .each(let path, let end):
                let body = index..<end
                if case .list(let elements) = value(at: path, in: frames) {
                    for position in elements.indices {
                        frames.append(Frame(position, of: elements))
                        run(body, &frames, into: &buffer)
                        frames.removeLast()
                    }
                }
                index = end
            }
        }
    }

    /// Copies without the slice that `literals[bytes]` would make, which costs as much as the copy.
    private func appendLiteral(_ bytes: Range<Int>, to buffer: inout [UInt8]) {
        unsafe literals.withUnsafeBufferPointer { literals in
            unsafe buffer.append(contentsOf: UnsafeBufferPointer(rebasing: literals[bytes]))
        }
    }

    private func value(at path: Path, in frames: [Frame]) -> Value {
        guard let slot = path.slot else { return frames[path.frame].element }
        var value = frames[path.frame].field(slot)
        for slot in path.further {
            guard case .record(let fields) = value, slots[slot] < fields.count else {
                return .absent
            }
            value = fields[slots[slot]]
        }
        return value
    }
}

/// What templates see of a value while its section is rendered.
///
/// An element of a list stays in the list and a record's fields are at hand, so that nothing is copied.
private struct Frame {
    private let fields: [Value]
    /// The place of an element that is no record, among the elements that are then `fields`.
    private let position: Int?

    init(_ value: Value) { self.init(0, of: [value]) }

    init(_ position: Int, of elements: [Value]) {
        if case .record(let fields) = elements[position] {
            self.fields = fields
            self.position = nil
        } else {
            self.fields = elements
            self.position = position
        }
    }

    /// The value itself.
    var element: Value { position.map { fields[$0] } ?? .record(fields) }

    /// A field of the record; absent in another value.
    func field(_ slot: Int) -> Value {
        position == nil && slot < fields.count ? fields[slot] : .absent
    }
}
