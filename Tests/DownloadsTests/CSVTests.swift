import BudgetModel
import Testing

@testable import Downloads

@Suite("A CSV file")
struct CSVTests {
    @Test(
        "quotes what would break a line, and guards what a spreadsheet could run",
        arguments: [
            ("及时", "及时"),
            ("甲,乙", "\"甲,乙\""),
            ("甲\"乙", "\"甲\"\"乙\""),
            ("甲\n乙", "\"甲\n乙\""),
            ("=1+1", "'=1+1"),
            ("+5", "'+5"),
            ("-", "'-"),
            ("@a", "'@a"),
            ("'甲", "''甲"),
            ("\t甲", "'\t甲"),
            ("\r甲", "\"'\r甲\""),
            ("＝甲", "'＝甲"),
            ("＠甲", "'＠甲"),
            ("＜甲", "＜甲"),
            ("=A1,\"b\"", "\"'=A1,\"\"b\"\"\""),
            ("1-2", "1-2"),
        ]
    )
    func quotes(text: String, cell: String) {
        let indicator = Sample.indicator("名称", target: text, .state, line: 8)
        let tables = Sample.tables(of: [Sample.project("体检", [indicator])])
        var bytes: [UInt8] = []
        CSV.append(tables[.indicators], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self).contains(",名称,\(cell),,,,,state,"))
    }

    @Test("has the same heading whatever it holds, and ends each line in CR and LF")
    func hasHeading() {
        var empty: [UInt8] = []
        CSV.append(Sample.tables(of: [])[.projects], to: &empty)
        #expect(empty == CSV.heading(of: DataTable.projects.definition))
        #expect(empty.suffix(2) == [0x0D, 0x0A])
        var one: [UInt8] = []
        CSV.append(Sample.tables(of: [Sample.project("体检", [])])[.projects], to: &one)
        #expect(one.starts(with: empty))
        #expect(one.suffix(2) == [0x0D, 0x0A])
    }

    @Test("does not guard a number below zero")
    func keepsNumbers() {
        let funding = Funding(total: Sample.figure("-1", fen: -1_000_000, at: Sample.place(7, 9)))
        let row = Sample.cells(.funding, of: Sample.tables(of: [], funding: funding))[0]
        #expect(row["amount_wan_yuan"] == "-1")
        #expect(row["amount_fen"] == "-1000000")
        #expect(row["printed"] == "'-1")
    }

    @Test(
        "is read back as it was written, whatever the texts are",
        arguments: [
            "及时", "甲,乙", "甲\"乙\"", "\"", "甲\n乙\r\n丙", "=1+1", "'甲", "''", "'", "\r甲", "＝甲",
            "=\"a\",b",
        ]
    )
    func isReadBack(text: String) {
        let indicators = ["前", text, "后"].map {
            Sample.indicator("名称", target: $0, .state, explanation: text, line: 8)
        }
        let project = Sample.project(text, code: text, indicators)
        let tables = Sample.tables(of: [project, project])
        for table in DataTable.allCases {
            var written: [UInt8] = []
            CSV.append(tables[table], to: &written)
            let rows = CSV.rows(of: table.definition, in: written)
            #expect(rows.count == tables[table].count)
            for row in 0..<rows.count {
                for column in table.definition.columns.indices {
                    let cell = rows.bytes[rows.range(row: row, column: column)]
                    let before = tables[table].range(row: row, column: column)
                    #expect(cell == tables[table].bytes[before])
                }
            }
        }
    }

    @Test("that is cut short is read as rows of the right width")
    func isCut() {
        let tables = Sample.tables(of: [Sample.project("甲,乙", [])])
        var written: [UInt8] = []
        CSV.append(tables[.projects], to: &written)
        let heading = CSV.heading(of: DataTable.projects.definition).count
        for count in heading...written.count {
            let rows = CSV.rows(of: DataTable.projects.definition, in: Array(written[..<count]))
            #expect(rows.count == (count == heading ? 0 : 1))
        }
    }
}
