import BudgetModel
import Testing

@Suite("A site that is planned after another one")
struct LaterPlanTests {
    private static let before = [
        disclosure("甲局", 2_019, "≥80%"), disclosure("乙局", 2_019, "≥80%"),
        disclosure("甲局", 2_020, "≥90%"), disclosure("乙局", 2_020, "≥90%"),
    ]

    @Test(
        "is the same as if there had been none",
        arguments: [
            before,
            // A table changed, in one year or the other.
            before.dropLast() + [disclosure("乙局", 2_020, "≥95%")],
            [disclosure("甲局", 2_019, "≥85%")] + before.dropFirst(),
            // One came or went, so that all others stand elsewhere.
            [disclosure("丙局", 2_018, "≥80%")] + before,
            Array(before.dropFirst()),
            [before[0]] + before.dropFirst(2),
            // A later stage, which does not count beside the first.
            before + [disclosure("乙局", 2_020, "≥99%", stage: .finalAccounts)],
            [before[1], before[0], before[3], before[2]],
        ])
    func isTheSame(disclosures: [Disclosure]) throws {
        let later = try PlannedSite(disclosures, after: PlannedSite(Self.before))
        let first = try PlannedSite(disclosures)
        #expect(later.addresses == first.addresses)
        for address in first.addresses {
            #expect(later.state(address) == first.state(address), "\(address)")
            guard address.hasSuffix(".html") else { continue }
            #expect(try later.text(address) == first.text(address), "\(address)")
        }
    }
}

/// A table of three projects that share their promises, known by what it says.
private func disclosure(
    _ department: String, _ year: Int, _ target: String, stage: Stage = .budget
) -> Disclosure {
    let promises = ["满意度", "参检率", "完成率", "知晓率"]
    let projects = ["体检", "培训", "档案"].map { name in
        Sample.project(
            name,
            indicators: promises.map { Sample.indicator($0, target: target, statement: .freeText) })
    }
    var disclosure = Sample.disclosure(
        department: department, year: year, stage: stage, projects: projects)
    disclosure.document.sha256 = "\(department) \(year) \(stage) \(target)"
    return disclosure
}
