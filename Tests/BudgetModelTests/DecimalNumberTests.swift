import BudgetModel
import Testing

@Suite("A decimal number")
struct DecimalNumberTests {
    @Test("is equal in value, whatever zeros stand behind the point")
    func isEqualInValue() {
        #expect(DecimalNumber(digits: 10_000, scale: 2) == 100)
        #expect(
            DecimalNumber(digits: 10_000, scale: 2).hashValue
                == DecimalNumber(digits: 100).hashValue)
        #expect(DecimalNumber(digits: 15, scale: 1) != 15)
    }

    @Test(
        "prints its digits as given",
        arguments: [
            (DecimalNumber(digits: 10_000, scale: 2), "100.00"),
            (DecimalNumber(digits: 5, scale: 3), "0.005"),
            (DecimalNumber(digits: -5, scale: 1), "-0.5"),
            (0, "0"), (-12, "-12"),
        ]
    )
    func prints(number: DecimalNumber, text: String) {
        #expect(number.description == text)
    }

    @Test("orders by value, at any scale")
    func orders() {
        let ascending: [DecimalNumber] = [
            -2, DecimalNumber(digits: -15, scale: 1), DecimalNumber(digits: -5, scale: 1), 0,
            DecimalNumber(digits: 1, scale: 18), DecimalNumber(digits: 999, scale: 1), 100,
            DecimalNumber(digits: 100_000_000_000_000_001, scale: 15), 999_999_999_999_999_999,
        ]
        for (lower, higher) in zip(ascending, ascending.dropFirst()) {
            #expect(lower < higher)
            #expect(!(higher < lower))
        }
        #expect(!(DecimalNumber(digits: 1_000, scale: 1) < 100))
    }

    @Test("grows by powers of ten, until it has too many digits")
    func growsByPowers() {
        #expect(DecimalNumber(digits: 55, scale: 1).times(tenToThe: 4) == 55_000)
        #expect(DecimalNumber(digits: 999_999_999_999_999_999).times(tenToThe: 4) == nil)
    }

    @Test("is an integer only if nothing stands behind the point")
    func isInteger() {
        #expect(DecimalNumber(digits: 300, scale: 2).integer == 3)
        #expect(DecimalNumber(digits: 305, scale: 2).integer == nil)
    }
}
