extension SearchIndex {
    /// Appends the first file of the index: a line of sizes, a line for each department, one of numbers for
    /// the tables, one of levels, one of the most common slots and, where projects are few, all names.
    func appendDirectory(to script: inout SearchScript) {
        let departments = Departments(of: layout.tables)
        for size in [SearchTable.blockSize, layout.segmentBits.map { $0 + 1 } ?? 0] {
            script.append(size)
        }
        script.end(.line)
        for (name, address) in departments.inOrder {
            script.append(name)
            script.end(.tab)
            script.append(address)
            script.end(.line)
        }
        script.end(.line)
        for segment in layout.segments { appendTables(of: segment, departments, to: &script) }
        script.end(.line)
        for (number, level) in levels.enumerated() {
            if number > 0 { script.end(.tab) }
            script.append(level)
        }
        script.end(.line)
        for slot in commonSlots { script.append(Int(slot)) }
        script.end(.line)
        if layout.hasNamesInDirectory {
            for table in tables { script.append(written: table.names) }
        }
    }

    /// Numbers: how many tables, how many bits, the year, then of each table its department and size.
    private func appendTables(
        of segment: SearchSegment, _ departments: Departments, to script: inout SearchScript
    ) {
        script.append(segment.tables.count)
        script.append(segment.gramBits)
        script.append(layout.tables[segment.tables.lowerBound].year)
        for table in layout.tables[segment.tables] {
            script.append(departments.number(of: table))
            script.append(table.projectCount)
        }
    }

    /// The levels of all tables, each once: in the order of the national form (财预〔2021〕101号) by what their
    /// headings have in common, the others behind.
    private var levels: [String] {
        let known = [
            "产出", "数量", "质量", "时效", "成本", "效益", "经济", "社会", "生态", "可持续", "满意",
        ]
        return Set(tables.flatMap(\.levels).filter { !$0.isEmpty })
            .map { level in
                (known.lastIndex { level.contains($0) } ?? known.count, level)
            }
            .sorted { $0 < $1 }
            .map(\.1)
    }

    /// The slots that most blocks of the first segment have, the most common first: the script looks up the
    /// others before them.
    private var commonSlots: [UInt32] {
        guard let segment = layout.segments.first else { return [] }
        let least = UInt32(max(2, segment.blockCount / 8))
        var common: [(count: UInt32, slot: UInt32)] = []
        let size = 1 << (Gram.slotBits - TableGrams.bucketBits)
        for bucket in 0..<1 << TableGrams.bucketBits {
            var counts = [UInt32](repeating: 0, count: size)
            var slots: [UInt32] = []
            for table in tables[segment.tables] {
                table.grams.forEach(in: bucket) { _, slot, _ in
                    let place = Int(slot) & (size - 1)
                    counts[place] += 1
                    if counts[place] == least { slots.append(slot) }
                }
            }
            common += slots.map { (counts[Int($0) & (size - 1)], $0) }
        }
        return common.sorted { ($1.count, $0.slot) < ($0.count, $1.slot) }.prefix(200).map(\.slot)
    }
}

/// The departments of some tables with the last part of their addresses, each once.
private struct Departments {
    private(set) var inOrder: [(name: String, address: String)] = []
    private var numbers: [String: Int] = [:]

    init(of tables: [SearchTable]) {
        for table in tables where numbers[table.address] == nil {
            numbers[table.address] = inOrder.count
            inOrder.append((table.department, table.address))
        }
    }

    func number(of table: SearchTable) -> Int { numbers[table.address] ?? 0 }
}

extension SearchTable {
    /// The folder without its year.
    fileprivate var address: String {
        String(folder[(folder.firstIndex(of: "/") ?? folder.startIndex)...].dropFirst())
    }
}
