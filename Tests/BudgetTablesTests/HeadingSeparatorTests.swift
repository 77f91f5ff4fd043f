import BudgetTables
import Diagnostics
import Documents
import Testing

@Suite("A table without tabs")
struct HeadingSeparatorTests {
    @Test("is told by the separator of its heading", arguments: [",", ";", "|", "，"])
    func namesSeparator(separator: String) {
        let cells = ["项目名称", "一级指标", "明细指标", "指标值"]
        let table = "2020年绩效目标表\n\n\(cells.joined(separator: separator))\n"
        #expect(
            report(of: table) == """
                t.txt:3:1: error: the cells of the table are parted by "\(separator)", not by tabs \
                [separator-not-tab]
                    remedy: save the table as text separated by tabs, in UTF-8

                """
        )
    }

    @Test("that has no heading either lacks the heading")
    func lacksHeading() {
        #expect(report(of: "2020年绩效目标表\n指标值的说明，仅供参考\n").contains("[heading-missing]"))
    }

    private func report(of text: String) -> String {
        var faults: [Diagnostic] = []
        let grid = Grid(reading: Array(text.utf8), path: "t.txt", faults: &faults)
        _ = readDisclosures(from: grid, faults: &faults)
        return DiagnosticFormat.text.report(faults, in: .english)
    }
}
