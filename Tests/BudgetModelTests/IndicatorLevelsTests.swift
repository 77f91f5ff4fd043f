import BudgetModel
import Testing

@Suite("The levels above an indicator")
struct IndicatorLevelsTests {
    @Test("are those it was given, the first level first", arguments: 0...3)
    func keepsOrder(count: Int) {
        let given = (0..<count).map { depth in
            PrintedText("级\(depth)", at: CellPlace(page: 1, line: 3, column: depth + 1))
        }
        var added = IndicatorLevels()
        for level in given { added.append(level) }
        #expect(Array(added) == given)
        #expect(added.first == given.first)
        #expect(added.count == count)
        #expect(added == IndicatorLevels(given))
    }

    @Test("differ where a deeper one does")
    func comparesAll() {
        let place = CellPlace(page: 1, line: 1, column: 1)
        let first = PrintedText("产出指标", at: place)
        let levels: IndicatorLevels = [first, PrintedText("数量指标", at: place)]
        #expect(levels != [first, PrintedText("质量指标", at: place)])
        #expect(levels != [first])
        #expect(levels != [])
    }
}
