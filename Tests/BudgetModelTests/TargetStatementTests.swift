import BudgetModel
import Testing

@Suite("A target statement")
struct TargetStatementTests {
    static let ten = Quantity(number: 10)

    @Test(
        "is measurable where it names a number, a time or a place among others",
        arguments: [
            TargetStatement.quantity(ten), .range(low: ten, high: ten), .alternatives([ten]),
            .parts([LabelledQuantity(label: "嘉奖", quantity: ten)]),
            .multiple(factor: 2, base: "上年"),
            .change(.up, by: ten, base: nil), .deadline(Deadline(month: 12)), .schedule(Schedule()),
            .rank(Rank()),
        ]
    )
    func isMeasurable(statement: TargetStatement) {
        #expect(statement.isMeasurable)
    }

    @Test(
        "is not measurable where it only has words",
        arguments: [
            TargetStatement.bound(.atMost, name: "符合条件人员"), .reference, .quantityName, .state,
            .tendency(.up), .freeText, .placeholder(.blank),
        ]
    )
    func isNotMeasurable(statement: TargetStatement) {
        #expect(!statement.isMeasurable)
    }
}
