internal import BudgetModel

/// Which projects of a segment hold a gram: those with it in their names, and others.
///
/// Made from the texts in one pass: a table that finds a gram's number, a flat list of numbers and
/// projects, and one counting sort. A dictionary of arrays took eight times as long.
struct GramLists {
    /// The places of the grams, in order, with their numbers in the lower half.
    private var places: [UInt64] = []
    private let names: Lists
    private let others: Lists

    /// Projects for each number of a gram, in order.
    private struct Lists {
        var starts: [Int32]
        var projects: [Int32]

        /// Sorts pairs of a gram's number (upper half) and a project.
        init(_ pairs: [UInt64], gramCount: Int) {
            starts = Array(repeating: 0, count: gramCount + 1)
            for pair in pairs { starts[Int(pair >> 32) + 1] += 1 }
            for gram in 0..<gramCount { starts[gram + 1] += starts[gram] }
            var next = starts
            projects = Array(repeating: 0, count: pairs.count)
            for pair in pairs {
                let gram = Int(pair >> 32)
                projects[Int(next[gram])] = Int32(truncatingIfNeeded: pair)
                next[gram] += 1
            }
        }

        subscript(gram: Int) -> ArraySlice<Int32> {
            projects[Int(starts[gram])..<Int(starts[gram + 1])]
        }
    }

    /// Lists the grams of some tables, whose projects are counted from 0 through all of them.
    init(of tables: [[Project]]) {
        var collector = GramCollector()
        var number = 0
        for projects in tables {
            for index in projects.indices {
                collector.add(projects, index, number: number)
                number += 1
            }
        }
        self.init(collector)
    }

    /// Lists the grams of names, each list of which is counted as one.
    init(ofNames lists: [[String]]) {
        var collector = GramCollector()
        for (number, names) in lists.enumerated() {
            for name in names { collector.add(name: name, number) }
        }
        self.init(collector)
    }

    private init(_ collector: GramCollector) {
        places = collector.grams.enumerated().map { number, gram in
            UInt64(Gram.place(of: gram)) << 32 | UInt64(number)
        }
        places.sort()
        names = Lists(collector.inNames, gramCount: collector.grams.count)
        others = Lists(collector.elsewhere, gramCount: collector.grams.count)
    }

    /// Appends the grams whose places begin with the bits of a shard.
    ///
    /// Each as the gap to the place of the one before, the number of projects with it in their names, the
    /// gaps between those, and the same for the others.
    ///
    /// - Parameters:
    ///   - shard: The first bits of the places.
    ///   - bits: How many bits that are.
    ///   - buffer: Takes the characters.
    func append(shard: Int, bits: Int, to buffer: inout [UInt8]) {
        let width = 64 - UInt64(bits)
        let start = bits == 0 ? 0 : UInt64(shard) << width
        var last = start >> 32
        for index in firstIndex(from: start)..<places.count {
            let place = places[index]
            if bits > 0, place >> width != UInt64(shard) { break }
            let gram = Int(place & 0xFFFF_FFFF)
            CompactNumbers.append(Int(place >> 32 - last), to: &buffer)
            last = place >> 32
            append(names[gram], to: &buffer)
            append(others[gram], to: &buffer)
        }
    }

    /// The pairs of Chinese characters and signs that most projects have, the most common first, in one text.
    func commonPairs(_ count: Int) -> String {
        let counts = places.map { place in
            let gram = Int(place & 0xFFFF_FFFF)
            return (count: names[gram].count + others[gram].count, place: place >> 32)
        }
        let common = counts.sorted { ($1.count, $0.place) < ($0.count, $1.place) }.lazy
            .map { Gram.gram(at: UInt32($0.place)) }
            .filter { gram in
                let units = [UInt16(gram >> 16), UInt16(gram & 0xFFFF)]
                return units.allSatisfy { $0 >= 0x20 && !(0xD800...0xDFFF).contains($0) }
                    && !Gram.isOfFour(gram)
            }
            .prefix(count)
        return common.reduce(into: "") { text, gram in
            text += String(
                decoding: [UInt16(gram >> 16), UInt16(gram & 0xFFFF)], as: UTF16.self)
        }
    }

    private func append(_ projects: ArraySlice<Int32>, to buffer: inout [UInt8]) {
        CompactNumbers.append(projects.count, to: &buffer)
        var next: Int32 = 0
        for project in projects {
            CompactNumbers.append(Int(project - next), to: &buffer)
            next = project + 1
        }
    }

    /// The first gram whose place is not before another.
    private func firstIndex(from place: UInt64) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
