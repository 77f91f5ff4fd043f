import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("The sum of a department's projects")
struct ProjectsSumCheckTests {
    @Test("is reported where it is more than the department has")
    func isReported() {
        let table = read("120.50|100.50|20.00|", "100.50|100.50||", "30.00||30.00|")
        #expect(
            allFaults(of: table.disclosures).map(\.printed) == [
                """
                t.txt:4:5: warning: the projects in lines 5 to 6 add up to 130.50 万元, more than the department's 120.50 万元 [projects-exceed-department]
                    remedy: compare the sums of the department and its projects
                    第 5 至 6 行各项目相加为 130.50 万元，超过部门的 120.50 万元
                    核对部门与各项目的金额
                """
            ])
    }

    @Test(
        "may be less, the same or unknown",
        arguments: [
            ["3|1|2|", "1|1||", "2||2|"], ["3|1|2|", "1|1||", "||||"], ["3|1|2|", "||||", "||||"],
            ["||||", "1|1||", "2||2|"],
        ])
    func mayBe(rows: [String]) {
        #expect(allFaults(of: read(rows[0], rows[1], rows[2]).disclosures).isEmpty)
    }

    @Test("is compared by its sources where the department states no total")
    func comparesSources() {
        let table = read("|1||", "|1||", "|1||")
        #expect(
            allFaults(of: table.disclosures).map(\.code) == ["projects-exceed-department"])
    }

    private func read(_ department: String, _ first: String, _ second: String) -> ReadTable {
        ReadTable(
            Lines.title, Lines.heading, Lines.subheading, "组织部|\(department)||||",
            "2—1000001体检经费|\(first)|产出指标|参检率|≥85%|",
            "2—1000002表彰经费|\(second)|产出指标|次数|4次|")
    }
}
