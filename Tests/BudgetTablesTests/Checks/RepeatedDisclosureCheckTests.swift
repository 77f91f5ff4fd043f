import BudgetModel
import Testing

@Suite("Two tables of one department")
struct RepeatedDisclosureCheckTests {
    static let rows = [(name: "2—1000001项目", rows: [SampleRow("参检率", "≥85%")])]

    @Test("for the same year and stage are an error at the second one")
    func areAnError() {
        let first = sampleDisclosure(projects: Self.rows)
        let second = sampleDisclosure(path: "content/targets/2020/copy.txt", projects: Self.rows)
        #expect(
            faults(of: first, second) == [
                "content/targets/2020/copy.txt:6:1: error: \"组织部\" already discloses its 2020 table "
                    + "at content/targets/2020/zuzhibu.txt:6:1 [duplicate-disclosure] "
                    + "keep the one that is valid"
            ]
        )
    }

    @Test("for different years or stages are fine")
    func areFine() {
        let first = sampleDisclosure(projects: Self.rows)
        var (nextYear, accounts) = (first, first)
        nextYear.year = 2021
        nextYear.document.path = "content/targets/2021/zuzhibu.txt"
        accounts.stage = .finalAccounts
        #expect(faults(of: first, nextYear, accounts) == [])
    }
}
