/// A value for a template laid flat: what a page's values are made as, and rendered from.
///
/// All slots stand in one array and all text in another, so a page's values cost two allocations and no
/// counting of references, however many there are.
public struct FlatValue: Sendable {
    /// What stands at one place: text by its bytes, a record or a list by its slots.
    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline
        enum Content: UInt8, Sendable {
            case absent
            case no
            case yes
            case text
            case record
            case list
        }

        @usableFromInline var content: Content
        @usableFromInline var start: UInt32
        @usableFromInline var count: UInt32

        @inlinable
        init(_ content: Content, start: Int = 0, count: Int = 0) {
            self.content = content
            self.start = UInt32(truncatingIfNeeded: start)
            self.count = UInt32(truncatingIfNeeded: count)
        }
    }

    /// The value itself is first; the slots of a record or list stand side by side.
    @usableFromInline var slots: [Slot]
    @usableFromInline var bytes: [UInt8] = []

    /// Room for one absent value and, without another allocation, for so many slots and bytes.
    @inlinable
    init(slotCapacity: Int = 1, byteCapacity: Int = 0) {
        slots = []
        slots.reserveCapacity(slotCapacity)
        slots.append(Slot(.absent))
        bytes.reserveCapacity(byteCapacity)
    }
}

// MARK: Laying

extension FlatValue {
    /// Puts a text at a place.
    @inlinable
    mutating func put(_ text: String, at place: Int) {
        let start = bytes.count
        unsafe text.utf8Span.span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        slots[place] = Slot(.text, start: start, count: bytes.count - start)
    }

    /// Puts the digits of a number at a place.
    @inlinable
    mutating func put(_ number: Int, at place: Int) {
        let start = bytes.count
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(of: number.magnitude)
        slots[place] = Slot(.text, start: start, count: bytes.count - start)
    }

    @usableFromInline
    mutating func appendDigits(of number: UInt) {
        if number >= 10 { appendDigits(of: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Puts text in UTF-8 at a place.
    @inlinable
    mutating func put(_ text: [UInt8], at place: Int) {
        slots[place] = Slot(.text, start: bytes.count, count: text.count)
        bytes.append(contentsOf: text)
    }

    /// Puts a yes or no at a place.
    @inlinable
    mutating func put(_ flag: Bool, at place: Int) { slots[place] = Slot(flag ? .yes : .no) }

    /// Puts a record or a list of so many absent values at a place.
    ///
    /// - Returns: The place of the first of them.
    @inlinable
    mutating func put(_ content: Slot.Content, of count: Int, at place: Int) -> Int {
        let start = slots.count
        slots[place] = Slot(content, start: start, count: count)
        for _ in 0..<count { slots.append(Slot(.absent)) }
        return start
    }

    /// Puts a value that was laid before at a place.
    @inlinable
    mutating func put(_ value: FlatValue, at place: Int) {
        // Its own first slot is not copied behind the others.
        let (slotOffset, byteOffset) = (slots.count - 1, bytes.count)
        for index in value.slots.indices {
            var slot = value.slots[index]
            switch slot.content {
            case .absent, .no, .yes: break
            case .text: slot.start += UInt32(truncatingIfNeeded: byteOffset)
            case .record, .list: slot.start += UInt32(truncatingIfNeeded: slotOffset)
            }
            if index == 0 { slots[place] = slot } else { slots.append(slot) }
        }
        bytes.append(contentsOf: value.bytes)
    }
}

// MARK: Trees

extension FlatValue {
    /// Lays a value flat.
    public init(_ value: Value) {
        self.init()
        put(value, at: 0)
    }

    private mutating func put(_ value: Value, at place: Int) {
        switch value {
        case .absent: slots[place] = Slot(.absent)
        case .text(let text): put(text, at: place)
        case .flag(let flag): put(flag, at: place)
        case .record(let parts): put(parts, as: .record, at: place)
        case .list(let elements): put(elements, as: .list, at: place)
        }
    }

    private mutating func put(_ values: [Value], as content: Slot.Content, at place: Int) {
        let start = put(content, of: values.count, at: place)
        for (index, value) in values.enumerated() { put(value, at: start + index) }
    }

    /// The same value as a tree.
    public var value: Value { value(at: 0) }

    private func value(at place: Int) -> Value {
        let slot = slots[place]
        let range = Int(slot.start)..<Int(slot.start) + Int(slot.count)
        return switch slot.content {
        case .absent: .absent
        case .no: .flag(false)
        case .yes: .flag(true)
        case .text: .text(String(decoding: bytes[range], as: UTF8.self))
        case .record: .record(range.map(value(at:)))
        case .list: .list(range.map(value(at:)))
        }
    }
}
