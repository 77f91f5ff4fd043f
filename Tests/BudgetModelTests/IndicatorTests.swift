import BudgetModel
import Testing

@Suite("An indicator")
struct IndicatorTests {
    /// A budget of 100,000 projects has half a million.
    @Test("takes little room beside its texts")
    func isSmall() {
        #expect(MemoryLayout<Indicator>.stride <= 176)
    }
}
