import BudgetModel
import BudgetTables
import Diagnostics
import Testing

@Suite("The sums of all departments")
struct UncountableSumCheckTests {
    @Test("are an error where they pass what can be counted, at the first one too many")
    func areAnError() {
        #expect(
            checkCountableSums(of: budget(of: [.max, 0, 1])).map(\.printed) == [
                """
                t3.txt:5:9: error: with “1” the sums of all departments pass what can be counted [sum-uncountable]
                    remedy: correct the number, or the unit in the heading
                    各部门的金额加到“1”，已超出能计算的范围
                    改正数字，或表头的金额单位
                """
            ]
        )
    }

    @Test("are fine as long as they can be counted")
    func areFine() {
        #expect(checkCountableSums(of: budget(of: [.max, -1, 1])) == [])
    }

    @Test("never end the program")
    func saturate() {
        let budget = budget(of: [.max, 1, 1])
        #expect(BudgetTally(of: budget.disclosures).total == Amount(fen: .max))
        #expect(Amount(fen: .min) - Amount(fen: 1) == Amount(fen: .min))
        #expect(Amount(fen: .max) - Amount(fen: -1) == Amount(fen: .max))
        #expect(Amount(fen: .min) + Amount(fen: -1) == Amount(fen: .min))
    }

    /// Departments that disclose such totals in fen, in files t1.txt and so on.
    private func budget(of totals: [Int]) -> Budget {
        Budget(
            disclosures: totals.enumerated().map { index, fen in
                var disclosure = sampleDisclosure(path: "t\(index + 1).txt", projects: [])
                disclosure.funding.total = FundingFigure(
                    amount: Amount(fen: fen),
                    printed: PrintedText(
                        "\(fen)", at: CellPlace(page: 1, line: 5, column: 9))
                )
                return disclosure
            }
        )
    }
}
