import BudgetModel
import Foundation
import Testing

@testable import Downloads

@Suite("A sheet of a workbook")
struct WorksheetTests {
    @Test("types its cells, leaves out blank ones and freezes its heading")
    func typesCells() {
        let quantity = Quantity(number: DecimalNumber(digits: 850, scale: 1), measure: "%")
        let indicator = Sample.indicator("甲", target: "85.0%", .quantity(quantity), line: 8)
        let (sheet, _) = sheet(of: .indicators, [Sample.project("体检", [indicator])])
        #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
        #expect(sheet.contains("<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>指标编号</t></is></c>"))
        #expect(sheet.contains("<c r=\"A2\" t=\"s\"><v>0</v></c>"))
        #expect(sheet.contains("<c r=\"C2\"><v>2020</v></c>"))
        #expect(sheet.contains("<c r=\"S2\" t=\"b\"><v>1</v></c>"))
        #expect(sheet.contains("<c r=\"U2\"><v>85.0</v></c>"))
        #expect(!sheet.contains("<c r=\"N2\""))
        #expect(sheet.contains("<c r=\"AK2\" t=\"s\">"))
        #expect(sheet.hasSuffix("<autoFilter ref=\"A1:AO2\"/></worksheet>"))
    }

    @Test("names each text by its number, the same text by the same one")
    func sharesTexts() throws {
        let indicators = ["甲", "乙", "甲"].map {
            Sample.indicator($0, target: "及时", .state, line: 8)
        }
        let (sheet, texts) = sheet(of: .indicators, [Sample.project("体检", indicators)])
        let items = texts.components(separatedBy: "<si>").dropFirst()
        #expect(Set(items).count == items.count)
        #expect(texts.contains("uniqueCount=\"\(items.count)\""))
        func text(_ cell: String) throws -> String {
            let value = try #require(
                sheet.firstMatch(of: try Regex("<c r=\"\(cell)\" t=\"s\"><v>([0-9]+)</v>")))
            let number = try #require(value.output[1].substring.flatMap { Int($0) })
            return items[items.startIndex + number]
        }
        #expect(try text("L2").contains(">甲<"))
        #expect(try text("L3").contains(">乙<"))
        #expect(try text("L4") == text("L2"))
        #expect(try text("G2").contains(">体检<"))
        #expect(try text("G4") == text("G2"))
        #expect(try text("A4") != text("A2"))
    }

    @Test(
        "holds any text as it is",
        arguments: [
            ("=1+1", "=1+1"), ("甲<乙&丙>", "甲&lt;乙&amp;丙&gt;"), ("甲\n乙", "甲\n乙"),
            ("甲\u{1}\r", "甲_x0001__x000D_"), ("_x0041_", "_x005F_x0041_"), ("a_b", "a_b"),
        ]
    )
    func holdsTexts(text: String, xml: String) {
        let (_, texts) = sheet(of: .projects, [Sample.project(text, [])])
        #expect(texts.contains("<t xml:space=\"preserve\">\(xml)</t>"))
    }

    @Test("says so where a text is longer than Excel takes")
    func cutsTexts() {
        let long = String(repeating: "目", count: 32_760) + "𠮷𠮷𠮷𠮷"
        let (_, texts) = sheet(of: .projects, [Sample.project(long, [])])
        #expect(texts.contains("\(long.prefix(32_000))…（全文见 CSV 文件）</t>"))
    }

    @Test("holds a text as long as Excel takes, in whatever script")
    func holdsLongTexts() {
        let long = String(repeating: "目", count: 32_761) + "𠮷𠮷𠮷"
        let (_, texts) = sheet(of: .projects, [Sample.project(long, [])])
        #expect(texts.contains("\(long)</t>"))
    }

    @Test("writes what XML cannot hold as Excel does")
    func writesNoncharacters() {
        let (_, texts) = sheet(of: .projects, [Sample.project("目\u{FFFE}\u{FFFF}\u{1}录", [])])
        #expect(texts.contains("目_xFFFE__xFFFF__x0001_录</t>"))
    }

    private func sheet(
        of table: DataTable, _ projects: [Project]
    ) -> (sheet: String, texts: String) {
        var texts = SharedTexts()
        let sheet = Worksheet(of: table.definition.columns)
            .bytes(of: Sample.tables(of: projects)[table], sharing: &texts)
        return (
            String(decoding: sheet, as: UTF8.self),
            String(decoding: texts.xml(head: "<sst"), as: UTF8.self)
        )
    }
}

@Suite("A workbook and a database")
struct BinaryFileTests {
    private let tables = Sample.tables(of: [
        Sample.project("体检", [Sample.indicator("甲", target: "及时", .state, line: 8)])
    ])

    @Test("have the same bytes each time, whatever the clock says")
    func isTheSame() throws {
        func workbook() -> [UInt8] {
            var bytes: [UInt8] = []
            Workbook.append(tables, to: &bytes)
            return bytes
        }
        func database() throws -> [UInt8] {
            let file = URL.temporaryDirectory.appending(path: UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: file) }
            var database = SQLite(at: file.path)
            for table in DataTable.allCases { database.add(tables[table], to: table) }
            #expect(database.finish() == nil)
            return Array(try Data(contentsOf: file))
        }
        #expect(workbook().starts(with: "PK\u{3}\u{4}".utf8))
        #expect(workbook() == workbook())
        #expect(try database().starts(with: "SQLite format 3\0".utf8))
        #expect(try database() == database())
    }

    @Test("tells why the file of a database cannot be made")
    func tellsFailure() {
        var database = SQLite(at: "/there is no such folder/budget.sqlite")
        for table in DataTable.allCases { database.add(tables[table], to: table) }
        #expect(database.finish() == ENOENT)
    }

    @Test("tells that there is no room for the file of a database", .timeLimit(.minutes(1)))
    func tellsFullDisk() {
        var database = SQLite(at: "/dev/full")
        for table in DataTable.allCases { database.add(tables[table], to: table) }
        #expect(database.finish() == ENOSPC)
    }
}
