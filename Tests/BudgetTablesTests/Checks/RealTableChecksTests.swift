import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("The checks on the real table")
struct RealTableChecksTests {
    /// The real table, from its rows cut at tabs.
    static let disclosure: Disclosure = {
        var projects: [(name: String, rows: [SampleRow])] = []
        for row in realRows {
            let sample = SampleRow(row.name, row.value, row.explanation)
            if projects.last?.name == row.project {
                projects[projects.count - 1].rows.append(sample)
            } else {
                projects.append((row.project, [sample]))
            }
        }
        return sampleDisclosure(projects: projects)
    }()

    @Test("find no error and the 19 oddities that were found by hand, and nothing else")
    func findOddities() {
        let found = checkBudget(Budget(disclosures: [Self.disclosure]))
        #expect(found.allSatisfy { $0.severity == .warning })
        let counts = Dictionary(grouping: found, by: \.code).mapValues(\.count)
        #expect(
            counts == [
                "project-code-incomplete": 1, "strictness-differs": 9, "parts-exceed-whole": 2,
                "unit-missing": 4, "shared-indicators": 2, "pasted-description": 1,
            ]
        )
    }
}
