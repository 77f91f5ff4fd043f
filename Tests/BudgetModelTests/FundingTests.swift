import BudgetModel
import Testing

@Suite("The funding of a row")
struct FundingTests {
    private let figure = FundingFigure(
        amount: Amount(fen: 100_000),
        printed: PrintedText("0.1", at: CellPlace(page: 1, line: 5, column: 12))
    )

    @Test("has each sum where it was put, and the others undisclosed")
    func keepsSums() {
        let places: [WritableKeyPath<Funding, FundingFigure?>] = [
            \.total, \.generalBudget, \.fundBudget, \.other,
        ]
        for place in places {
            var funding = Funding()
            funding[keyPath: place] = figure
            #expect(places.filter { funding[keyPath: $0] == figure } == [place])
            #expect(!funding.isUndisclosed)
            #expect(funding.sources == (place == \.total ? [] : [figure]))
        }
    }

    @Test("discloses nothing once its sums are taken away, as if it never had")
    func forgetsSums() {
        var funding = Funding(total: figure, other: figure)
        funding.total = nil
        #expect(funding == Funding(other: figure))
        funding.other = nil
        #expect(funding == Funding())
        #expect(funding.isUndisclosed)
    }
}
