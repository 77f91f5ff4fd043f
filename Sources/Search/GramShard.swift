/// The lists of one file: for each slot in its range the numbers of those that have it, blocks of a segment
/// or segments of the site.
struct GramShard {
    private let slots: Range<UInt32>
    /// A slot counted from the first one (upper half), a number times two, plus one if it is by a name.
    private var entries: [UInt64] = []

    /// Begins without lists.
    ///
    /// - Parameters:
    ///   - shard: The first bits of the slots.
    ///   - bits: How many bits that are.
    init(_ shard: Int, bits: Int) {
        let count = UInt32(1) << UInt32(Gram.slotBits - bits)
        slots = UInt32(shard) * count..<(UInt32(shard) + 1) * count
    }

    /// Adds the grams of a table, whose blocks are counted from a number on.
    mutating func add(_ grams: TableGrams, from first: Int) {
        let shift = UInt32(Gram.slotBits - TableGrams.bucketBits)
        for bucket in slots.lowerBound >> shift...(slots.upperBound - 1) >> shift {
            grams.forEach(in: Int(bucket)) { block, slot, isName in
                if slots.contains(slot) { add(slot, first + block, isName) }
            }
        }
    }

    /// Adds a number to the list of a slot; those of one slot come in order, and once.
    mutating func add(_ slot: UInt32, _ number: Int, _ isName: Bool) {
        let low = UInt64(UInt32(truncatingIfNeeded: number) << 1) | (isName ? 1 : 0)
        entries.append(UInt64(slot - slots.lowerBound) << 32 | low)
    }

    /// Appends the lists that are not empty.
    ///
    /// Each as the gap to the slot before; how many numbers are not by names, times two, plus one if some are;
    /// then how many these are and the gaps between them; then the gaps between the others.
    func append(to buffer: inout [UInt8]) {
        let entries = sorted()
        var (names, others) = ([], []) as ([Int], [Int])
        var (index, next) = (0, 0)
        while index < entries.count {
            let slot = entries[index] >> 32
            names.removeAll(keepingCapacity: true)
            others.removeAll(keepingCapacity: true)
            while index < entries.count, entries[index] >> 32 == slot {
                let entry = Int(entries[index] & 0xFFFF_FFFF)
                if entry & 1 == 1 { names.append(entry >> 1) } else { others.append(entry >> 1) }
                index += 1
            }
            CompactNumbers.append(Int(slot) - next, to: &buffer)
            next = Int(slot) + 1
            CompactNumbers.append(2 * others.count + (names.isEmpty ? 0 : 1), to: &buffer)
            if !names.isEmpty { CompactNumbers.append(names.count, to: &buffer) }
            CompactNumbers.append(gapsBetween: names, to: &buffer)
            CompactNumbers.append(gapsBetween: others, to: &buffer)
        }
    }

    /// The entries by slot, those of one in the order in which they came: sorted by counting, by the lower
    /// half of the slot's bits and then by the upper one.
    ///
    /// One count for each slot took three times as long, and a dictionary of arrays eight times.
    private func sorted() -> [UInt64] {
        var (sorted, other) = (entries, entries)
        let half = (slots.count.trailingZeroBitCount + 1) / 2
        let mask = (1 << half) - 1
        for shift in [32, 32 + half] {
            var places = [Int](repeating: 0, count: mask + 2)
            for entry in sorted { places[(Int(entry >> shift) & mask) + 1] += 1 }
            for digit in 0..<mask { places[digit + 1] += places[digit] }
            for entry in sorted {
                let digit = Int(entry >> shift) & mask
                other[places[digit]] = entry
                places[digit] += 1
            }
            swap(&sorted, &other)
        }
        return sorted
    }
}

extension GramShard {
    /// Adds to the list of each slot in range one number, if a file of grams has it.
    mutating func add(slotsOf file: GramFile, as number: Int) {
        file.visitSlots { slot, isInNames in
            if slots.contains(slot) { add(slot, number, isInNames) }
        }
    }
}

/// A file of grams as it was made, read back for what is made from several.
struct GramFile {
    private let bytes: [UInt8]
    private let firstSlot: UInt32

    /// Takes the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole script.
    ///   - shard: The first bits of its slots.
    ///   - bits: How many bits that are.
    init(_ bytes: [UInt8], shard: Int, bits: Int) {
        self.bytes = bytes
        firstSlot = UInt32(shard) << UInt32(Gram.slotBits - bits)
    }

    /// Gives every slot and whether names have it to `body`.
    func visitSlots(_ body: (_ slot: UInt32, _ isInNames: Bool) -> Void) {
        let quote = UInt8(ascii: "`")
        guard let start = bytes.firstIndex(of: quote), let end = bytes.lastIndex(of: quote) else {
            return
        }
        var place = start + 1
        var slot = firstSlot
        while place < end {
            slot += UInt32(truncatingIfNeeded: CompactNumbers.next(in: bytes, &place))
            let head = CompactNumbers.next(in: bytes, &place)
            let names = head & 1 == 1 ? CompactNumbers.next(in: bytes, &place) : 0
            for _ in 0..<names + head / 2 { _ = CompactNumbers.next(in: bytes, &place) }
            body(slot, names > 0)
            slot += 1
        }
    }
}
