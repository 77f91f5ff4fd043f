/// A compiled template: bytes to copy and values to fetch by position, in order.
///
/// Everything that could fail has failed before: rendering looks nothing up by name. A class, although it
/// never changes: every page takes hold of one, and threads would quarrel over the counts of its parts.
public final class Template: Sendable {
    /// Where a value lies: a frame, then the slots to walk through in its records.
    ///
    /// Frame 0 is the value rendered; frame n is the current element of the n-th list around.
    struct Path: Hashable, Sendable {
        /// A part of the template's `steps`; empty where the frame itself is meant.
        var start: UInt32
        var count: UInt16
        var frame: UInt16

        /// The value rendered, for an operation that asks for none.
        static let none = Path(start: 0, count: 0, frame: 0)
    }

    /// One step of rendering: some of the template's own bytes, then what follows them.
    struct Operation: Hashable, Sendable {
        enum Action: Hashable, Sendable {
            case nothing
            case write(Printing)
            /// Goes on at the target unless the value is there.
            case ifPresent
            /// Goes on at the target if the value is there.
            case ifAbsent
            /// Enters a list, or goes on at the target where it is empty.
            case each
            /// Goes back to the target, the list's body, unless this element was the last.
            case next
        }

        /// A part of the template's `literals`, often empty.
        var literalStart: UInt32
        var literalCount: UInt32
        var path: Path
        /// The index of an operation.
        var target: UInt32 = 0
        var action: Action
        /// The most bytes that a byte of the value becomes; 0 where none is written.
        var growth: UInt8

        var literal: Range<Int> {
            Int(literalStart)..<Int(literalStart) &+ Int(literalCount)
        }
    }

    /// The operations and what they take parts of.
    struct Program: Sendable {
        var operations: [Operation] = []
        /// All literals, and behind them a margin as behind texts.
        var literals: [UInt8] = []
        /// The slots of all paths.
        var steps: [UInt32] = []
    }

    let program: Program

    init(_ program: Program) {
        self.program = program
    }

    /// Appends the rendered page in UTF-8.
    public func render(_ value: Value, into buffer: inout [UInt8]) {
        render(FlatValue(value), into: &buffer)
    }

    /// Appends the rendered page in UTF-8.
    public func render(_ page: FlatValue, into buffer: inout [UInt8]) {
        var rendering = Rendering(of: page, by: self)
        repeat {
            buffer.append(addingCapacity: rendering.missingRoom + FlatValue.margin) { output in
                unsafe output.withUnsafeMutableBufferPointer { memory, count in
                    guard var writer = unsafe TextWriter(memory: memory, count: count) else {
                        return
                    }
                    unsafe rendering.go(on: &writer)
                    count = unsafe writer.count
                }
            }
        } while rendering.missingRoom > 0
    }
}
