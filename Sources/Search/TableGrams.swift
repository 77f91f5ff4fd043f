internal import BudgetModel

/// Which blocks of a table hold which grams, as bytes that builds keep for the next one.
///
/// First where each of 64 buckets begins, and where the last ends, in four bytes each. A bucket has the
/// slots of one beginning: for each block their number, then the rest of each slot times two, plus one if it
/// stands in a name, all in two bytes each. A file of the index takes some buckets and passes over the others.
struct TableGrams: Sendable {
    let bytes: [UInt8]

    /// How many bits of a slot tell its bucket.
    static let bucketBits = 6
    private static let bucketCount = 1 << bucketBits
    /// How many bits of an entry are below its bucket.
    private static let restBits = UInt32(Gram.slotBits - bucketBits + 1)

    /// Takes what was kept.
    init(kept bytes: [UInt8]) { self.bytes = bytes }

    /// Lists the grams of projects.
    init(of projects: [Project]) {
        var grams = BlockGrams()
        var entries: [UInt32] = []
        var ends: [Int] = []
        for block in SearchTable.blocks(of: projects.count) {
            grams.collect(projects, block)
            entries += grams.entries
            ends.append(entries.count)
        }
        bytes = Self.sorted(entries, ends)
    }

    /// The bytes of entries that belong to blocks, each of which ends where it is said.
    private static func sorted(_ entries: [UInt32], _ ends: [Int]) -> [UInt8] {
        // The numbers of each bucket's blocks, one place further on: what stands before them, once added up.
        var places = [Int](repeating: 0, count: bucketCount * ends.count + 1)
        forEachEntry(entries, ends) { block, entry in
            places[Int(entry >> restBits) * ends.count + block + 1] += 1
        }
        for index in places.indices.dropFirst() { places[index] += places[index - 1] }
        let header = 4 * (bucketCount + 1)
        let size = header + 2 * (entries.count + bucketCount * ends.count)
        var bytes = [UInt8](repeating: 0, count: size)
        for bucket in 0...bucketCount {
            let before = bucket * ends.count
            bytes.put(header + 2 * (places[before] + before), at: 4 * bucket, count: 4)
        }
        for index in 0..<places.count - 1 {
            let place = header + 2 * (places[index] + index)
            bytes.put(places[index + 1] - places[index], at: place, count: 2)
        }
        forEachEntry(entries, ends) { block, entry in
            let index = Int(entry >> restBits) * ends.count + block
            let place = header + 2 * (places[index] + index + 1)
            bytes.put(Int(entry & (1 << restBits - 1)), at: place, count: 2)
            places[index] += 1
        }
        return bytes
    }

    @inline(__always)
    private static func forEachEntry(
        _ entries: [UInt32], _ ends: [Int], _ body: (_ block: Int, _ entry: UInt32) -> Void
    ) {
        var start = 0
        for (block, end) in ends.enumerated() {
            for index in start..<end { body(block, entries[index]) }
            start = end
        }
    }
}

extension TableGrams {
    /// Gives every slot whose first bits are a bucket's to `body`, block by block; none of what is damaged.
    @inline(__always)
    func forEach(
        in bucket: Int,
        _ body: (_ block: Int, _ slot: UInt32, _ isName: Bool) -> Void
    ) {
        guard bytes.count >= 4 * (Self.bucketCount + 1) else { return }
        let beginning = UInt32(bucket) << (Self.restBits - 1)
        let end = min(bytes.count, number(at: 4 * bucket + 4, count: 4))
        var place = number(at: 4 * bucket, count: 4)
        var block = 0
        while place + 2 <= end {
            let next = min(place + 2 + 2 * number(at: place, count: 2), end - (end - place) % 2)
            place += 2
            while place < next {
                let entry = UInt32(number(at: place, count: 2))
                body(block, beginning | entry >> 1, entry & 1 == 1)
                place += 2
            }
            block += 1
        }
    }

    private func number(at place: Int, count: Int) -> Int {
        var number = 0
        for index in 0..<count { number |= Int(bytes[place + index]) << (8 * index) }
        return number
    }
}

extension [UInt8] {
    /// Puts a number into so many bytes, the lowest first.
    fileprivate mutating func put(_ number: Int, at place: Int, count: Int) {
        for index in 0..<count {
            self[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
        }
    }
}
