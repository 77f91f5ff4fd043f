public import BudgetModel

/// A run of a segment's projects, wherever its tables end: each by its table and its place there, since
/// copies would take hold of all their parts.
struct SearchedRun {
    let places: [(table: SearchedProjects, index: Int)]

    /// Takes the projects of a segment with numbers in a range.
    init(_ range: Range<Int>, of tables: [SearchedProjects]) {
        var places: [(table: SearchedProjects, index: Int)] = []
        var start = 0
        for table in tables {
            let end = start + table.projects.count
            for number in range.clamped(to: start..<end) { places.append((table, number - start)) }
            start = end
        }
        self.places = places
    }
}

extension SearchScript {
    /// Appends a line for each project: its name, the name of its page, and its code as it is printed unless
    /// that is the page's name with a dash.
    mutating func appendNames(of run: SearchedRun) {
        for (table, index) in run.places {
            append(table.projects[index].name)
            end(.tab)
            append(table.pages[index])
            if let code = table.projects[index].code?.printed {
                let isPlain = code == table.pages[index].replacingFirst("-", by: "—")
                end(.tab)
                if !isPlain { append(code) }
            }
            end(.line)
        }
    }

    /// Appends what projects promise: each text once, then the numbers that say where it stands.
    mutating func appendPromises(of run: SearchedRun) {
        var texts = NumberedTexts()
        for (table, index) in run.places {
            let promise = table.projects[index].performanceTarget
            let indicators = promise.indicators
            texts.numbers.append(indicators.count)
            texts.append(promise.goal?.text)
            for row in indicators.indices {
                texts.append(indicators[row].levels.map(\.text).joined(separator: "\u{1F}"))
                texts.numbers.append(indicators[row].target.targetClass.searchNumber)
                texts.append(indicators[row].name.text)
                texts.append(indicators[row].target.printed.text)
                texts.append(indicators[row].explanation?.text)
            }
        }
        for text in texts.texts {
            for (number, part) in text.split(separator: "\u{1F}").enumerated() {
                if number > 0 { end(.tab) }
                append(String(part))
            }
            end(.line)
        }
        for number in texts.numbers { append(number) }
    }
}

/// Texts that are each kept once, and the numbers that name them.
private struct NumberedTexts {
    private(set) var texts: [String] = []
    var numbers: [Int] = []
    private var known: [String: Int] = [:]

    /// Names a text: 0 for none, 1 for a new one, else how far back it stands, plus one.
    mutating func append(_ text: String?) {
        guard let text, !text.isEmpty else { return numbers.append(0) }
        if let number = known[text] { return numbers.append(texts.count - number + 1) }
        known[text] = texts.count
        texts.append(text)
        numbers.append(1)
    }
}

extension String {
    /// The text with the first of a character exchanged for another.
    fileprivate func replacingFirst(_ old: Character, by new: String) -> String {
        guard let place = firstIndex(of: old) else { return self }
        return self[..<place] + new + self[index(after: place)...]
    }
}

extension TargetClass {
    /// What stands for the class in the index: its place among all.
    public var searchNumber: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
