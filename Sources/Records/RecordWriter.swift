/// Writes numbers and texts as bytes that `RecordReader` reads back, in the same order.
public struct RecordWriter: Sendable {
    /// Everything written so far.
    public private(set) var bytes: [UInt8] = []

    /// Begins an empty record.
    ///
    /// - Parameter capacity: For how many bytes to make room at once.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes a number: seven bits a byte, the lowest first, so that most take one or two.
    public mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a number that may be below zero.
    public mutating func write(_ number: Int) {
        write(UInt64(bitPattern: Int64(number)))
    }

    /// Writes a yes or no.
    public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes bytes with their number before them.
    public mutating func write(_ content: [UInt8]) {
        write(UInt64(content.count))
        bytes += content
    }

    /// Writes the number of some elements, then each of them.
    @inlinable
    public mutating func write<Element>(
        _ elements: some Collection<Element>, _ writeElement: (inout RecordWriter, Element) -> Void
    ) {
        write(UInt64(elements.count))
        for element in elements { writeElement(&self, element) }
    }

    /// Writes whether there is a value, then the value.
    @inlinable
    public mutating func write<Value>(
        _ value: Value?, _ writeValue: (inout RecordWriter, Value) -> Void
    ) {
        write(value != nil)
        if let value { writeValue(&self, value) }
    }
}
