import Testing

@Suite("The code of a project")
struct ProjectCodeChecksTests {
    static let rows = [SampleRow("参检率", "≥85%")]

    @Test("is missed where the others have one")
    func isMissed() {
        let disclosure = sampleDisclosure(projects: [("2—1项目", Self.rows), ("体检", Self.rows)])
        #expect(
            faults(of: disclosure) == [
                "content/targets/2020/zuzhibu.txt:8:1: warning: the project \"体检\" has no code "
                    + "[project-code-missing] put the code before the name, or the address changes "
                    + "with the name"
            ]
        )
    }

    @Test("is missed once where the table prints none")
    func isMissedOnce() {
        let disclosure = sampleDisclosure(projects: [("体检", Self.rows), ("表彰", Self.rows)])
        #expect(
            faults(of: disclosure) == [
                "content/targets/2020/zuzhibu.txt:7:1: warning: none of the 2 projects from \"体检\" on "
                    + "has a code [project-code-missing] put the code before the name, or the address "
                    + "changes with the name"
            ]
        )
    }

    @Test("needs the part before the dash")
    func isIncomplete() {
        let disclosure = sampleDisclosure(projects: [("—3000106人才", Self.rows)])
        #expect(
            faults(of: disclosure) == [
                "content/targets/2020/zuzhibu.txt:7:1: warning: the code \"—3000106\" of \"人才\" lacks "
                    + "the part before the dash [project-code-incomplete] complete the code"
            ]
        )
    }

    @Test("belongs to one project of the department and year")
    func isRepeated() {
        let disclosure = sampleDisclosure(projects: [("2—1体检", Self.rows), ("2—1表彰", Self.rows)])
        #expect(
            faults(of: disclosure) == [
                "content/targets/2020/zuzhibu.txt:8:1: warning: the code \"2—1\" of \"表彰\" is also "
                    + "that of \"体检\" in line 7 [project-code-repeated] correct one of the two codes"
            ]
        )
    }

    @Test("is fine when whole and its own")
    func isFine() {
        let disclosure = sampleDisclosure(projects: [("2—1体检", Self.rows), ("2—2表彰", Self.rows)])
        #expect(faults(of: disclosure) == [])
    }
}
