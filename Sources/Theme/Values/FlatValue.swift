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

    /// The value itself is first, an absent one last; the slots of a record or list stand side by side.
    private(set) var slots: [Slot] = []
    /// The texts, and behind them a margin of zeros.
    private(set) var bytes: [UInt8] = []

    /// As many bytes as a writer takes at a time, so that it need not look for the end of its text.
    static let margin = 16

    /// Lays a value at place 0, once again with more room where so many slots and bytes do not do.
    @usableFromInline
    init(slotRoom: Int, byteRoom: Int, lay: (inout FlatLayout) -> Void) {
        var (slotRoom, byteRoom) = (slotRoom, byteRoom)
        var isWhole = false
        while !isWhole {
            slots = unsafe Array(unsafeUninitializedCapacity: slotRoom) { slots, slotCount in
                bytes = unsafe Array(unsafeUninitializedCapacity: byteRoom) { bytes, byteCount in
                    var layout = unsafe FlatLayout(slots: slots, bytes: bytes)
                    lay(&layout)
                    layout.putMargin()
                    isWhole = layout.isWhole
                    (slotRoom, byteRoom) = (layout.slotCount, layout.byteCount)
                    byteCount = isWhole ? byteRoom : 0
                }
                slotCount = isWhole ? slotRoom : 0
            }
        }
    }
}

// MARK: Trees

extension FlatValue {
    /// Lays a value flat.
    public init(_ value: Value) {
        self.init(slotRoom: 64, byteRoom: 512) { $0.put(value, at: 0) }
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
