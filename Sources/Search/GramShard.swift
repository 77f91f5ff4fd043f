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
        var (names, others) = ([], []) as ([Int], [Int])
        var next = 0
        forEachList { slot, list in
            names.removeAll(keepingCapacity: true)
            others.removeAll(keepingCapacity: true)
            for entry in list {
                if entry & 1 == 1 {
                    names.append(Int(entry >> 1))
                } else {
                    others.append(Int(entry >> 1))
                }
            }
            CompactNumbers.append(slot - next, to: &buffer)
            next = slot + 1
            CompactNumbers.append(2 * others.count + (names.isEmpty ? 0 : 1), to: &buffer)
            if !names.isEmpty { CompactNumbers.append(names.count, to: &buffer) }
            for list in [names, others] { CompactNumbers.append(gapsBetween: list, to: &buffer) }
        }
    }

    /// Gives each slot, counted from the first one, and its list to `body`, sorted by counting: a dictionary
    /// of arrays took eight times as long.
    private func forEachList(_ body: (_ slot: Int, _ list: ArraySlice<UInt32>) -> Void) {
        var starts = [Int32](repeating: 0, count: slots.count + 1)
        for entry in entries { starts[Int(entry >> 32) + 1] += 1 }
        for slot in 0..<slots.count { starts[slot + 1] += starts[slot] }
        var next = starts
        var sorted = [UInt32](repeating: 0, count: entries.count)
        for entry in entries {
            let slot = Int(entry >> 32)
            sorted[Int(next[slot])] = UInt32(truncatingIfNeeded: entry)
            next[slot] += 1
        }
        for slot in 0..<slots.count where starts[slot] < starts[slot + 1] {
            body(slot, sorted[Int(starts[slot])..<Int(starts[slot + 1])])
        }
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
