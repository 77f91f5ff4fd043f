import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("An indicator that stands twice in a project")
struct RepeatedIndicatorCheckTests {
    @Test("is reported with both values where they differ")
    func differs() {
        #expect(
            allFaults(of: [disclosure("≥90%", "≥80%")]).map(\.printed) == [
                """
                content/targets/2020/zuzhibu.txt:8:11: warning: the indicator "满意度" has the value "≥80%" here and "≥90%" in line 7 [indicator-repeated]
                    remedy: delete the row too many, or give two indicators names of their own
                    指标“满意度”的值是“≥80%”，第 7 行同一指标的值是“≥90%”
                    删去多余的一行；如果是两个指标，写明不同的名称
                """
            ])
    }

    @Test("is reported where the whole row is the same")
    func isSame() {
        #expect(
            allFaults(of: [disclosure("≥90%", "≥90%")]).map(\.printed) == [
                """
                content/targets/2020/zuzhibu.txt:8:11: warning: the indicator "满意度" (≥90%) stands in line 7 too [indicator-repeated]
                    remedy: delete the row too many, or give two indicators names of their own
                    指标“满意度”（≥90%）与第 7 行重复
                    删去多余的一行；如果是两个指标，写明不同的名称
                """
            ])
    }

    @Test("is found in long projects too, at its first place")
    func isFoundInLongProjects() {
        let rows = (1...40).map { SampleRow("指标\($0)", "\($0)个") } + [SampleRow("指标3", "9个")]
        let table = sampleDisclosure(projects: [("2—1000001体检", rows)])
        let found = allFaults(of: [table]).filter { $0.code == "indicator-repeated" }
        #expect(found.map(\.location.line) == [47])
        #expect(found.first?.message.english.contains("in line 9") == true)
    }

    @Test("is another one where its description is, or its project")
    func isAnother() {
        let table = sampleDisclosure(projects: [
            ("2—1000001体检", [SampleRow("满意度", "≥90%", "职工"), SampleRow("满意度", "≥80%", "群众")]),
            ("2—1000002表彰", [SampleRow("满意度", "≥90%")]),
        ])
        #expect(!allFaults(of: [table]).map(\.code).contains("indicator-repeated"))
    }

    private func disclosure(_ first: String, _ second: String) -> Disclosure {
        sampleDisclosure(projects: [
            ("2—1000001体检", [SampleRow("满意度", first, "问卷"), SampleRow("满意度", second, "问卷")])
        ])
    }
}
