import BudgetModel
import Site
import Testing

@Suite("A sum on a page")
struct AmountTextTests {
    @Test(
        "is in 万元, exactly",
        arguments: [
            (17_668_250_000, "17668.25"), (3_000_000, "3"), (0, "0"), (500_000, "0.50"),
            (1, "0.000001"), (-1_230_000, "-1.23"), (Int.max, "9223372036854.775807"),
            (Int.min, "-9223372036854.775808"),
        ]
    )
    func isExact(fen: Int, text: String) {
        let total = FundingFigure(
            amount: Amount(fen: fen), printed: PrintedText("?", at: Sample.place(1, 1)))
        #expect(view(of: Funding(total: total))["funding.total.text"] == text)
    }

    @Test(
        "stands as printed where the table prints 万元",
        arguments: ["17668.25", "17,668.25", "17668.250", " 17668.25"]
    )
    func staysVerbatim(printed: String) {
        let total = Sample.figure(printed, fen: 17_668_250_000)
        let view = view(of: Funding(total: total))
        #expect(view["funding.total.text"] == printed)
        #expect(view["funding.total.printed"] == nil)
    }

    @Test("has the printed text beside it where the table prints another unit")
    func showsPrinted() {
        let view = view(of: Funding(total: Sample.figure("176682500", fen: 17_668_250_000)))
        #expect(view["funding.total.text"] == "17668.25")
        #expect(view["funding.total.printed"] == "176682500")
    }

    @Test("names the cell it was read from")
    func namesCell() {
        let view = view(of: Sample.departmentFunding)
        #expect(view["funding.total.place.line"] == "7")
        #expect(view["funding.total.place.column"] == "14")
    }

    @Test("is not zero where the table is blank")
    func blankIsNotZero() {
        let view = view(of: Sample.departmentFunding)
        #expect(view["funding.fundBudget.text"] == nil)
        #expect(view["funding.fundBudget.share"] == nil)
        #expect(!view.has("funding.fundBudget.bar"))
        #expect(view.has("hasUndisclosedSource"))
        let zero = Funding(other: Sample.figure("0", fen: 0))
        #expect(self.view(of: zero)["funding.other.text"] == "0")
    }

    @Test("gets the digits that it lacks behind the point of its column")
    func alignsPoints() {
        let view = view(
            of: Funding(
                total: Sample.figure("100.25", fen: 100_250_000),
                generalBudget: Sample.figure("100", fen: 100_000_000),
                fundBudget: Sample.figure("0.2", fen: 200_000)))
        #expect(view["funding.total.padding"] == nil)
        #expect(view["funding.generalBudget.padding"] == ".00")
        #expect(view["funding.fundBudget.padding"] == "0")
        #expect(view["funding.other.padding"] == nil)
    }

    private func view(of funding: Funding) -> TemplateView {
        let budget = Sample.budget(Sample.disclosure(funding: funding))
        return TemplateView(
            DepartmentPage(of: 0, in: budget, commentary: [], context: Sample.context()),
            DepartmentPage.fields)
    }
}
