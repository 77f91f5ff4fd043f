public import BudgetModel

extension SearchScript {
    /// Appends what is found in some projects of a table: a line for each, a blank one, a line for each text
    /// that they promise, once, and the numbers that say where it stands.
    mutating func appendBlock(_ block: Range<Int>, of table: SearchedProjects) {
        for index in block { appendName(of: table, index) }
        end(.line)
        var texts = NumberedTexts()
        for index in block { texts.append(table.projects, index) }
        append(written: texts.lines.bytes)
        append(written: texts.numbers.bytes)
    }

    /// Appends a line: the name of a project, the name of its page, and its code as it is printed unless that
    /// is the page's name with a dash.
    mutating func appendName(of table: SearchedProjects, _ index: Int) {
        append(table.projects[index].name)
        end(.tab)
        append(table.pages[index])
        if let code = table.projects[index].code?.printed {
            end(.tab)
            if !isPlain(code, on: table.pages[index]) { append(code) }
        }
        end(.line)
    }
}

/// Whether a code is the name of its page but for a dash (—) in the place of the first hyphen.
private func isPlain(_ code: String, on page: String) -> Bool {
    guard let hyphen = page.utf8.firstIndex(of: UInt8(ascii: "-")) else {
        return code.utf8.elementsEqual(page.utf8)
    }
    let before = page.utf8[..<hyphen]
    let behind = page.utf8[page.utf8.index(after: hyphen)...]
    return code.utf8.count == page.utf8.count + 2
        && code.utf8.starts(with: before)
        && code.utf8.dropFirst(before.count).starts(with: "—".utf8)
        && code.utf8.suffix(behind.count).elementsEqual(behind)
}

/// Texts that are each kept once, and the numbers that name them.
private struct NumberedTexts {
    /// A line for each text.
    private(set) var lines = SearchScript()
    private(set) var numbers = SearchScript()
    /// Where each line begins, and where the next one will.
    private var starts = [0]
    /// The numbers of texts plus one, each where its hash leads to or behind; 0 where there is none.
    private var known: [Int32] = Array(repeating: 0, count: 1 << 10)

    /// Appends what a project promises.
    mutating func append(_ projects: [Project], _ index: Int) {
        let indicators = projects[index].performanceTarget.indicators
        numbers.append(indicators.count)
        append(projects[index].performanceTarget.goal?.text)
        for row in indicators.indices {
            append(indicators[row].levels)
            numbers.append(indicators[row].target.targetClass.searchNumber)
            append(indicators[row].name.text)
            append(indicators[row].target.text)
            append(indicators[row].explanation?.text)
        }
    }

    private mutating func append(_ text: String?) {
        if let text, !text.isEmpty { lines.append(text) }
        endText()
    }

    private mutating func append(_ levels: IndicatorLevels) {
        for depth in levels.indices {
            if depth > 0 { lines.end(.tab) }
            lines.append(levels[depth].text)
        }
        endText()
    }

    /// Names the text that was just written: 0 for none, 1 for a new one, else how far back it stands, plus
    /// one; then it is taken back.
    private mutating func endText() {
        let (count, start) = (starts.count - 1, starts[starts.count - 1])
        if lines.bytes.count == start { return numbers.append(0) }
        lines.end(.line)
        let (text, place) = found(start..<lines.bytes.count)
        if let text {
            lines.cut(to: start)
            return numbers.append(count - text + 1)
        }
        known[place] = Int32(count + 1)
        starts.append(lines.bytes.count)
        numbers.append(1)
        if 2 * starts.count > known.count { makeRoom() }
    }

    /// The number of the text that is equal to some bytes; else where it is to be known.
    private func found(_ range: Range<Int>) -> (text: Int?, place: Int) {
        let bytes = lines.bytes
        var place = hash(range) & (known.count - 1)
        while known[place] != 0 {
            let text = Int(known[place]) - 1
            if bytes[starts[text]..<starts[text + 1]].elementsEqual(bytes[range]) {
                return (text, place)
            }
            place = (place + 1) & (known.count - 1)
        }
        return (nil, place)
    }

    private mutating func makeRoom() {
        known = Array(repeating: 0, count: 2 * known.count)
        for text in 0..<starts.count - 1 {
            let place = found(starts[text]..<starts[text + 1]).place
            known[place] = Int32(text + 1)
        }
    }

    private func hash(_ range: Range<Int>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for index in range { hash = (hash ^ UInt32(lines.bytes[index])) &* 0x0100_0193 }
        return Int(hash >> 7)
    }
}

extension TargetClass {
    /// What stands for the class in the index: its place among all.
    public var searchNumber: Int { Self.all.firstIndex(of: self) ?? 0 }

    /// Kept, since each row asks.
    private static let all = Array(allCases)
}
