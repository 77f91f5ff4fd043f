import BudgetModel

/// Where the words of shared descriptions stand in a disclosure; a word is two Chinese characters.
struct WordPlaces {
    /// One cell of a project.
    private struct Cell: Hashable {
        let project: Int
        let row: Int
        let column: Column

        /// The row of the project's own name.
        static let projectRow = -1
    }

    private enum Column {
        case projectName, name, value, explanation
    }

    private var cells: [Word: Set<Cell>] = [:]
    private var words: [IndicatorPlace: [Word]] = [:]
    /// One bit for each word looked for, among 4096: nearly all words of a table are none of them.
    private var filter = Array(repeating: UInt64(0), count: 64)

    /// Looks for the words of the candidates in every cell of the disclosure, once.
    init(of disclosure: Disclosure, among candidates: [SharedExplanation]) {
        for candidate in candidates {
            let found = Word.all(in: candidate.text)
            words[candidate.first] = found
            words[candidate.second] = found
            for word in found {
                cells[word] = []
                filter[word.bit >> 6] |= 1 << UInt64(word.bit & 63)
            }
        }
        for (index, project) in disclosure.projects.enumerated() {
            note(project.name, in: Cell(project: index, row: Cell.projectRow, column: .projectName))
            for (row, indicator) in project.performanceTarget.indicators.enumerated() {
                note(indicator.name.text, in: Cell(project: index, row: row, column: .name))
                let value = indicator.target.text
                note(value, in: Cell(project: index, row: row, column: .value))
                guard let explanation = indicator.explanation?.text else { continue }
                note(explanation, in: Cell(project: index, row: row, column: .explanation))
            }
        }
    }

    /// A word of the description at a place that belongs to the project at another place and not here.
    ///
    /// It is `nil` where there is none, or where the description fits its own project: one of these words
    /// stands elsewhere in it, or any word of the description in the indicator's name.
    func foreignWord(at place: IndicatorPlace, from source: IndicatorPlace) -> String? {
        let found = words[place] ?? []
        let ownName = Cell(project: place.project, row: place.row, column: .name)
        guard !found.contains(where: { cells[$0]?.contains(ownName) == true }) else { return nil }
        let distinctive = found.filter { isAtHome($0, at: source, andIn: place.project) }
        let description = Cell(project: place.project, row: place.row, column: .explanation)
        let isForeign = distinctive.allSatisfy { word in
            (cells[word] ?? []).allSatisfy { $0.project == source.project || $0 == description }
        }
        return isForeign ? distinctive.first?.text : nil
    }

    /// Whether a word stands in two projects only, and in one of them, besides the description, in its
    /// name or two more rows.
    private func isAtHome(_ word: Word, at source: IndicatorPlace, andIn other: Int) -> Bool {
        let places = cells[word] ?? []
        guard places.allSatisfy({ $0.project == source.project || $0.project == other }) else {
            return false
        }
        let rows = places.filter { cell in
            let isDescription = cell.row == source.row && cell.column == .explanation
            return cell.project == source.project && !isDescription
        }.map(\.row)
        return Set(rows).count >= 2 || rows.contains(Cell.projectRow)
    }

    /// Notes the words of a cell that some shared description has.
    private mutating func note(_ text: String, in cell: Cell) {
        Word.forEach(in: text) { word in
            guard filter[word.bit >> 6] & (1 << UInt64(word.bit & 63)) != 0 else { return }
            cells[word]?.insert(cell)
        }
    }
}

/// Two Chinese characters that follow each other.
struct Word: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    /// The word, to be quoted.
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: [first, second])
        return String(view)
    }

    /// One of 4096 bits that the word sets.
    var bit: Int { Int((first.value &* 31 &+ second.value) & 4095) }

    /// Every pair of neighbouring Chinese characters in a text.
    static func all(in text: String) -> [Word] {
        var words: [Word] = []
        forEach(in: text) { words.append($0) }
        return words
    }

    /// Whether two texts have a word in common.
    static func haveCommon(_ text: String, _ other: String) -> Bool {
        // A set, since a cell may hold hundreds of thousands of characters.
        let words = Set(all(in: text))
        return all(in: other).contains { words.contains($0) }
    }

    /// Calls a function with every pair of neighbouring Chinese characters.
    static func forEach(in text: String, _ use: (Word) -> Void) {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isChinese = (0x3400...0x9FFF).contains(scalar.value)
            if let previous, isChinese { use(Word(first: previous, second: scalar)) }
            previous = isChinese ? scalar : nil
        }
    }
}
