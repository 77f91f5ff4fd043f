import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("The checks on the table of 2020")
struct RealTableChecksTests {
    let table = ReadTable(RealTable.bytes, path: RealTable.path)

    @Test("find the 19 oddities that were found by hand, no error, and nothing else")
    func findOddities() {
        let faults = allFaults(of: table.disclosures)
        #expect(faults.allSatisfy { $0.severity == .warning })
        #expect(
            faults.map { "\($0.location) \($0.code)" }
                == [
                    "23:41 strictness-differs", "23:41 unit-missing", "24:26 strictness-differs",
                    "24:26 unit-missing", "33:33 strictness-differs", "34:18 strictness-differs",
                    "41:39 strictness-differs", "61:1 shared-indicators",
                    "67:26 pasted-description",
                    "71:43 strictness-differs", "72:19 strictness-differs", "94:16 unit-missing",
                    "97:1 project-code-incomplete", "103:23 parts-exceed-whole",
                    "110:16 unit-missing",
                    "128:25 strictness-differs", "130:24 strictness-differs",
                    "167:1 shared-indicators",
                    "168:23 parts-exceed-whole",
                ].map { RealTable.path + ":" + $0 }
        )
    }
}
