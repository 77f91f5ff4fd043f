import Testing

@Suite("Two projects of a department")
struct SharedIndicatorsCheckTests {
    static let shared = [
        SampleRow("系统故障率", "≤1%"), SampleRow("维护及时性", "及时"), SampleRow("业务需要", "满足"),
    ]

    @Test("are reported once when most of their indicators are the same")
    func areReported() {
        let disclosure = sampleDisclosure(projects: [
            ("2—1档案", [SampleRow("维护次数", "≥3次/周")] + Self.shared),
            ("2—2安全", [SampleRow("线路维护", "≥4次/年")] + Self.shared),
        ])
        #expect(
            faults(of: disclosure) == [
                "content/targets/2020/zuzhibu.txt:11:1: warning: the indicators of \"2—2安全\" in lines "
                    + "12, 13, 14 are those of \"2—1档案\" in lines 8, 9, 10 [shared-indicators] "
                    + "check whether one was pasted, or the two are one project"
            ]
        )
    }

    @Test("are fine when they share three of five, or other values")
    func areFine() {
        let others = [SampleRow("满意度", "≥90%"), SampleRow("覆盖率", "≥95%")]
        let different = [SampleRow("到课率", "≥90%"), SampleRow("期数", "≥9期")]
        let stricter = Self.shared.map { SampleRow($0.name, "≥99%") }
        let disclosure = sampleDisclosure(projects: [
            ("2—1档案", Self.shared + others), ("2—2安全", Self.shared + different),
            ("2—3维护", stricter),
        ])
        #expect(faults(of: disclosure) == [])
    }

    @Test("are fine when they use a formula of the whole department")
    func useFormula() {
        let projects = (1...9).map { (name: "2—\($0)项目", rows: Self.shared) }
        #expect(faults(of: sampleDisclosure(projects: projects)) == [])
    }
}
