/// A compiled template: bytes to copy and values to fetch by position, in order.
///
/// Everything that could fail has failed before: rendering looks nothing up by name. A class, although it
/// never changes: every page takes hold of one, and threads would quarrel over the counts of its parts.
public final class Template: Sendable {
    /// Where a value lies: a frame, then the slots to walk through in its records.
    ///
    /// Frame 0 is the value rendered; frame n is the current element of the n-th list around.
    struct Path: Hashable, Sendable {
        var frame: Int32
        /// A part of the template's `steps`; empty where the frame itself is meant.
        var start: Int32
        var end: Int32
    }

    /// One step of rendering; a section holds the index of the operation after it.
    enum Operation: Hashable, Sendable {
        case literal(start: Int32, end: Int32)
        case value(Path, Printing)
        case ifPresent(Path, end: Int32)
        case ifAbsent(Path, end: Int32)
        case each(Path, end: Int32)
        /// The end of the body of `each`, which begins at an index.
        case next(body: Int32)
    }

    let operations: [Operation]
    let literals: [UInt8]
    /// The slots of all paths.
    let steps: [Int32]

    init(operations: [Operation], literals: [UInt8], steps: [Int32]) {
        self.operations = operations
        self.literals = literals
        self.steps = steps
    }

    /// Appends the rendered page in UTF-8.
    public func render(_ value: Value, into buffer: inout [UInt8]) {
        render(FlatValue(value), into: &buffer)
    }

    /// Appends the rendered page in UTF-8.
    public func render(_ page: FlatValue, into buffer: inout [UInt8]) {
        var rendering = Rendering(of: page, by: self)
        repeat {
            buffer.append(addingCapacity: rendering.missingRoom) { output in
                unsafe output.withUnsafeMutableBufferPointer { memory, count in
                    var writer = unsafe TextWriter(memory: memory, count: count)
                    unsafe rendering.go(on: &writer)
                    count = unsafe writer.count
                }
            }
        } while rendering.missingRoom > 0
    }
}
