import BudgetModel
import Site
import Testing

@Suite("The map of a year's departments")
struct DepartmentMapTests {
    @Test("gives each department a tile as large as its money, in the order of the tables")
    func drawsTiles() {
        let view = view([
            ("区财政局", 40), ("区教育局", 30), ("区水务局", 10), ("区文化局", 10), ("区卫健局", 10),
        ])
        #expect(view.texts(tiles, "name") == ["区财政局", "区教育局", "区水务局", "区文化局", "区卫健局"])
        #expect(view.texts(tiles, "share") == ["40.0%", "30.0%", "10.0%", "10.0%", "10.0%"])
        #expect(view.texts(tiles, "left") == ["0.0%", "57.1%", "0.0%", "33.3%", "66.7%"])
        #expect(view.texts(tiles, "top") == ["0.0%", "0.0%", "70.0%", "70.0%", "70.0%"])
        #expect(view.texts(tiles, "width") == ["57.1%", "42.9%", "33.3%", "33.4%", "33.3%"])
        #expect(view.texts(tiles, "height") == ["70.0%", "70.0%", "30.0%", "30.0%", "30.0%"])
    }

    @Test("leaves no gap and lets no tile reach beyond it, however many there are")
    func fillsField() {
        let sums = (1...90).map { (name: "局\($0)", fen: Int?.some($0 * $0 * 7 % 1_009 + 1)) }
        let view = view(sums)
        #expect(view.texts(tiles, "name").count == 90)
        let rows = Dictionary(
            grouping: zip(view.texts(tiles, "top"), view.texts(tiles, "width")), by: \.0)
        for row in rows.values { #expect(row.reduce(0) { $0 + tenths($1.1) } == 1_000) }
        let heights = Set(zip(view.texts(tiles, "top"), view.texts(tiles, "height")).map(Row.init))
        #expect(heights.reduce(0) { $0 + tenths($1.height) } == 1_000)
    }

    @Test("names departments that disclose nothing or have nothing, and draws no tile for them")
    func namesOthers() {
        let view = view([
            ("区财政局", 30), ("区教育局", nil), ("区水务局", 20), ("区文化局", 0), ("区卫健局", 5),
        ])
        #expect(view.texts(tiles, "name") == ["区财政局", "区水务局", "区卫健局"])
        #expect(view["map.undisclosed.0"] == "区教育局")
        #expect(view["map.zero.0"] == "区文化局")
    }

    @Test("is not drawn for fewer than three departments with money, nor for sums beyond integers")
    func isNotDrawn() {
        #expect(!view([("区财政局", 1), ("区教育局", 2), ("区水务局", nil)]).has("map"))
        #expect(
            !view([("区财政局", .max), ("区教育局", .max), ("区水务局", 1)]).has("map"))
    }

    @Test("writes a name in one line or two, with the share where there is room, or not at all")
    func writesLabels() {
        let view = view([
            ("区财政局", 600), ("区水务局", 60), ("中共某某区委员会组织部", 260), ("区文化局", 1),
        ])
        #expect(view.texts("\(tiles).0.labels.0.lines", "text") == ["区财政局", "65.1%"])
        #expect(view["\(tiles).0.labels.0.room"] == "narrow")
        #expect(view["\(tiles).0.labels.0.end"] == nil)
        #expect(view.texts("\(tiles).1.labels.0.lines", "text") == ["区水", "务局", "6.5%"])
        #expect(view.texts("\(tiles).1.labels.0.lines", "top") == ["1.5em", "2.9em", "4.3em"])
        #expect(view["\(tiles).1.labels.0.room"] == "middling")
        #expect(!view.has("\(tiles).3.labels.0"))
    }

    @Test("writes a broken name in one line as soon as the field is wide enough")
    func joinsLines() {
        let view = view([("区财政局", 400), ("区水务局", 100), ("区文化局", 300)])
        #expect(view.texts("\(tiles).1.labels.0.lines", "text") == ["区水", "务局", "12.5%"])
        #expect(view.texts("\(tiles).1.labels.1.lines", "text") == ["区水务局", "12.5%"])
        #expect(view["\(tiles).1.labels.0.room"] == "narrow")
        #expect(view["\(tiles).1.labels.0.end"] == view["\(tiles).1.labels.1.room"])
        #expect(view["\(tiles).1.labels.1.room"] == "middling")
    }

    private let tiles = "map.tiles"

    private struct Row: Hashable {
        let top: String?
        let height: String?
    }

    private func tenths(_ text: String?) -> Int {
        Int((text ?? "").filter(\.isNumber)) ?? 0
    }

    private func view(_ departments: [(name: String, fen: Int?)]) -> TemplateView {
        let disclosures = departments.map { name, fen in
            Sample.disclosure(
                department: name, funding: Funding(total: fen.map { Sample.figure("1", fen: $0) }),
                projects: [])
        }
        return TemplateView(
            YearPage(
                of: 2_020, in: SiteBudget(Budget(disclosures: disclosures)), commentary: [],
                context: Sample.context()),
            YearPage.fields)
    }
}
