import BudgetModel
import Testing

@Suite("The kind of a target value")
struct TargetKindTests {
    @Test("is the kind of some class, and all kinds have their place in order")
    func coversClasses() {
        #expect(Set(TargetClass.allCases.map(\.kind)) == Set(TargetKind.allCases))
        #expect(TargetKind.allCases.map(\.rawValue) == Array(0..<18))
    }

    @Test(
        "names a number, a time or a rank exactly where a result can be set against the value",
        arguments: [
            (.quantity(Quantity(number: 1)), .numbers),
            (.quantity(Quantity(isApproximate: true, number: 1)), .numbers),
            (.alternatives([]), .numbers), (.parts([]), .numbers),
            (.multiple(factor: 2, base: "上年"), .numbers),
            (.deadline(Deadline(month: 12)), .times), (.schedule(Schedule()), .times),
            (.rank(Rank()), .ranks),
            (.bound(.atMost, name: "人员"), .words), (.reference, .words), (.state, .words),
            (.tendency(.up), .words), (.quantityName, .words), (.freeText, .words),
            (.placeholder(.blank), .blanks), (.placeholder(.mark), .blanks),
        ] as [(TargetStatement, TargetKind.Family)]
    )
    func isMeasurable(statement: TargetStatement, family: TargetKind.Family) {
        let place = CellPlace(page: 1, line: 1, column: 1)
        let target = TargetValue(printed: PrintedText("", at: place), statement: statement)
        #expect(target.targetClass.kind.family == family)
        #expect(target.isMeasurable == [.numbers, .times, .ranks].contains(family))
    }
}
