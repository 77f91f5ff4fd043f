import BudgetModel
import Diagnostics
import Testing

@Suite("The folder of a table")
struct YearFolderCheckTests {
    static let rows = [(name: "2—1000001项目", rows: [SampleRow("参检率", "≥85%")])]

    @Test("may not be that of another year than the title's")
    func isCompared() {
        let disclosure = sampleDisclosure(
            path: "content/targets/2019/zuzhibu.txt", projects: Self.rows)
        #expect(
            faults(of: disclosure) == [
                "content/targets/2019/zuzhibu.txt:3:1: warning: the title names 2020, but the file lies "
                    + "in the folder 2019 [year-folder-differs] check the year in the title, or move the "
                    + "file to the folder 2020"
            ]
        )
    }

    @Test("is reported once for a title, however many departments stand below it")
    func isReportedOnce() {
        let first = sampleDisclosure(
            path: "content/targets/2019/zuzhibu.txt", projects: Self.rows)
        var (second, later) = (first, first)
        second.department.name.text = "教育局"
        later.year = 2021
        later.title.place = CellPlace(page: 1, line: 30, column: 1)
        let found = allFaults(of: [first, second, later]).filter {
            $0.code == "year-folder-differs"
        }
        #expect(found.map(\.location.line) == [3, 30])
    }

    @Test(
        "may be that of the same year, or of none",
        arguments: [
            "content/targets/2020/a/b.txt", "content/targets/b.txt", "content/targets/预算/b.txt",
        ]
    )
    func isFine(path: String) {
        #expect(faults(of: sampleDisclosure(path: path, projects: Self.rows)) == [])
    }
}
