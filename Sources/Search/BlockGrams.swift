internal import BudgetModel

/// Collects the slots of the grams in some projects, each once.
struct BlockGrams {
    /// Each slot times two, plus one if it stands in a name; in no order.
    private(set) var entries: [UInt32] = []
    /// The slots plus one, each where its upper bits lead to or behind; 0 where there is none.
    private var known: [UInt32] = Array(repeating: 0, count: 1 << 13)
    private var text = FoldedText()

    /// Takes those of other projects in the place of the last ones.
    mutating func collect(_ projects: [Project], _ block: Range<Int>) {
        entries.removeAll(keepingCapacity: true)
        for index in known.indices { known[index] = 0 }
        // Names first, since a slot is listed once.
        for index in block { add(name: projects[index].name) }
        for index in block { addRest(of: projects, index) }
    }

    /// Takes note of a name and its initials.
    private mutating func add(name: String) {
        text.fold(name)
        add(1)
        text.replaceEach(by: Pinyin.initial)
        add(1)
    }

    /// Takes note of everything else in a project that can be found.
    private mutating func addRest(of projects: [Project], _ index: Int) {
        if let code = projects[index].code?.printed {
            add(code)
            text.fold(code, keepsHyphens: false)
            add(0)
        }
        if let goal = projects[index].performanceTarget.goal { add(goal.text) }
        let indicators = projects[index].performanceTarget.indicators
        for row in indicators.indices {
            add(indicators[row].name.text)
            add(indicators[row].target.text)
            if let explanation = indicators[row].explanation { add(explanation.text) }
        }
    }

    private mutating func add(_ text: String) {
        self.text.fold(text)
        add(0)
    }

    /// Takes note of the text at hand, which is a name (1) or not (0).
    private mutating func add(_ isName: UInt32) {
        makeRoom(forMore: 2 * text.count)
        Gram.forEachSlot(in: text) { slot in
            if insert(slot) { entries.append(slot << 1 | isName) }
        }
    }

    /// Whether a slot was not known yet.
    private mutating func insert(_ slot: UInt32) -> Bool {
        let mask = known.count - 1
        var place = Int(slot) & mask
        while known[place] != 0 {
            if known[place] == slot + 1 { return false }
            place = (place + 1) & mask
        }
        known[place] = slot + 1
        return true
    }

    private mutating func makeRoom(forMore count: Int) {
        var size = known.count
        while size < 2 * (entries.count + count) { size *= 2 }
        if size == known.count { return }
        known = Array(repeating: 0, count: size)
        for entry in entries { _ = insert(entry >> 1) }
    }
}
