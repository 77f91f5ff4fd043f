/// Reads what `RecordWriter` wrote; it throws where the bytes end too soon or cannot be what is asked for.
public struct RecordReader: Sendable {
    private let bytes: [UInt8]
    /// Where the next byte stands that is read.
    public private(set) var place: Int

    /// The bytes are no such record.
    public struct Damage: Error, Hashable {
        /// Says no more than that.
        public init() {}
    }

    /// Begins at the first byte, or where an earlier reader of the same bytes was.
    public init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = min(max(place, 0), bytes.count)
    }

    /// Whether everything was read.
    public var isAtEnd: Bool { place == bytes.count }

    /// Reads a number.
    public mutating func number() throws(Damage) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
            let byte = try self.byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw Damage()
    }

    /// Reads a number that may be below zero.
    public mutating func integer() throws(Damage) -> Int {
        Int(Int64(bitPattern: try number()))
    }

    /// Reads a yes or no.
    public mutating func flag() throws(Damage) -> Bool { try byte() == 1 }

    /// Reads a text.
    public mutating func text() throws(Damage) -> String {
        let range = try stretch()
        guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else {
            throw Damage()
        }
        return String(copying: text)
    }

    /// Passes over a text or bytes.
    public mutating func skip() throws(Damage) { _ = try stretch() }

    /// Reads bytes.
    public mutating func content() throws(Damage) -> [UInt8] { Array(bytes[try stretch()]) }

    /// How many bytes were not read yet.
    @usableFromInline var rest: Int { bytes.count - place }

    /// Reads some elements.
    @inlinable
    public mutating func list<Element>(
        _ element: (inout RecordReader) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        let count = try number()
        // No element takes less than a byte, so a damaged number cannot ask for all memory.
        guard count <= UInt64(rest) else { throw Damage() }
        var elements: [Element] = []
        elements.reserveCapacity(Int(count))
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    /// Reads a value that may be missing.
    @inlinable
    public mutating func optional<Value>(
        _ value: (inout RecordReader) throws(Damage) -> Value
    ) throws(Damage) -> Value? {
        try flag() ? try value(&self) : nil
    }

    private mutating func byte() throws(Damage) -> UInt8 {
        guard place < bytes.count else { throw Damage() }
        defer { place += 1 }
        return bytes[place]
    }

    private mutating func stretch() throws(Damage) -> Range<Int> {
        let count = try number()
        guard count <= UInt64(rest) else { throw Damage() }
        defer { place += Int(count) }
        return place..<place + Int(count)
    }
}
