import BudgetModel
import Site
import Testing

@Suite("A target that the table has in several columns")
struct TargetCellsTests {
    @Test("is put together on its page, with each cell verbatim beside it")
    func isPutTogether() throws {
        let text = try page(of: columns)
        #expect(text.contains("<b>≥35公里</b>"))
        #expect(text.contains("至少 35 公里"))
        #expect(
            text.contains(
                "<span>原表分列：</span> <span>指标性质</span>“≥” "
                    + "<span>指标值</span>“35” <span>度量单位</span>“公里”"))
    }

    @Test("has no such line where it stands in one cell")
    func standsInOneCell() throws {
        #expect(!(try page(of: .value)).contains("原表分列"))
    }

    private var columns: TargetCells {
        let place = CellPlace(page: 1, line: 4, column: 1)
        return .columns(
            TargetColumns(
                comparison: PrintedText("≥", at: place), unit: PrintedText("公里", at: place),
                type: nil, text: "≥35公里"))
    }

    private func page(of cells: TargetCells) throws -> String {
        var indicator = Sample.indicator(
            "保洁长度", target: "35",
            statement: .quantity(Quantity(comparison: .atLeast, number: 35, measure: "公里")))
        indicator.target.cells = cells
        let project = Sample.project("河道保洁", indicators: [indicator])
        let site = try PlannedSite(Sample.disclosure(department: "甲局", projects: [project]))
        let address = try #require(
            site.addresses.first { $0.hasPrefix("2020/") && $0.contains("/p-") })
        return try site.text(address)
    }
}
