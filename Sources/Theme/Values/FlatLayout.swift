/// The memory in which a value is laid flat; what it has no room for is counted and not laid.
///
/// Arrays look after their owners and their room with every field, which took four times as long. The
/// memory lasts as long as the call that lends this, which nobody can copy; all writing goes through
/// `set` and `room`, which look after its end.
@safe
@usableFromInline
struct FlatLayout: ~Copyable {
    @usableFromInline let slots: UnsafeMutableBufferPointer<FlatValue.Slot>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// How many slots there are, those without room included; at first one absent value.
    @usableFromInline var slotCount = 1
    /// How many bytes all texts take, those without room included.
    private(set) var byteCount = 0

    init(
        slots: UnsafeMutableBufferPointer<FlatValue.Slot>, bytes: UnsafeMutableBufferPointer<UInt8>
    ) {
        unsafe self.slots = unsafe slots
        unsafe self.bytes = unsafe bytes
        putNothing(at: 0)
    }

    /// Whether there was room for everything.
    var isWhole: Bool { unsafe slotCount <= slots.count && byteCount <= bytes.count }

    @inlinable
    @inline(__always)
    func set(_ slot: FlatValue.Slot, at place: Int) {
        if unsafe place < slots.count { unsafe slots[place] = slot }
    }

    /// Room for so many more bytes of text; `nil` where there is too little.
    @inline(__always)
    private mutating func room(for count: Int) -> UnsafeMutablePointer<UInt8>? {
        let start = byteCount
        byteCount += count
        guard unsafe byteCount <= bytes.count else { return nil }
        return unsafe bytes.baseAddress.map { unsafe $0 + start }
    }

    /// Puts nothing behind all values, and zeros behind all texts.
    mutating func putMargin() {
        putNothing(at: slotCount)
        slotCount += 1
        unsafe room(for: FlatValue.margin)?.update(repeating: 0, count: FlatValue.margin)
    }
}

// MARK: Laying

extension FlatLayout {
    /// Puts a text at a place.
    @usableFromInline
    mutating func put(_ text: consuming String, at place: Int) {
        text.withUTF8 { unsafe put($0, at: place) }
    }

    /// Puts text in UTF-8 at a place.
    @usableFromInline
    mutating func put(_ text: [UInt8], at place: Int) {
        unsafe text.withUnsafeBufferPointer { unsafe put($0, at: place) }
    }

    /// Puts a text of a fixed length in UTF-8 at a place.
    @inlinable
    @inline(__always)
    mutating func put<let count: Int>(_ text: InlineArray<count, UInt8>, at place: Int) {
        put(text.span, at: place)
    }

    @usableFromInline
    mutating func put(_ text: Span<UInt8>, at place: Int) {
        unsafe text.withUnsafeBufferPointer { unsafe put($0, at: place) }
    }

    @inline(__always)
    private mutating func put(_ text: UnsafeBufferPointer<UInt8>, at place: Int) {
        set(FlatValue.Slot(.text, start: byteCount, count: text.count), at: place)
        if let target = unsafe room(for: text.count), let source = text.baseAddress {
            unsafe target.update(from: source, count: text.count)
        }
    }

    /// Puts the digits of a number at a place.
    @usableFromInline
    mutating func put(_ number: Int, at place: Int) {
        let sign = number < 0 ? 1 : 0
        var count = sign + 1
        var rest = number.magnitude
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        set(FlatValue.Slot(.text, start: byteCount, count: count), at: place)
        guard let digits = unsafe room(for: count) else { return }
        rest = number.magnitude
        for position in (sign..<count).reversed() {
            unsafe digits[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        if number < 0 { unsafe digits[0] = UInt8(ascii: "-") }
    }

    /// Puts a yes or no at a place.
    @inlinable
    @inline(__always)
    mutating func put(_ flag: Bool, at place: Int) {
        set(FlatValue.Slot(flag ? .yes : .no), at: place)
    }

    /// Puts nothing at a place.
    @inlinable
    @inline(__always)
    mutating func putNothing(at place: Int) {
        set(FlatValue.Slot(.absent), at: place)
    }

    /// Puts a record or a list of so many values at a place; each of them is to be put next.
    ///
    /// - Returns: The place of the first of them.
    @inlinable
    @inline(__always)
    mutating func put(_ content: FlatValue.Slot.Content, of count: Int, at place: Int) -> Int {
        let start = slotCount
        set(FlatValue.Slot(content, start: start, count: count), at: place)
        slotCount += count
        return start
    }

    /// Puts a value that was laid before at a place.
    @usableFromInline
    mutating func put(_ value: FlatValue, at place: Int) {
        // Its own first slot is not copied behind the others.
        let (slotOffset, byteOffset) = (slotCount - 1, byteCount)
        let laid = value.slots.span.extracting(droppingLast: 1)
        for index in laid.indices {
            var slot = laid[index]
            switch slot.content {
            case .absent, .no, .yes: break
            case .text: slot.start += UInt32(truncatingIfNeeded: byteOffset)
            case .record, .list: slot.start += UInt32(truncatingIfNeeded: slotOffset)
            }
            set(slot, at: index == 0 ? place : slotOffset + index)
        }
        slotCount += laid.count - 1
        let length = value.bytes.count - FlatValue.margin
        unsafe value.bytes.withUnsafeBufferPointer { bytes in
            if let target = unsafe room(for: length), let source = bytes.baseAddress {
                unsafe target.update(from: source, count: length)
            }
        }
    }

    /// Puts a tree at a place.
    mutating func put(_ value: Value, at place: Int) {
        switch value {
        case .absent: putNothing(at: place)
        case .text(let text): put(text, at: place)
        case .flag(let flag): put(flag, at: place)
        case .record(let parts): put(parts, as: .record, at: place)
        case .list(let elements): put(elements, as: .list, at: place)
        }
    }

    private mutating func put(_ values: [Value], as content: FlatValue.Slot.Content, at place: Int)
    {
        let start = put(content, of: values.count, at: place)
        for (index, value) in values.enumerated() { put(value, at: start + index) }
    }
}
