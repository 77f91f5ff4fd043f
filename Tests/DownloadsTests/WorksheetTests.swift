import BudgetModel
import Testing

@testable import Downloads

@Suite("A sheet of a workbook")
struct WorksheetTests {
    @Test("types its cells, leaves out blank ones and freezes its heading")
    func typesCells() {
        let quantity = Quantity(number: DecimalNumber(digits: 850, scale: 1), measure: "%")
        let indicator = Sample.indicator("甲", target: "85.0%", .quantity(quantity), line: 8)
        let sheet = sheet(of: .indicators, [Sample.project("体检", [indicator])])
        #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
        #expect(sheet.contains("<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>指标编号</t></is></c>"))
        #expect(sheet.contains("<c r=\"C2\"><v>2020</v></c>"))
        #expect(sheet.contains("<c r=\"P2\" t=\"b\"><v>1</v></c>"))
        #expect(sheet.contains("<c r=\"R2\"><v>85.0</v></c>"))
        #expect(!sheet.contains("<c r=\"N2\""))
        #expect(sheet.contains("<c r=\"AH2\" t=\"inlineStr\">"))
        #expect(sheet.hasSuffix("<autoFilter ref=\"A1:AL2\"/></worksheet>"))
    }

    @Test(
        "holds any text as it is",
        arguments: [
            ("=1+1", "=1+1"), ("甲<乙&丙>", "甲&lt;乙&amp;丙&gt;"), ("甲\n乙", "甲\n乙"),
            ("甲\u{1}\r", "甲_x0001__x000D_"), ("_x0041_", "_x005F_x0041_"), ("a_b", "a_b"),
        ]
    )
    func holdsTexts(text: String, xml: String) {
        let sheet = sheet(of: .projects, [Sample.project(text, [])])
        #expect(sheet.contains("<t xml:space=\"preserve\">\(xml)</t>"))
    }

    @Test("says so where a text is longer than Excel takes")
    func cutsTexts() {
        let sheet = sheet(
            of: .projects, [Sample.project(String(repeating: "目", count: 20_000), [])])
        #expect(sheet.contains("目…（全文见 CSV 文件）</t>"))
    }

    private func sheet(of table: DataTable, _ projects: [Project]) -> String {
        String(
            decoding: Worksheet.bytes(of: Sample.tables(of: projects)[table]), as: UTF8.self)
    }
}

@Suite("A workbook and a database")
struct BinaryFileTests {
    private let tables = Sample.tables(of: [
        Sample.project("体检", [Sample.indicator("甲", target: "及时", .state, line: 8)])
    ])

    @Test("have the same bytes each time, whatever the clock says")
    func isTheSame() {
        func workbook() -> [UInt8] {
            var bytes: [UInt8] = []
            Workbook.append(tables, to: &bytes)
            return bytes
        }
        func database() -> [UInt8] {
            var bytes: [UInt8] = []
            var database = SQLite()
            database.add(tables)
            database.finish(into: &bytes)
            return bytes
        }
        #expect(workbook().starts(with: "PK\u{3}\u{4}".utf8))
        #expect(workbook() == workbook())
        #expect(database().starts(with: "SQLite format 3\0".utf8))
        #expect(database() == database())
    }
}
