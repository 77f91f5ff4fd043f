/// A compiled template: bytes to copy and values to fetch by position, in order.
///
/// Everything that could fail has failed before: rendering looks nothing up by name.
public struct Template: Sendable {
    /// Where a value lies: a frame, then the slots to walk through in its records.
    ///
    /// Frame 0 is the value rendered; frame n is the current element of the n-th list around.
    struct Path: Hashable, Sendable {
        var frame: Int
        var slots: Range<Int>
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

    /// Appends the rendered page in UTF-8.
    public func render(_ value: Value, into buffer: inout [UInt8]) {
        var frames = [value]
        run(0..<operations.count, &frames, into: &buffer)
    }

    private func run(_ range: Range<Int>, _ frames: inout [Value], into buffer: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let operation = operations[index]
            index += 1
            switch operation {
            case .literal(let bytes): buffer.append(contentsOf: literals[bytes])
            case .value(let path, let printing): find(path, frames).print(printing, to: &buffer)
            case .ifPresent(let path, let end):
                if !find(path, frames).isPresent { index = end }
            case .ifAbsent(let path, let end):
                if find(path, frames).isPresent { index = end }
            case .each(let path, let end):
                if case .list(let elements) = find(path, frames) {
                    for element in elements {
                        frames.append(element)
                        run(index..<end, &frames, into: &buffer)
                        frames.removeLast()
                    }
                }
                index = end
            }
        }
    }

    private func find(_ path: Path, _ frames: [Value]) -> Value {
        var value = frames[path.frame]
        for slot in slots[path.slots] {
            guard case .record(let fields) = value, slot < fields.count else { return .absent }
            value = fields[slot]
        }
        return value
    }
}

/// How a value is printed.
enum Printing: Hashable, Sendable {
    /// With `& < > " '` as character references.
    case escaped
    /// The same, and only if the address is safe.
    case address
    /// As it is.
    case raw
}

extension Value {
    /// Appends the text of a value; other values, absent ones among them, print nothing.
    func print(_ printing: Printing, to buffer: inout [UInt8]) {
        switch (self, printing) {
        case (.text(let text), .escaped): appendEscaped(text, to: &buffer)
        case (.text(let text), .address): appendAddress(text, to: &buffer)
        case (.text(let text), .raw): buffer.append(contentsOf: text.utf8)
        case (.bytes(let bytes), .escaped): appendEscaped(bytes, to: &buffer)
        case (.bytes(let bytes), .address): appendAddress(bytes, to: &buffer)
        case (.bytes(let bytes), .raw): buffer.append(contentsOf: bytes)
        case (.absent, _), (.flag, _), (.record, _), (.list, _): break
        }
    }
}
