import BudgetModel
import Testing

@Suite("The place of a cell")
struct CellPlaceTests {
    @Test("has the numbers it was given, up to those of the largest document")
    func keepsNumbers() {
        let most = Int(UInt32.max)
        let place = CellPlace(page: 8, line: 3_000_000_000, column: most)
        #expect(place.page == 8)
        #expect(place.line == 3_000_000_000)
        #expect(place.column == most)
    }

    @Test("is as far as it can be told where numbers are out of all bounds")
    func clampsNumbers() {
        let place = CellPlace(page: -1, line: .max, column: 1)
        #expect(place == CellPlace(page: 0, line: Int(UInt32.max), column: 1))
    }
}
