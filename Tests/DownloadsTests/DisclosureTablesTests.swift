import BudgetModel
import Diagnostics
import Downloads
import Testing

@Suite("The tables of a disclosure")
struct DisclosureTablesTests {
    @Test("tell a sum that is not disclosed from one of nothing")
    func tellsBlankFromZero() {
        let funding = Funding(
            total: Sample.figure("0", fen: 0, at: Sample.place(7, 9)),
            generalBudget: Sample.figure("17,668.25", fen: 17_668_250_000, at: Sample.place(7, 11)))
        let tables = Sample.tables(of: [], funding: funding)
        let row = Sample.cells(.disclosures, of: tables)[0]
        #expect(row["total_wan_yuan"] == "0")
        #expect(row["total_fen"] == "0")
        #expect(row["general_budget_wan_yuan"] == "17668.25")
        #expect(row["fund_budget_fen"] == nil)
        let cells = Sample.cells(.funding, of: tables)
        #expect(cells.map { $0["funding_source"] } == ["total", "general_budget"])
        #expect(cells.map { $0["printed"] } == ["0", "17,668.25"])
        #expect(cells.map { $0["source_column"] } == ["9", "11"])
        #expect(cells.map { $0["project_id"] } == [nil, nil])
    }

    @Test("give each project and indicator a key and an address of its own")
    func givesKeys() {
        let indicators = ["甲", "乙", "甲甲"].map {
            Sample.indicator($0, target: "及时", .state, line: 8)
        }
        let tables = Sample.tables(
            of: [Sample.project("体检", code: "2—1", indicators), Sample.project("表彰", [])])
        let projects = Sample.cells(.projects, of: tables)
        #expect(projects.map { $0["project_id"] } == ["2020/zuzhibu/p0", "2020/zuzhibu/p1"])
        #expect(projects.map { $0["project_code"] } == ["2—1", nil])
        #expect(projects[0]["address"] == "https://example.com/2020/zuzhibu/p0.html")
        let rows = Sample.cells(.indicators, of: tables)
        #expect(
            rows.map { $0["indicator_id"] } == [
                "2020/zuzhibu/p0#i-3", "2020/zuzhibu/p0#i-3-2", "2020/zuzhibu/p0#i-6",
            ])
        #expect(rows[1]["address"] == "https://example.com/2020/zuzhibu/p0.html#i-3")
    }

    @Test(
        "part what a target value says",
        arguments: [
            (
                TargetStatement.quantity(
                    Quantity(
                        comparison: .atLeast, number: DecimalNumber(digits: 850, scale: 1),
                        measure: "元", per: ["人", "天"])),
                ["comparison": "at_least", "number": "85.0", "unit": "元", "per": "人/天"]
            ),
            (
                .range(
                    low: Quantity(number: 45), high: Quantity(number: 60, measure: "%")),
                ["number": "45", "number_high": "60", "unit": "%"]
            ),
            (.bound(.atMost, name: "人员"), ["comparison": "at_most", "relative_to": "人员"]),
            (
                .change(.up, by: Quantity(number: 5, measure: "%"), base: "上年"),
                ["tendency": "up", "number": "5", "unit": "%", "relative_to": "上年"]
            ),
            (
                .rank(Rank(scope: "全市", place: .among(2))),
                ["comparison": "at_most", "number": "2", "relative_to": "全市"]
            ),
            (
                .deadline(Deadline(month: 12, partOfMonth: .beginning, recurrence: .yearly)),
                ["due_month": "12", "due_part": "beginning_of_month", "recurrence": "yearly"]
            ),
            (.deadline(Deadline(partOfYear: .whole)), ["due_part": "whole_year"]),
            (
                .schedule(Schedule(quantity: Quantity(number: 1, measure: "次"), period: "季度")),
                ["number": "1", "unit": "次", "per": "季度"]
            ),
            (
                .parts([LabelledQuantity(label: "嘉奖", quantity: Quantity(number: 1_500))]),
                ["parts": #"[{"label":"嘉奖","number":1500}]"#]
            ),
            (.placeholder(.blank), [:]),
        ]
    )
    func partsValues(statement: TargetStatement, parts: [String: String]) {
        let indicator = Sample.indicator("甲", target: "原文", statement, line: 8)
        let tables = Sample.tables(of: [Sample.project("体检", [indicator])])
        let row = Sample.cells(.indicators, of: tables)[0]
        let names: Set<String> = [
            "comparison", "number", "number_high", "unit", "per", "relative_to", "tendency",
            "parts", "due_year", "due_month", "due_day", "due_part", "recurrence",
        ]
        #expect(row.filter { names.contains($0.key) } == parts)
        #expect(row["target_value"] == "原文")
    }

    @Test("name every class of target values in the dictionary")
    func namesClasses() throws {
        let column = try #require(
            DataTable.indicators.definition.columns.first { $0.name == "target_class" })
        let words = TargetClass.allCases.map { snake($0.rawValue) }
        #expect(column.codes.map(\.code) == words)
    }

    @Test("have different names for their columns, and a heading and a meaning for each")
    func namesColumns() {
        for table in DataTable.allCases.map(\.definition) {
            let columns = table.columns
            #expect(Set(columns.map(\.name)).count == columns.count)
            #expect(Set(columns.map(\.heading)).count == columns.count)
            #expect(columns.allSatisfy { !$0.meaning.chinese.isEmpty })
            #expect(columns[0].isRequired)
            for reference in table.references {
                let other = DataTable(rawValue: reference.table)?.definition
                #expect(other?.key == reference.column)
                #expect(columns.contains { $0.name == reference.column })
            }
        }
    }

    private func snake(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
    }
}
