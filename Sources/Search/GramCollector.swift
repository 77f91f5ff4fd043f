internal import BudgetModel

/// Numbers the grams of a segment as they come, and notes which project has which.
struct GramCollector {
    /// Every gram once, by its number.
    private(set) var grams: [UInt32] = []
    /// The numbers of grams (upper half) with the projects that have them in their names.
    private(set) var inNames: [UInt64] = []
    /// The same for projects that have them elsewhere and not in their names.
    private(set) var elsewhere: [UInt64] = []
    /// The last project that had each gram in its name, and the last that had it anywhere.
    private var lastInName: [Int32] = []
    private var last: [Int32] = []
    /// The numbers of grams plus one, where their hashes lead to; 0 where there is none.
    private var slots: [UInt32] = Array(repeating: 0, count: 1 << 14)
    private var text = FoldedText()

    /// Takes note of everything in a project that can be found.
    mutating func add(_ projects: [Project], _ index: Int, number: Int) {
        add(name: projects[index].name, number)
        if let code = projects[index].code {
            add(code.printed, number)
            text.fold(code.printed, keepsHyphens: false)
            add(number, isName: false)
        }
        if let goal = projects[index].performanceTarget.goal { add(goal.text, number) }
        let indicators = projects[index].performanceTarget.indicators
        for row in indicators.indices {
            add(indicators[row].name.text, number)
            add(indicators[row].target.printed.text, number)
            if let explanation = indicators[row].explanation { add(explanation.text, number) }
        }
    }

    /// Takes note of a name and its initials.
    mutating func add(name: String, _ number: Int) {
        text.fold(name)
        add(number, isName: true)
        text.foldInitials(of: name)
        add(number, isName: true)
    }

    private mutating func add(_ text: String, _ number: Int) {
        self.text.fold(text)
        add(number, isName: false)
    }

    /// Takes note of the grams of the text at hand.
    private mutating func add(_ project: Int, isName: Bool) {
        let project = Int32(truncatingIfNeeded: project)
        let units = text.units
        Gram.forEach(in: units) { gram in
            let number = number(of: gram)
            if last[number] == project, !isName || lastInName[number] == project { return }
            let pair = UInt64(number) << 32 | UInt64(project)
            last[number] = project
            if isName {
                lastInName[number] = project
                inNames.append(pair)
            } else {
                elsewhere.append(pair)
            }
        }
    }

    /// The number of a gram, a new one if it has none.
    private mutating func number(of gram: UInt32) -> Int {
        var slot = Int(Gram.place(of: gram) >> 8) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if grams[number] == gram { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        grams.append(gram)
        last.append(-1)
        lastInName.append(-1)
        slots[slot] = UInt32(grams.count)
        if grams.count * 2 > slots.count { makeRoom() }
        return grams.count - 1
    }

    /// Doubles the slots.
    private mutating func makeRoom() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, gram) in grams.enumerated() {
            var slot = Int(Gram.place(of: gram) >> 8) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}
